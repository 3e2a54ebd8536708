package io.driftwatch.stats;

import io.driftwatch.profile.PairedValues;
import io.driftwatch.profile.WeightedSample;

/**
 * The rows of both sides in ascending order, as rank tests see them: groups of equal values, each with its rows of
 * either side. One walk over both sorted samples serves a test's own sum and its effect size.
 *
 * @param largestGap the Kolmogorov–Smirnov statistic, {@link io.driftwatch.stattest.EffectSize#largestGap}
 * @param hasTies whether any value occurs more than once
 */
record PooledOrder(double largestGap, boolean hasTies) {

    /** Sees the groups of equal values in ascending order. */
    @FunctionalInterface
    interface Groups {

        /**
         * One group.
         *
         * @param reference the reference's rows with this value
         * @param current the current rows with it
         * @param referenceBelow the reference's rows with smaller values
         * @param currentBelow the current rows with smaller values
         */
        void group(long reference, long current, long referenceBelow, long currentBelow);
    }

    /** Walks two samples with rows once. */
    static PooledOrder walk(WeightedSample a, WeightedSample b, Groups groups) {
        long n = a.total();
        long m = b.total();
        boolean shared = false;
        long belowA = 0;
        long belowB = 0;
        long largest = 0;
        PairedValues both = new PairedValues(a, b);
        while (both.next()) {
            groups.group(both.reference(), both.current(), belowA, belowB);
            shared |= both.reference() > 0 && both.current() > 0;
            belowA += both.reference();
            belowB += both.current();
            largest = Math.max(largest, Math.abs(belowA * m - belowB * n));
        }
        return new PooledOrder((double) largest / ((double) n * m), shared || !a.isUnweighted() || !b.isUnweighted());
    }
}
