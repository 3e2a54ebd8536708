package io.driftwatch.data;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Names and values from data as people are shown them: short enough to read, and with nothing in them that cannot be
 * seen. Stateless and thread-safe.
 */
public final class DisplayText {

    /** The most characters of a name or a value that are shown. */
    private static final int LONGEST_NAME = 80;

    /** Build servers take {@code ##[error]}, {@code ##vso[…]} and the like for commands, anywhere in a line. */
    private static final Pattern LOG_COMMAND = Pattern.compile("##(?=[a-z]*\\[)");

    private DisplayText() {}

    /**
     * A name or a value of at most 80 characters; of a longer one the first 80 and its length.
     *
     * @param text a name or a value
     * @return such as {@code Once upon a time… (10000 characters)}
     */
    public static String shortened(String text) {
        return shortened(text, LONGEST_NAME);
    }

    /**
     * A text of at most so many characters; of a longer one its beginning and its length.
     *
     * @param text any text
     * @param most the most characters (code points) that are shown, 1 or more
     * @return the text, or its beginning with an ellipsis and its length
     */
    public static String shortened(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int length = text.codePointCount(0, text.length());
        return length <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most)) + "… (" + length + " characters)";
    }

    /**
     * A name or a value within a sentence.
     *
     * @param text a name or a value
     * @return the text as {@link #shortened(String)} gives it, between single quotes
     */
    public static String quoted(String text) {
        return "'" + shortened(text) + "'";
    }

    /**
     * The first of several texts, and how many more there are.
     *
     * @param first the first of them, as they are shown
     * @param all how many there are
     * @return such as {@code a, b, c and 4 more}
     */
    public static String listed(List<String> first, long all) {
        String told = String.join(", ", first);
        return all > first.size() ? told + " and " + (all - first.size()) + " more" : told;
    }

    /**
     * A text that can neither move a cursor nor hide or reorder its letters, and that the log of a build server takes
     * for text.
     *
     * @param text any text
     * @return the text with every control and formatting character, unpaired surrogate and noncharacter of a plane's
     *     end shown as its code, such as <code>&#92;u{1b}</code>, and the second sign of {@code ##[} and
     *     {@code ##word[} likewise
     */
    public static String visible(String text) {
        String seen = text.codePoints().mapToObj(DisplayText::visible).collect(Collectors.joining());
        return LOG_COMMAND.matcher(seen).replaceAll("#\\\\u{23}");
    }

    private static String visible(int codePoint) {
        boolean noncharacter = (codePoint & 0xFFFE) == 0xFFFE;
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> code(codePoint);
            default -> noncharacter ? code(codePoint) : Character.toString(codePoint);
        };
    }

    private static String code(int codePoint) {
        return "\\u{" + Integer.toHexString(codePoint) + "}";
    }
}
