package io.driftwatch.policy;

import java.util.regex.Pattern;

/**
 * A pattern over column names: {@code *} is any text, {@code ?} any one letter, {@code \} takes the next letter as it
 * is.
 */
final class Glob {

    private final Pattern pattern;
    private final boolean literal;

    Glob(String text) {
        StringBuilder regex = new StringBuilder();
        boolean wild = false;
        int[] letters = text.codePoints().toArray();
        for (int i = 0; i < letters.length; i++) {
            boolean escaped = letters[i] == '\\' && i + 1 < letters.length;
            if (escaped) {
                regex.append(quoted(letters[++i]));
            } else if (letters[i] == '*' || letters[i] == '?') {
                wild = true;
                regex.append(letters[i] == '*' ? ".*" : ".");
            } else {
                regex.append(quoted(letters[i]));
            }
        }
        this.pattern = Pattern.compile(regex.toString(), Pattern.DOTALL);
        this.literal = !wild;
    }

    private static String quoted(int letter) {
        return Pattern.quote(Character.toString(letter));
    }

    boolean matches(String name) {
        return pattern.matcher(name).matches();
    }

    boolean isLiteral() {
        return literal;
    }
}
