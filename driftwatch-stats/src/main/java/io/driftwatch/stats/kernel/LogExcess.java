package io.driftwatch.stats.kernel;

import org.apache.commons.math3.util.FastMath;

/**
 * (1 + d)·ln(1 + d) − d, which is what a share that is 1 + d times another one adds to a relative entropy, in parts of
 * that other share. It is 0 for equal shares and positive for all others, so that nothing cancels when terms are added.
 */
public final class LogExcess {

    /** Below, ln(1 + d) and d have too many digits in common. */
    private static final double LEAST_FOR_FORMULA = 0.2;

    private LogExcess() {}

    /**
     * The excess.
     *
     * @param d −1 or more
     * @return 0 or more, infinite where d is
     */
    public static double of(double d) {
        if (d <= -1) {
            return 1;
        }
        if (d == Double.POSITIVE_INFINITY) {
            return d;
        }
        return Math.abs(d) > LEAST_FOR_FORMULA ? (1 + d) * FastMath.log1p(d) - d : bySeries(d / (2 + d));
    }

    /** With s = d / (2 + d): ln(1 + d) is 2·artanh(s), and d is 2s / (1 − s). */
    private static double bySeries(double s) {
        double square = s * s;
        double sum = 0;
        for (int odd = 17; odd >= 3; odd -= 2) {
            sum = sum * square + 1.0 / odd;
        }
        return 2 * square * (1 + (1 + s) * s * sum) / (1 - s);
    }
}
