package io.driftwatch.stats;

import org.apache.commons.math3.distribution.BinomialDistribution;

/**
 * The survival function of the one-sided one-sample statistic, by Smirnov's sum
 *
 * <pre>P(D⁺ ≥ x) = x · Σ C(n, j) (x + j/n)^(j−1) (1 − x − j/n)^(n−j),  j = 0 … ⌊n(1 − x)⌋</pre>
 *
 * whose terms are all positive. A term is x/(x + j/n) times a binomial probability, which commons-math3 finds by
 * Loader's saddle-point form, with a small relative error also where it is tiny. For large n the terms are a smooth
 * function of j that is flat at both ends; a sum over every s-th term, times s, then misses the whole sum by far less
 * than rounding.
 *
 * @see <a href="https://doi.org/10.1214/aoms/1177729550">Birnbaum, Tingey (1951), One-sided confidence contours for
 *     probability distribution functions, Annals of Mathematical Statistics 22(4)</a>
 */
final class OneSidedSmirnov {

    private static final long POINTS = 2_000;

    private OneSidedSmirnov() {}

    static double survival(long n, double x) {
        long last = (long) Math.floor(n * (1 - x));
        long stride = Math.max(1, n / POINTS);
        double sum = 0;
        for (long j = 0; j <= last; j += stride) {
            sum += term(n, x, j);
        }
        return Math.min(1, sum * stride);
    }

    private static double term(long n, double x, long j) {
        double level = Math.min(1, x + (double) j / n);
        int size = (int) Math.min(n, Integer.MAX_VALUE);
        return x / level * new BinomialDistribution(null, size, level).probability((int) j);
    }
}
