package io.driftwatch.render;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Text for a terminal: names that come from data cannot move the cursor, and long sentences are wrapped. */
final class PlainText {

    private PlainText() {}

    /** The text with every control and formatting character shown as its code, such as <code>&#92;u{1b}</code>. */
    static String visible(String text) {
        return text.codePoints().mapToObj(PlainText::visible).collect(Collectors.joining());
    }

    private static String visible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> "\\u{" + Integer.toHexString(codePoint) + "}";
            default -> Character.toString(codePoint);
        };
    }

    /** The number of characters that a reader sees. */
    static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** The text with spaces behind it up to a width; a longer one is left whole. */
    static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - length(text)));
    }

    /** The lines of a text of words; a word that is longer than a line is left whole. */
    static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (!line.isEmpty() && length(line.toString()) + 1 + length(word) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
