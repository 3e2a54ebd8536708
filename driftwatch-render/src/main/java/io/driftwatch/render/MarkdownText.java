package io.driftwatch.render;

/**
 * Text that stays text in Markdown and in the HTML that is made of it. A character that could begin something is
 * written as a numeric reference, which Markdown never takes for structure; where a page looks for names, numbers and
 * addresses once more after that, a zero-width space keeps the parts of one apart.
 *
 * <p>See <a href="https://spec.commonmark.org/0.31.2/#entity-and-numeric-character-references">CommonMark 0.31.2, 2.5
 * </a>, and <a href="https://github.github.com/gfm/#autolinks-extension-">GitHub Flavored Markdown 0.29, 6.9</a>.
 */
final class MarkdownText {

    private static final String APART = "&#8203;";
    private static final String ALWAYS = "\\`*_{}[]<>|~&$";
    private static final String AT_THE_START = "-+=";

    private final String text;
    private final StringBuilder out = new StringBuilder();

    private MarkdownText(String text) {
        this.text = text;
    }

    /** The text, which has no line breaks, with nothing in it that Markdown or HTML would take for its own. */
    static String of(String text) {
        return new MarkdownText(text).escaped();
    }

    private String escaped() {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (ALWAYS.indexOf(letter) >= 0) {
                reference(letter);
            } else if (isJoint(letter, i)) {
                reference(letter);
                out.append(APART);
            } else if (isMarker(letter, i)) {
                reference(letter);
            } else {
                out.append(letter);
            }
        }
        return out.toString();
    }

    private void reference(char letter) {
        out.append("&#").append((int) letter).append(';');
    }

    /** Whether it holds a mention, the number of an issue, a web address or an emoji's short name together. */
    private boolean isJoint(char letter, int place) {
        return switch (letter) {
            case '@', '#' -> true;
            case ':' -> place + 1 < text.length() && text.charAt(place + 1) != ' ';
            case '.' -> isBefore(place, "www");
            case '-' -> isBefore(place, "gh");
            default -> false;
        };
    }

    private boolean isBefore(int place, String word) {
        int start = place - word.length();
        return start >= 0 && text.regionMatches(true, start, word, 0, word.length());
    }

    /** Whether it would begin a list or underline a heading where a line begins with it. */
    private boolean isMarker(char letter, int place) {
        boolean afterNumber = letter == '.' || letter == ')';
        return (afterNumber && isNumber(place)) || (place == 0 && AT_THE_START.indexOf(letter) >= 0);
    }

    private boolean isNumber(int end) {
        return end > 0 && text.chars().limit(end).allMatch(digit -> digit >= '0' && digit <= '9');
    }
}
