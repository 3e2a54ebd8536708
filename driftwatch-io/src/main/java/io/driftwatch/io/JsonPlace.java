package io.driftwatch.io;

import org.jspecify.annotations.Nullable;

/**
 * Where something stands in a document.
 *
 * @param source the document's name
 * @param line the line, from 1; 0 where none is known
 * @param column the column, from 1
 * @param path the keys and places in lists that lead to it, such as {@code columns[2].test}; empty for the document
 */
record JsonPlace(String source, int line, int column, String path) {

    private static final int LONGEST_PATH = 200;
    private static final int LONGEST_SENTENCE = 1000;

    /** A document as a whole. */
    static JsonPlace of(String source) {
        return new JsonPlace(source, 0, 0, "");
    }

    JsonRefusal refusal(String sentence) {
        return refusal(sentence, null);
    }

    /** Says at this place what a value of the flow found wrong. */
    JsonRefusal refusal(IllegalArgumentException wrong) {
        return refusal(String.valueOf(wrong.getMessage()), wrong);
    }

    JsonRefusal refusal(String sentence, @Nullable Throwable cause) {
        return new JsonRefusal(this + ": " + printable(sentence, LONGEST_SENTENCE), cause);
    }

    /** Such as {@code policy.json:7:14: columns[2].test}. */
    @Override
    public String toString() {
        String position = line == 0 ? source : source + ":" + line + ":" + column;
        return path.isEmpty() ? position : position + ": " + printable(path, LONGEST_PATH);
    }

    /** Names in a document may be long and may hold line breaks: a message must stay one readable line. */
    private static String printable(String text, int longest) {
        String brief = text.length() <= longest ? text : text.substring(0, longest) + "…";
        StringBuilder printable = new StringBuilder(brief.length());
        brief.chars().forEach(letter -> printable.append(Character.isISOControl(letter) ? '?' : (char) letter));
        return printable.toString();
    }
}
