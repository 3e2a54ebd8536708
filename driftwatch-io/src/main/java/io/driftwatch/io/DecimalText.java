package io.driftwatch.io;

/**
 * Reads a number from characters: {@code [+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?} with ASCII digits, or NaN, Inf or
 * Infinity, in any case and with or without a sign. Checking before parsing means that text costs no exception. Not
 * thread-safe.
 *
 * <p>Whole numbers up to 2⁵³ and powers of ten up to 10²² are exact as doubles, so that one product or quotient of the
 * two is rounded once and is the nearest double, bit for bit what {@link Double#parseDouble} gives. The rest is left to
 * that method.
 *
 * @see <a href="https://doi.org/10.1145/93542.93557">Clinger, How to Read Floating Point Numbers Accurately, 1990</a>
 */
final class DecimalText {

    private static final double[] POWERS_OF_TEN = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    };

    private static final long LARGEST_EXACT = 1L << 53;
    /** Another digit still fits a long, or a counter, while the number is below these. */
    private static final long MANY = Long.MAX_VALUE / 10 - 1;

    private static final int FAR = Integer.MAX_VALUE / 100;

    private char[] text = {};
    private int position;
    private int end;
    private long digits;
    private int exponent;
    /** Whether no digit was left out of {@link #digits} and {@link #exponent}. */
    private boolean complete;

    private double value;

    /** Whether the characters are a number; {@link #value()} is it then. */
    boolean accepts(char[] characters, int from, int length) {
        text = characters;
        position = from;
        end = from + length;
        boolean negative = sign();
        if (position < end && text[position] > '9') {
            return word(negative);
        }
        if (!decimal()) {
            return false;
        }
        value = isExact() ? exactly(negative) : Double.parseDouble(new String(text, from, length));
        return true;
    }

    double value() {
        return value;
    }

    private boolean sign() {
        if (position < end && (text[position] == '-' || text[position] == '+')) {
            return text[position++] == '-';
        }
        return false;
    }

    private boolean word(boolean negative) {
        if (spells("nan")) {
            value = Double.NaN;
            return true;
        }
        value = negative ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        return spells("inf") || spells("infinity");
    }

    private boolean spells(String lowerCase) {
        if (end - position != lowerCase.length()) {
            return false;
        }
        for (int i = 0; i < lowerCase.length(); i++) {
            // This bit is all that tells a capital from a small letter in ASCII.
            if ((text[position + i] | 0x20) != lowerCase.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean decimal() {
        digits = 0;
        exponent = 0;
        complete = true;
        int read = digits();
        if (position < end && text[position] == '.') {
            position++;
            exponent = -digits();
            read -= exponent;
        }
        return read > 0 && (position == end || scientific());
    }

    /** Appends the digits from here on, and returns how many there were. */
    private int digits() {
        int start = position;
        long number = digits;
        int digit;
        while (position < end && (digit = digit()) >= 0) {
            if (number < MANY) {
                number = 10 * number + digit;
            } else {
                complete = false;
            }
            position++;
        }
        digits = number;
        return position - start;
    }

    private boolean scientific() {
        if ((text[position++] | 0x20) != 'e') {
            return false;
        }
        boolean negative = sign();
        int start = position;
        int power = 0;
        int digit;
        while (position < end && (digit = digit()) >= 0) {
            if (power < FAR) {
                power = 10 * power + digit;
            } else {
                complete = false;
            }
            position++;
        }
        exponent += negative ? -power : power;
        return position > start && position == end;
    }

    /** The digit here, or −1. */
    private int digit() {
        int digit = text[position] - '0';
        return digit <= 9 ? digit : -1;
    }

    private boolean isExact() {
        return complete && digits <= LARGEST_EXACT && Math.abs(exponent) < POWERS_OF_TEN.length;
    }

    private double exactly(boolean negative) {
        double magnitude = exponent < 0 ? digits / POWERS_OF_TEN[-exponent] : digits * POWERS_OF_TEN[exponent];
        return negative ? -magnitude : magnitude;
    }
}
