package io.driftwatch.stats.distance;

import io.driftwatch.data.ColumnType;
import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.stats.kernel.BinnedCounts;
import io.driftwatch.stats.kernel.Sides;
import io.driftwatch.stattest.Parameters;
import io.driftwatch.stattest.StatTest;
import io.driftwatch.stattest.StatTestResult;
import io.driftwatch.stattest.StatTestResult.Distance;
import io.driftwatch.stattest.StatTestResult.NotComputable;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * The total variation distance, {@code total-variation}: ½ Σ |r − c| over the shares of a {@link Binning}'s bins, from
 * 0 to 1. It is the largest difference in probability that the two sides give to any set of bins. Its noise level and
 * p-value come from seeded draws of the pooled rows, because sampling alone moves it away from 0: by much, when there
 * are many bins and few rows. Immutable and thread-safe.
 *
 * @see <a href="https://doi.org/10.1111/j.1751-5823.2002.tb00178.x">Gibbs, Su (2002), On choosing and bounding
 *     probability metrics, International Statistical Review 70(3)</a>
 */
public final class TotalVariation implements StatTest {

    private static final double THRESHOLD = 0.1;
    /** |r − c|, as |a·m − b·n| / (n·m) of whole numbers, which a long holds for the most rows that a profile has. */
    private static final BinnedDistance TWICE = (n, m, k) -> {
        double product = (double) n * m;
        return (a, b) -> Math.abs(a * m - b * n) / product;
    };

    private static final TotalVariation DEFAULTS = new TotalVariation(DistanceOptions.withDefaults());

    private final DistanceOptions options;

    private TotalVariation(DistanceOptions options) {
        this.options = options;
    }

    /**
     * The distance on the reference's deciles, or on names.
     *
     * @return the distance
     */
    public static TotalVariation withDefaults() {
        return DEFAULTS;
    }

    /**
     * The distance on other bins.
     *
     * @param binning the bins of numeric columns
     * @return a distance
     */
    public TotalVariation withBinning(Binning binning) {
        return new TotalVariation(options.withBinning(binning));
    }

    /**
     * The distance with other draws.
     *
     * @param seed where the draws begin, from −2⁵³ to 2⁵³
     * @return a distance
     * @throws IllegalArgumentException if the seed is out of range
     */
    public TotalVariation withSeed(long seed) {
        return new TotalVariation(options.withSeed(seed));
    }

    /**
     * The distance with another noise level than the 95 % one.
     *
     * @param quantile the share of comparisons without drift that stay below the noise level, above 0 and at most 0.999
     * @return a distance
     * @throws IllegalArgumentException if it is not
     */
    public TotalVariation withNoiseQuantile(double quantile) {
        return new TotalVariation(options.withNoiseQuantile(quantile));
    }

    @Override
    public TotalVariation withMaximumDraws(int draws) {
        return new TotalVariation(options.withMaximumDraws(draws));
    }

    @Override
    public String name() {
        return "total-variation";
    }

    @Override
    public Set<ColumnType> columnTypes() {
        return Set.of(ColumnType.CATEGORICAL, ColumnType.NUMERIC);
    }

    @Override
    public OptionalDouble defaultThreshold() {
        return OptionalDouble.of(THRESHOLD);
    }

    @Override
    public Parameters parameters() {
        return options.parameters();
    }

    @Override
    public TotalVariation withParameters(Parameters parameters) {
        parameters.requireOnly(DistanceOptions.NAMES.toArray(String[]::new));
        return new TotalVariation(options.withParameters(parameters));
    }

    @Override
    public StatTestResult compare(ColumnProfile reference, ColumnProfile current) {
        Optional<String> obstacle = Sides.obstacle(reference, current);
        if (obstacle.isPresent()) {
            return new NotComputable(obstacle.get());
        }
        BinnedCounts counts = options.binning().count(reference, current);
        double twice = TWICE.of(counts);
        Resampling.Outcome outcome = options.resampled(reference, current, counts, TWICE, twice);
        return new Distance(half(twice), outcome.pValue(), half(outcome.noiseLevel()));
    }

    private static double half(double sum) {
        return Math.min(1, sum / 2);
    }
}
