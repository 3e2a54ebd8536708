package io.driftwatch.stats;

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

    /** Walks two samples with rows once; the steps have no branches that cannot be foreseen. */
    static PooledOrder walk(WeightedSample a, WeightedSample b, Groups groups) {
        long n = a.total();
        long m = b.total();
        int sizeA = a.size();
        int sizeB = b.size();
        int i = 0;
        int j = 0;
        long shared = 0;
        long belowA = 0;
        long belowB = 0;
        long largest = 0;
        while (i < sizeA && j < sizeB) {
            double x = a.value(i);
            double y = b.value(j);
            int stepA = x <= y ? 1 : 0;
            int stepB = y <= x ? 1 : 0;
            long ofA = stepA * a.weight(i);
            long ofB = stepB * b.weight(j);
            groups.group(ofA, ofB, belowA, belowB);
            i += stepA;
            j += stepB;
            shared += stepA & stepB;
            belowA += ofA;
            belowB += ofB;
            largest = Math.max(largest, Math.abs(belowA * m - belowB * n));
        }
        rest(a, i, (rows, below) -> groups.group(rows, 0, below, m), belowA);
        rest(b, j, (rows, below) -> groups.group(0, rows, n, below), belowB);
        return new PooledOrder(
                (double) largest / ((double) n * m), shared > 0 || !a.isUnweighted() || !b.isUnweighted());
    }

    @FunctionalInterface
    private interface Rest {
        void group(long rows, long below);
    }

    /** Where one side has ended; the gap only closes there. */
    private static void rest(WeightedSample sample, int from, Rest rest, long already) {
        long below = already;
        for (int i = from; i < sample.size(); i++) {
            rest.group(sample.weight(i), below);
            below += sample.weight(i);
        }
    }
}
