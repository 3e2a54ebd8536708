package io.driftwatch.stats.kernel;

import io.driftwatch.stattest.Parameters;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * How far a distance goes by chance, from seeded draws of it without drift. The seed is mixed with the distance that
 * was seen: the same comparison gives the same bits, also with its sides exchanged, while comparisons of the same sizes
 * do not share one set of draws and its luck.
 *
 * <p>The p-value is (b + 1) / (B + 1), of B draws b at least as large as what was seen. After 999 draws more are taken
 * for as long as it is at most 0.02, up to the maximum. The chance that it is at most α without drift stays at most α:
 * for α below 0.02 such a p-value is only given at the maximum, a number fixed in advance; for a larger α it is given
 * only when that of the first 999 draws is at most α, because a p-value that passes 0.02 later stops below 0.021.
 *
 * @param seed where the draws begin
 * @param maximumDraws the most draws, for p-values that must pass a correction over many columns
 * @param quantile which quantile of the draws is the noise level
 * @see <a href="https://doi.org/10.2202/1544-6115.1585">Phipson, Smyth (2010), Permutation p-values should never be
 *     zero, Statistical Applications in Genetics and Molecular Biology 9(1)</a>
 */
public record Resampling(long seed, int maximumDraws, double quantile) {

    static final long SEED = 20_260_101;
    static final int LEAST_DRAWS = 999;
    static final int MOST_DRAWS = 19_999;
    static final double NOISE_QUANTILE = 0.95;
    /** The largest quantile that the least number of draws tells. */
    static final double LARGEST_QUANTILE = 0.999;

    /** The parameter that says where the draws begin. */
    public static final String SEED_NAME = "seed";

    /** The names of all parameters that {@link #withParameters} reads. */
    public static final List<String> NAMES = List.of(SEED_NAME, "noise-quantile");

    private static final String QUANTILE_NAME = NAMES.get(1);
    private static final long LARGEST_SEED = 1L << 53;

    /** Up to this p-value more draws are taken, since 999 cannot tell 0.001 from less. */
    private static final double SMALL = 0.02;
    /** Two distances closer than this, relatively, are equal but for rounding. */
    private static final double TIE = 1e-12;

    /**
     * What the draws say.
     *
     * @param pValue (b + 1) / (B + 1)
     * @param noiseLevel the quantile of the draws
     */
    public record Outcome(double pValue, double noiseLevel) {}

    /**
     * Draws from the seed of all, with the 95 % noise level.
     *
     * @return the draws
     */
    public static Resampling withDefaults() {
        return new Resampling(SEED, MOST_DRAWS, NOISE_QUANTILE);
    }

    /**
     * These draws from another seed.
     *
     * @param other the seed, from −2⁵³ to 2⁵³
     * @return draws
     * @throws IllegalArgumentException if it is out of range
     */
    public Resampling withSeed(long other) {
        if (Math.abs(other) > LARGEST_SEED || other == Long.MIN_VALUE) {
            throw new IllegalArgumentException("Parameter '" + SEED_NAME
                    + "' must be from −2⁵³ to 2⁵³, which any JSON reader keeps, not " + other + ".");
        }
        return new Resampling(other, maximumDraws, quantile);
    }

    /**
     * These draws with another maximum.
     *
     * @param draws the most draws, 999 or more
     * @return draws
     * @throws IllegalArgumentException if they are fewer
     */
    public Resampling withMaximumDraws(int draws) {
        if (draws < LEAST_DRAWS) {
            throw new IllegalArgumentException("At least " + LEAST_DRAWS + " draws are needed, not " + draws + ".");
        }
        return new Resampling(seed, draws, quantile);
    }

    /**
     * These draws with another noise level.
     *
     * @param other its quantile, above 0 and at most 0.999
     * @return draws
     * @throws IllegalArgumentException if it is not
     */
    public Resampling withQuantile(double other) {
        if (!(other > 0 && other <= LARGEST_QUANTILE)) {
            throw new IllegalArgumentException("Parameter '" + QUANTILE_NAME + "' must be above 0 and at most "
                    + LARGEST_QUANTILE + ", not " + other + ".");
        }
        return new Resampling(seed, maximumDraws, other);
    }

    /**
     * These draws with what the parameters name, and the defaults for the rest.
     *
     * @param parameters parameters, of which those with other names are left alone
     * @return draws
     * @throws IllegalArgumentException if one has a wrong value
     */
    public Resampling withParameters(Parameters parameters) {
        double named = parameters.number(SEED_NAME).orElse((double) SEED);
        if (named != Math.rint(named)) {
            throw new IllegalArgumentException(
                    "Parameter '" + SEED_NAME + "' must be a whole number, not " + named + ".");
        }
        return withSeed((long) named)
                .withQuantile(parameters.number(QUANTILE_NAME).orElse(NOISE_QUANTILE));
    }

    /**
     * Parameters with what differs from the defaults. The draws' maximum is the monitor's business.
     *
     * @param parameters other parameters
     * @return these and those of the draws
     */
    public Parameters addTo(Parameters parameters) {
        Parameters withSeed = seed == SEED ? parameters : parameters.with(SEED_NAME, seed);
        return quantile == NOISE_QUANTILE ? withSeed : withSeed.with(QUANTILE_NAME, quantile);
    }

    /**
     * What draws of a distance without drift say about one that was seen.
     *
     * @param withoutDrift a draw
     * @param seen what was seen
     * @return its p-value and the noise level
     */
    public Outcome of(ToDoubleFunction<SplittableRandom> withoutDrift, double seen) {
        SplittableRandom random = new SplittableRandom(seed ^ Double.doubleToLongBits(seen));
        double bound = seen * (1 - TIE);
        double[] drawn = new double[LEAST_DRAWS];
        int atLeast = 0;
        int draws = 0;
        while (draws < LEAST_DRAWS || (draws < maximumDraws && atLeast + 1 <= SMALL * (draws + 1))) {
            if (draws == drawn.length) {
                drawn = Arrays.copyOf(drawn, Math.min(maximumDraws, 2 * drawn.length));
            }
            drawn[draws] = withoutDrift.applyAsDouble(random);
            atLeast += drawn[draws] >= bound ? 1 : 0;
            draws++;
        }
        Arrays.sort(drawn, 0, draws);
        int rank = (int) Math.ceil(quantile * (draws + 1));
        return new Outcome((atLeast + 1.0) / (draws + 1.0), drawn[Math.min(draws, rank) - 1]);
    }
}
