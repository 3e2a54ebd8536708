package io.driftwatch.run;

import io.driftwatch.data.DisplayText;
import java.util.regex.Pattern;

/** What texts of the history must be. */
final class HistoryText {

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9_-]{0,62}");
    private static final int LONGEST = 200;

    private HistoryText() {}

    static void requireKey(String key) {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException(
                    "The key of a domain is of at most 63 lower-case letters, digits, '_' and"
                            + " '-', and begins with a letter; " + DisplayText.quoted(key) + " is not.");
        }
    }

    /** A database keeps neither U+0000 nor half a surrogate pair, and a page shows no control character. */
    private static boolean isUnkeepable(String text) {
        return text.codePoints().anyMatch(each -> Character.isISOControl(each) || isHalf(each));
    }

    private static boolean isHalf(int codePoint) {
        return Character.getType(codePoint) == Character.SURROGATE;
    }

    static void requireName(String what, String name) {
        if (name.isBlank() || name.length() > LONGEST || isUnkeepable(name)) {
            throw new IllegalArgumentException(what + " has 1 to " + LONGEST + " characters, none of them a control"
                    + " character; " + DisplayText.quoted(DisplayText.visible(name)) + " has not.");
        }
    }
}
