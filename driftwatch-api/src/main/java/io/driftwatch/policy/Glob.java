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
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            boolean escaped = letter == '\\' && i + 1 < text.length();
            if (escaped) {
                regex.append(Pattern.quote(String.valueOf(text.charAt(++i))));
            } else if (letter == '*' || letter == '?') {
                wild = true;
                regex.append(letter == '*' ? ".*" : ".");
            } else {
                regex.append(Pattern.quote(String.valueOf(letter)));
            }
        }
        this.pattern = Pattern.compile(regex.toString(), Pattern.DOTALL);
        this.literal = !wild;
    }

    boolean matches(String name) {
        return pattern.matcher(name).matches();
    }

    boolean isLiteral() {
        return literal;
    }
}
