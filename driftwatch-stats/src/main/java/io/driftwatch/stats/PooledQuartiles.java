package io.driftwatch.stats;

import io.driftwatch.profile.PairedValues;
import io.driftwatch.profile.WeightedSample;

/**
 * The quartiles of both sides' rows together, interpolated linearly between rows.
 *
 * @param lower the lower quartile
 * @param upper the upper quartile
 */
record PooledQuartiles(double lower, double upper) {

    static PooledQuartiles of(WeightedSample a, WeightedSample b) {
        long last = a.total() + b.total() - 1;
        return new PooledQuartiles(at(a, b, last, 1), at(a, b, last, 3));
    }

    /** The value at so many quarters of the way from the first row to the last. */
    private static double at(WeightedSample a, WeightedSample b, long last, int quarters) {
        long row = quarters * last / 4;
        double part = quarters * last % 4 / 4.0;
        PairedValues both = new PairedValues(a, b);
        long seen = 0;
        while (seen <= row && both.next()) {
            seen += both.reference() + both.current();
        }
        double value = both.value();
        if (part == 0 || seen > row + 1 || !both.next()) {
            return value;
        }
        double step = both.value() - value;
        return part < 0.5 ? value + step * part : both.value() - step * (1 - part);
    }

    double semiRange() {
        return (upper - lower) / 2;
    }

    /** Whether every value over the semi-interquartile range is a number. */
    boolean canScale(WeightedSample a, WeightedSample b) {
        return semiRange() > 0 && isFinite(a) && isFinite(b);
    }

    private boolean isFinite(WeightedSample sample) {
        return Double.isFinite(scaled(sample.value(0))) && Double.isFinite(scaled(sample.value(sample.size() - 1)));
    }

    /** A value's distance from the lower quartile, in semi-interquartile ranges. */
    double scaled(double value) {
        return (value - lower) / semiRange();
    }
}
