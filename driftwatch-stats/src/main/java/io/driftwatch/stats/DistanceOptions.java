package io.driftwatch.stats;

import io.driftwatch.stattest.Parameters;
import java.util.List;

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

    /** The names of the parameters that these options read. */
    static final List<String> NAMES = List.of(BINS, SEED, QUANTILE);

    static DistanceOptions withDefaults() {
        return new DistanceOptions(Binning.withDefaults(), Resampling.withDefaults());
    }

    DistanceOptions withBinning(Binning other) {
        return new DistanceOptions(other, resampling);
    }

    DistanceOptions withSeed(long seed) {
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
        if (!(quantile > 0 && quantile < 1)) {
            throw new IllegalArgumentException(
                    "Parameter '" + QUANTILE + "' must be above 0 and below 1, not " + quantile + ".");
        }
        return new DistanceOptions(binning, new Resampling(resampling.seed(), resampling.maximumDraws(), quantile));
    }

    /** These options with what the parameters name, and the defaults for the rest. */
    DistanceOptions withParameters(Parameters parameters) {
        double seed = parameters.number(SEED).orElse((double) Resampling.SEED);
        if (seed != Math.rint(seed) || Math.abs(seed) > 1L << 53) {
            throw new IllegalArgumentException("Parameter '" + SEED + "' must be a whole number, not " + seed + ".");
        }
        return withBinning(parameters.group(BINS).map(Binning::of).orElse(Binning.withDefaults()))
                .withSeed((long) seed)
                .withNoiseQuantile(parameters.number(QUANTILE).orElse(Resampling.NOISE_QUANTILE));
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
