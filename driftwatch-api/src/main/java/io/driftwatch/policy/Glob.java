package io.driftwatch.policy;

import java.util.Arrays;

/**
 * A pattern over column names: {@code *} is any text, {@code ?} any one letter, {@code \} takes the next letter as it
 * is. Matching takes at most the product of both lengths in steps, whatever the pattern.
 */
final class Glob {

    private static final int ANY_TEXT = -1;
    private static final int ANY_LETTER = -2;

    /** Letters as code points, and the two wildcards. */
    private final int[] pattern;

    Glob(String text) {
        int[] letters = text.codePoints().toArray();
        int[] tokens = new int[letters.length];
        int size = 0;
        for (int i = 0; i < letters.length; i++) {
            if (letters[i] == '\\' && i + 1 < letters.length) {
                tokens[size++] = letters[++i];
            } else {
                tokens[size++] = letters[i] == '*' ? ANY_TEXT : letters[i] == '?' ? ANY_LETTER : letters[i];
            }
        }
        this.pattern = Arrays.copyOf(tokens, size);
    }

    /** Only the last {@code *} is ever tried again: what an earlier one took need not change. */
    boolean matches(String name) {
        int[] letters = name.codePoints().toArray();
        int token = 0;
        int retryToken = -1;
        int retryLetter = 0;
        for (int letter = 0; letter < letters.length; ) {
            if (token < pattern.length && pattern[token] == ANY_TEXT) {
                retryToken = ++token;
                retryLetter = letter;
            } else if (token < pattern.length && isMatch(pattern[token], letters[letter])) {
                token++;
                letter++;
            } else if (retryToken >= 0) {
                token = retryToken;
                letter = ++retryLetter;
            } else {
                return false;
            }
        }
        while (token < pattern.length && pattern[token] == ANY_TEXT) {
            token++;
        }
        return token == pattern.length;
    }

    private static boolean isMatch(int token, int letter) {
        return token == ANY_LETTER || token == letter;
    }

    boolean isLiteral() {
        return Arrays.stream(pattern).noneMatch(token -> token < 0);
    }
}
