package io.driftwatch.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.OptionalDouble;

/** Numbers as people read them: few digits, the same in every locale and on every Java release. Stateless. */
public final class Figures {

    private static final int FEW_DIGITS = 4;
    /** Every double is told from every other by so many. */
    private static final int ALL_DIGITS = 17;

    /** Whole numbers below it are written in full. */
    private static final double WHOLE_BELOW = 1e15;

    private static final int PLAIN_FROM = -4;
    private static final int PLAIN_BELOW = 7;
    private static final double MOST_BELOW_ALL = 99.9;
    private static final String NONE = "-";

    private Figures() {}

    /**
     * A number with at most four significant digits: {@code 101.3}, {@code 0.0644}, {@code 1.2e-14}, {@code 4.5e+9}.
     *
     * @param value any number
     * @return the text
     */
    public static String brief(double value) {
        return brief(value, FEW_DIGITS);
    }

    /**
     * One of few numbers, as a name: a whole one such as the code {@code 94103} is not rounded, others are as
     * {@link #brief(double)} gives them.
     *
     * @param value any number
     * @return the text
     */
    public static String value(double value) {
        return value == Math.rint(value) && Math.abs(value) < WHOLE_BELOW ? Long.toString((long) value) : brief(value);
    }

    /**
     * A probability with at most two significant digits: {@code 0.03}, {@code 1.2e-14}.
     *
     * @param pValue from 0 to 1
     * @return the text
     */
    public static String probability(double pValue) {
        return brief(pValue, 2);
    }

    /**
     * A probability that may not exist.
     *
     * @param pValue from 0 to 1, or none
     * @return the probability in brief, or a hyphen
     */
    public static String probability(OptionalDouble pValue) {
        return pValue.isPresent() ? probability(pValue.getAsDouble()) : NONE;
    }

    /**
     * A number that may not exist.
     *
     * @param value a number or none
     * @return the number in brief, or a hyphen
     */
    public static String brief(OptionalDouble value) {
        return value.isPresent() ? brief(value.getAsDouble()) : NONE;
    }

    /**
     * Numbers with at least four significant digits each, and as many more as tell neighbours apart.
     *
     * @param values numbers in strictly ascending order
     * @return as many different texts
     */
    public static List<String> distinct(List<Double> values) {
        List<String> texts = List.of();
        for (int digits = FEW_DIGITS; digits <= ALL_DIGITS; digits++) {
            int precision = digits;
            texts = values.stream().map(value -> brief(value, precision)).toList();
            if (texts.stream().distinct().count() == texts.size()) {
                break;
            }
        }
        return texts;
    }

    /**
     * A share in percent: {@code 22 %}, {@code 0.5 %}. What is not quite all is never {@code 100 %}.
     *
     * @param share a share from 0 to 1, or a relative change
     * @return the text
     */
    public static String percent(double share) {
        double percent = share * 100;
        if (Math.abs(percent) > 99 && Math.abs(percent) < 100) {
            return brief(Math.copySign(Math.min(Math.abs(percent), MOST_BELOW_ALL), percent), 3) + " %";
        }
        return brief(percent, 2) + " %";
    }

    /**
     * A change with its sign and at most three significant digits: {@code +0.372}, {@code -12.1}, {@code 0}.
     *
     * @param change the new number less the old one
     * @return the text
     */
    public static String change(double change) {
        return (change > 0 ? "+" : "") + brief(change, 3);
    }

    /**
     * A count and what is counted, in the plural where it must be: {@code 1 column}, {@code 2 columns}.
     *
     * @param count how many
     * @param noun what, in the singular
     * @return the text
     */
    public static String count(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    private static String brief(double value, int digits) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return Double.toString(value);
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_EVEN));
        if (rounded.signum() == 0) {
            return "0";
        }
        BigDecimal stripped = rounded.stripTrailingZeros();
        int exponent = stripped.precision() - stripped.scale() - 1;
        if (exponent >= PLAIN_FROM && exponent < PLAIN_BELOW) {
            return stripped.toPlainString();
        }
        String mantissa = stripped.scaleByPowerOfTen(-exponent).toPlainString();
        return mantissa + "e" + (exponent < 0 ? "-" : "+") + Math.abs(exponent);
    }
}
