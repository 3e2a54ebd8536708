package io.driftwatch.stats.distance;

import io.driftwatch.stats.kernel.Resampling;
import io.driftwatch.stattest.Parameters;
import io.driftwatch.stattest.StatTest;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * What all distances can be told: how chance is measured. A distance adds its own options by {@link #optionNames},
 * {@link #written} and {@link #read}. Immutable and thread-safe.
 *
 * @param <T> the distance itself, which every option returns
 */
abstract sealed class SeededDistance<T extends SeededDistance<T>> implements StatTest
        permits DistanceOnBins, DistanceOnGaps {

    private static final double THRESHOLD = 0.1;

    private final Resampling resampling;

    SeededDistance(Resampling resampling) {
        this.resampling = resampling;
    }

    final Resampling resampling() {
        return resampling;
    }

    abstract T with(Resampling other);

    /** The names of the distance's own parameters. */
    abstract List<String> optionNames();

    /** The distance's own parameters that differ from the defaults. */
    abstract Parameters written();

    /** The distance with its own parameters set, and the defaults for those that are absent. */
    abstract T read(Parameters parameters);

    /**
     * The distance with other draws.
     *
     * @param seed where the draws begin, from −2⁵³ to 2⁵³
     * @return a distance
     * @throws IllegalArgumentException if the seed is out of range
     */
    public T withSeed(long seed) {
        return with(resampling.withSeed(seed));
    }

    /**
     * The distance with another noise level than the 95 % one.
     *
     * @param quantile the share of comparisons without drift that stay below the noise level, above 0 and at most 0.999
     * @return a distance
     * @throws IllegalArgumentException if it is not
     */
    public T withNoiseQuantile(double quantile) {
        return with(resampling.withQuantile(quantile));
    }

    @Override
    public T withMaximumDraws(int draws) {
        return with(resampling.withMaximumDraws(draws));
    }

    @Override
    public OptionalDouble defaultThreshold() {
        return OptionalDouble.of(THRESHOLD);
    }

    @Override
    public Parameters parameters() {
        return resampling.addTo(written());
    }

    @Override
    public T withParameters(Parameters parameters) {
        parameters.requireOnly(
                Stream.concat(optionNames().stream(), Resampling.NAMES.stream()).toArray(String[]::new));
        return read(parameters).with(resampling.withParameters(parameters));
    }
}
