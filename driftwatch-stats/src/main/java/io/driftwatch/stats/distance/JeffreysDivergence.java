package io.driftwatch.stats.distance;

import org.apache.commons.math3.util.FastMath;

/**
 * Σ (c − r) · ln(c / r) over the shares of bins, each term from whole numbers: with half a row more in each of k bins,
 * r is (2a + 1) / (2n + k). So the difference of two nearly equal shares loses nothing, and the sum is the same bits
 * when the sides change places.
 *
 * @param smoothing what is done about empty bins
 */
record JeffreysDivergence(Smoothing smoothing) implements BinnedDistance {

    private static final double FLOOR = 0.0001;

    @Override
    public Term term(long n, long m, int k) {
        return switch (smoothing) {
            case HALF_COUNT -> (a, b) -> halfCount(a, n, b, m, k);
            case FLOOR -> (a, b) -> a == 0 ? floor(b, m) : b == 0 ? floor(a, n) : plain(a, n, b, m);
            case NONE -> (a, b) -> a == 0 || b == 0 ? Double.POSITIVE_INFINITY : plain(a, n, b, m);
        };
    }

    private static double plain(long a, long n, long b, long m) {
        return term((double) (a * m - b * n), (double) a * m, (double) b * n, (double) n * m);
    }

    private static double halfCount(long a, long n, long b, long m, long k) {
        double twoN = 2.0 * n + k;
        double twoM = 2.0 * m + k;
        double difference = 2 * (2.0 * (a * m - b * n) + (double) (k * (a - b) + (m - n)));
        return term(difference, (2 * a + 1) * twoM, (2 * b + 1) * twoN, twoN * twoM);
    }

    /** The term of two shares that are numbers over the same product, given also the difference of the numbers. */
    private static double term(double difference, double first, double second, double product) {
        double size = Math.abs(difference);
        return size / product * FastMath.log1p(size / Math.min(first, second));
    }

    /** The term of a share and of no share, which is taken for the floor. */
    private static double floor(long a, long n) {
        double share = (double) a / n;
        return (share - FLOOR) * FastMath.log(share / FLOOR);
    }
}
