package io.driftwatch.stats.distance;

import io.driftwatch.stats.kernel.BinnedDistance;

/**
 * A divergence of the shares of bins once smoothed, each pair of shares from whole numbers: with half a row more in
 * each of k bins, r is (2a + 1) / (2n + k). So the difference of two nearly equal shares loses nothing, and a sum that
 * is symmetric is the same bits when the sides change places.
 *
 * @param smoothing what is done about empty bins
 * @param ofShares what a pair of shares adds
 */
record SmoothedDivergence(Smoothing smoothing, ShareTerm ofShares) implements BinnedDistance {

    private static final double FLOOR = 0.0001;

    /** What a bin adds. */
    @FunctionalInterface
    interface ShareTerm {
        /**
         * The term of two shares that are numbers over the same product, given also the difference of the numbers.
         *
         * @param difference second − first
         * @param first the reference's share times the product
         * @param second the current share times the product
         * @param product what both are divided by
         */
        double of(double difference, double first, double second, double product);
    }

    @Override
    public Term term(long n, long m, int k) {
        return switch (smoothing) {
            case HALF_COUNT -> (a, b) -> halfCount(a, n, b, m, k);
            case FLOOR -> (a, b) -> a == 0 || b == 0 ? floor(a, n, b, m) : plain(a, n, b, m);
            case NONE -> (a, b) -> plain(a, n, b, m);
        };
    }

    private double plain(long a, long n, long b, long m) {
        return ofShares.of((double) (b * n - a * m), (double) a * m, (double) b * n, (double) n * m);
    }

    private double halfCount(long a, long n, long b, long m, long k) {
        double twoN = 2.0 * n + k;
        double twoM = 2.0 * m + k;
        double difference = 2 * (2.0 * (b * n - a * m) + (double) (k * (b - a) + (n - m)));
        return ofShares.of(difference, (2 * a + 1) * twoM, (2 * b + 1) * twoN, twoN * twoM);
    }

    /** A share of zero is taken for the floor. */
    private double floor(long a, long n, long b, long m) {
        double first = a == 0 ? FLOOR : (double) a / n;
        double second = b == 0 ? FLOOR : (double) b / m;
        return ofShares.of(second - first, first, second, 1);
    }
}
