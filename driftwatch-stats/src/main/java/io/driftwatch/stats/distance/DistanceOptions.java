package io.driftwatch.stats.distance;

import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.profile.NumericProfile;
import io.driftwatch.stats.kernel.BinnedCounts;
import io.driftwatch.stattest.Parameters;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * What all binned distances can be told.
 *
 * @param binning the bins of numeric columns
 * @param resampling how chance is measured
 */
record DistanceOptions(Binning binning, Resampling resampling) {

    private static final String BINS = "bins";
    private static final String SEED = "seed";
    private static final String QUANTILE = "noise-quantile";
    private static final long LARGEST_SEED = 1L << 53;
    /** With fewer expected rows in a bin it matters that the bins are the reference's own. */
    private static final double EXPECTED_FOR_FIXED_BINS = 20;

    /** The names of the parameters that these options read. */
    static final List<String> NAMES = List.of(BINS, SEED, QUANTILE);

    static DistanceOptions withDefaults() {
        return new DistanceOptions(Binning.withDefaults(), Resampling.withDefaults());
    }

    DistanceOptions withBinning(Binning other) {
        return new DistanceOptions(other, resampling);
    }

    DistanceOptions withSeed(long seed) {
        if (Math.abs(seed) > LARGEST_SEED || seed == Long.MIN_VALUE) {
            throw new IllegalArgumentException("Parameter '" + SEED
                    + "' must be from −2⁵³ to 2⁵³, which any JSON reader keeps, not " + seed + ".");
        }
        return new DistanceOptions(binning, new Resampling(seed, resampling.maximumDraws(), resampling.quantile()));
    }

    DistanceOptions withMaximumDraws(int draws) {
        if (draws < Resampling.LEAST_DRAWS) {
            throw new IllegalArgumentException(
                    "At least " + Resampling.LEAST_DRAWS + " draws are needed, not " + draws + ".");
        }
        return new DistanceOptions(binning, new Resampling(resampling.seed(), draws, resampling.quantile()));
    }

    DistanceOptions withNoiseQuantile(double quantile) {
        if (!(quantile > 0 && quantile <= Resampling.LARGEST_QUANTILE)) {
            throw new IllegalArgumentException("Parameter '" + QUANTILE + "' must be above 0 and at most "
                    + Resampling.LARGEST_QUANTILE + ", not " + quantile + ".");
        }
        return new DistanceOptions(binning, new Resampling(resampling.seed(), resampling.maximumDraws(), quantile));
    }

    /** These options with what the parameters name, and the defaults for the rest. */
    DistanceOptions withParameters(Parameters parameters) {
        double seed = parameters.number(SEED).orElse((double) Resampling.SEED);
        if (seed != Math.rint(seed)) {
            throw new IllegalArgumentException("Parameter '" + SEED + "' must be a whole number, not " + seed + ".");
        }
        return withBinning(parameters.group(BINS).map(Binning::of).orElse(Binning.withDefaults()))
                .withSeed((long) seed)
                .withNoiseQuantile(parameters.number(QUANTILE).orElse(Resampling.NOISE_QUANTILE));
    }

    /** What draws without drift say about a distance that was seen between two profiles, counted in the same bins. */
    Resampling.Outcome resampled(
            ColumnProfile reference, ColumnProfile current, BinnedCounts counts, BinnedDistance distance, double seen) {
        return resampling.of(withoutDrift(reference, current, counts, distance), seen);
    }

    private ToDoubleFunction<SplittableRandom> withoutDrift(
            ColumnProfile reference, ColumnProfile current, BinnedCounts counts, BinnedDistance distance) {
        if (counts.smallestExpected() < EXPECTED_FOR_FIXED_BINS
                && reference instanceof NumericProfile before
                && current instanceof NumericProfile now
                && binning.dependsOnReference(before.sample(), now.sample())) {
            return new Relabelling(binning, before.sample(), now.sample(), distance);
        }
        return new FixedBins(counts, distance);
    }

    /** Only what differs from the defaults. The draws' maximum is the monitor's business. */
    Parameters parameters() {
        Parameters parameters = Parameters.none();
        if (!binning.equals(Binning.withDefaults())) {
            parameters = parameters.with(BINS, binning.parameters());
        }
        if (resampling.seed() != Resampling.SEED) {
            parameters = parameters.with(SEED, resampling.seed());
        }
        if (resampling.quantile() != Resampling.NOISE_QUANTILE) {
            parameters = parameters.with(QUANTILE, resampling.quantile());
        }
        return parameters;
    }
}
