package io.driftwatch.stats.distance;

import io.driftwatch.data.ColumnType;
import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.stats.kernel.BinnedCounts;
import io.driftwatch.stats.kernel.ChiSquareLaw;
import io.driftwatch.stats.kernel.Sides;
import io.driftwatch.stattest.Parameters;
import io.driftwatch.stattest.StatTest;
import io.driftwatch.stattest.StatTestResult;
import io.driftwatch.stattest.StatTestResult.Distance;
import io.driftwatch.stattest.StatTestResult.NotComputable;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The population stability index, {@code psi}: Σ (c − r) · ln(c / r) over the shares of a {@link Binning}'s bins. It is
 * the Jeffreys divergence of the binned distributions, 0 for equal ones and without an upper bound.
 *
 * <p>Half a row is added to every bin of both sides by default, so that an empty bin is no infinity. Without drift the
 * index is about (1/n + 1/m) times a χ² variable with k − 1 degrees of freedom; that law gives noise level and p-value
 * where every bin of the smaller side expects at least 20 rows, and seeded draws do otherwise. Immutable and
 * thread-safe.
 *
 * @see <a href="https://doi.org/10.3390/risks7020053">Taplin, Hunt (2019), The population accuracy index, Risks
 *     7(2)</a>
 * @see <a href="https://doi.org/10.21314/JRMV.2020.227">Yurdakul, Naranjo (2020), Statistical properties of the
 *     population stability index, Journal of Risk Model Validation 14(4)</a>
 */
public final class PopulationStabilityIndex implements StatTest {

    private static final String SMOOTHING = "smoothing";
    private static final double THRESHOLD = 0.1;
    /** The χ² law holds at its nominal level from this expected count on. */
    private static final double EXPECTED_FOR_LAW = 20;

    private static final PopulationStabilityIndex DEFAULTS =
            new PopulationStabilityIndex(DistanceOptions.withDefaults(), Smoothing.HALF_COUNT);

    private final DistanceOptions options;
    private final Smoothing smoothing;

    private PopulationStabilityIndex(DistanceOptions options, Smoothing smoothing) {
        this.options = options;
        this.smoothing = smoothing;
    }

    /**
     * The index on the reference's deciles, or on names, with half a row added to every bin.
     *
     * @return the index
     */
    public static PopulationStabilityIndex withDefaults() {
        return DEFAULTS;
    }

    /**
     * The index on other bins.
     *
     * @param binning the bins of numeric columns
     * @return an index
     */
    public PopulationStabilityIndex withBinning(Binning binning) {
        return new PopulationStabilityIndex(options.withBinning(binning), smoothing);
    }

    /**
     * The index with another treatment of empty bins.
     *
     * @param ofEmptyBins the treatment
     * @return an index
     */
    public PopulationStabilityIndex withSmoothing(Smoothing ofEmptyBins) {
        return new PopulationStabilityIndex(options, ofEmptyBins);
    }

    /**
     * The index with other draws.
     *
     * @param seed where the draws begin, from −2⁵³ to 2⁵³
     * @return an index
     * @throws IllegalArgumentException if the seed is out of range
     */
    public PopulationStabilityIndex withSeed(long seed) {
        return new PopulationStabilityIndex(options.withSeed(seed), smoothing);
    }

    /**
     * The index with another noise level than the 95 % one.
     *
     * @param quantile the share of comparisons without drift that stay below the noise level, above 0 and at most 0.999
     * @return an index
     * @throws IllegalArgumentException if it is not
     */
    public PopulationStabilityIndex withNoiseQuantile(double quantile) {
        return new PopulationStabilityIndex(options.withNoiseQuantile(quantile), smoothing);
    }

    @Override
    public PopulationStabilityIndex withMaximumDraws(int draws) {
        return new PopulationStabilityIndex(options.withMaximumDraws(draws), smoothing);
    }

    @Override
    public String name() {
        return "psi";
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
        Parameters parameters = options.parameters();
        return smoothing == Smoothing.HALF_COUNT ? parameters : parameters.with(SMOOTHING, Parameters.word(smoothing));
    }

    @Override
    public PopulationStabilityIndex withParameters(Parameters parameters) {
        parameters.requireOnly(Stream.concat(DistanceOptions.NAMES.stream(), Stream.of(SMOOTHING))
                .toArray(String[]::new));
        return new PopulationStabilityIndex(
                options.withParameters(parameters), parameters.choice(SMOOTHING, Smoothing.HALF_COUNT));
    }

    @Override
    public StatTestResult compare(ColumnProfile reference, ColumnProfile current) {
        Optional<String> obstacle = Sides.obstacle(reference, current);
        if (obstacle.isPresent()) {
            return new NotComputable(obstacle.get());
        }
        BinnedCounts counts = options.binning().count(reference, current);
        BinnedDistance divergence = new JeffreysDivergence(smoothing);
        double index = divergence.of(counts);
        if (Double.isInfinite(index)) {
            return new NotComputable("A bin is empty on one side, and without smoothing the index is infinite.");
        }
        Resampling.Outcome outcome = chance(reference, current, counts, divergence, index);
        if (Double.isInfinite(outcome.noiseLevel())) {
            return new NotComputable("Bins of so few rows are often empty by chance, and without smoothing the index is"
                    + " then infinite.");
        }
        return new Distance(index, outcome.pValue(), outcome.noiseLevel());
    }

    private Resampling.Outcome chance(
            ColumnProfile reference,
            ColumnProfile current,
            BinnedCounts counts,
            BinnedDistance divergence,
            double index) {
        if (counts.smallestExpected() < EXPECTED_FOR_LAW) {
            return options.resampled(reference, current, counts, divergence, index);
        }
        double scale = Sides.inverseSizes(counts.referenceTotal(), counts.currentTotal());
        ChiSquareLaw law = new ChiSquareLaw(counts.size());
        return new Resampling.Outcome(
                law.survival(index / scale),
                scale * law.quantile(options.resampling().quantile()));
    }
}
