package io.driftwatch.stats;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleBiFunction;

/**
 * How far a distance of binned counts goes by chance: without drift, the smaller side is a draw without replacement
 * from the pooled rows, so that its counts are multivariate hypergeometric. Seeded: the same counts give the same bits.
 *
 * @param seed where the draws begin
 * @param maximumDraws the most draws, for p-values that must pass a correction over many columns
 * @param quantile which quantile of the draws is the noise level
 */
record Resampling(long seed, int maximumDraws, double quantile) {

    static final long SEED = 20_260_101;
    static final int LEAST_DRAWS = 999;
    static final int MOST_DRAWS = 19_999;
    static final double NOISE_QUANTILE = 0.95;

    /** Up to this p-value more draws are taken, since 999 cannot tell 0.001 from less. */
    private static final double SMALL = 0.02;
    /** Two distances closer than this, relatively, are equal but for rounding. */
    private static final double TIE = 1e-12;

    /**
     * What the draws say.
     *
     * @param pValue (b + 1) / (B + 1), of B draws b at least as large as what was seen
     * @param noiseLevel the quantile of the draws
     */
    record Outcome(double pValue, double noiseLevel) {}

    static Resampling withDefaults() {
        return new Resampling(SEED, MOST_DRAWS, NOISE_QUANTILE);
    }

    Outcome of(BinnedCounts counts, ToDoubleBiFunction<long[], long[]> distance, double seen) {
        SplittableRandom random = new SplittableRandom(seed);
        double bound = seen * (1 - TIE);
        double[] drawn = new double[LEAST_DRAWS];
        int atLeast = 0;
        int draws = 0;
        while (draws < LEAST_DRAWS || (draws < maximumDraws && atLeast + 1 <= SMALL * (draws + 1))) {
            if (draws == drawn.length) {
                drawn = Arrays.copyOf(drawn, Math.min(maximumDraws, 2 * drawn.length));
            }
            drawn[draws] = draw(random, counts, distance);
            atLeast += drawn[draws] >= bound ? 1 : 0;
            draws++;
        }
        Arrays.sort(drawn, 0, draws);
        int rank = (int) Math.ceil(quantile * (draws + 1));
        return new Outcome((atLeast + 1.0) / (draws + 1.0), drawn[Math.min(draws, rank) - 1]);
    }

    /** One distance without drift: the reference's counts are drawn, the current side has the rest. */
    private static double draw(
            SplittableRandom random, BinnedCounts counts, ToDoubleBiFunction<long[], long[]> distance) {
        boolean referenceIsSmaller = counts.referenceTotal() <= counts.currentTotal();
        long total = counts.referenceTotal() + counts.currentTotal();
        long left = Math.min(counts.referenceTotal(), counts.currentTotal());
        long[] smaller = new long[counts.size()];
        long[] larger = new long[counts.size()];
        for (int bin = 0; bin < counts.size(); bin++) {
            long pooled = counts.reference(bin) + counts.current(bin);
            smaller[bin] = Hypergeometric.draw(random, total, pooled, left);
            larger[bin] = pooled - smaller[bin];
            total -= pooled;
            left -= smaller[bin];
        }
        return referenceIsSmaller ? distance.applyAsDouble(smaller, larger) : distance.applyAsDouble(larger, smaller);
    }
}
