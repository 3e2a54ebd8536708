package io.driftwatch.io;

/** The texts that stand for a missing value. */
final class MissingText {

    private MissingText() {}

    /** Missing in every column: an empty field, {@code NA} or {@code null}. */
    static boolean isAbsent(char[] text, int from, int length) {
        return length == 0 || equals("NA", text, from, length) || equals("null", text, from, length);
    }

    /** Missing in a categorical column; a number that is not finite in a numeric one. */
    static boolean isNaN(char[] text, int from, int length) {
        return equals("NaN", text, from, length);
    }

    private static boolean equals(String word, char[] text, int from, int length) {
        if (length != word.length()) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (text[from + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
