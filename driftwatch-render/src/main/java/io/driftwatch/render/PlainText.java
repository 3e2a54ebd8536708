package io.driftwatch.render;

import java.util.ArrayList;
import java.util.List;

/** Text for a terminal, by the width that a reader sees. */
final class PlainText {

    private PlainText() {}

    /** The number of characters that a reader sees. */
    static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** The text with spaces behind it up to a width; a longer one is left whole. */
    static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - length(text)));
    }

    /** The text with spaces before it up to a width; a longer one is left whole. */
    static String right(String text, int width) {
        return " ".repeat(Math.max(0, width - length(text))) + text;
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

    /** A line that the log of a build server does not take for a command, as it does where two colons come first. */
    static String inLog(String line) {
        int first = line.length() - line.stripLeading().length();
        return line.startsWith("::", first) ? line.substring(0, first) + "\\u{3a}" + line.substring(first + 1) : line;
    }
}
