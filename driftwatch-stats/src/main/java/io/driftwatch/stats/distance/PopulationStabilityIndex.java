package io.driftwatch.stats.distance;

import io.driftwatch.stats.kernel.BinnedDistance;
import io.driftwatch.stattest.Parameters;
import java.util.List;
import java.util.OptionalDouble;
import org.apache.commons.math3.util.FastMath;

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
public final class PopulationStabilityIndex extends DistanceOnBins<PopulationStabilityIndex> {

    private static final String SMOOTHING = "smoothing";
    private static final PopulationStabilityIndex DEFAULTS =
            new PopulationStabilityIndex(BinOptions.withDefaults(), Smoothing.HALF_COUNT);

    private final Smoothing smoothing;

    private PopulationStabilityIndex(BinOptions options, Smoothing smoothing) {
        super(options);
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
     * The index with another treatment of empty bins.
     *
     * @param ofEmptyBins the treatment
     * @return an index
     */
    public PopulationStabilityIndex withSmoothing(Smoothing ofEmptyBins) {
        return new PopulationStabilityIndex(options(), ofEmptyBins);
    }

    @Override
    PopulationStabilityIndex with(BinOptions others) {
        return new PopulationStabilityIndex(others, smoothing);
    }

    @Override
    public String name() {
        return "psi";
    }

    @Override
    List<String> optionNames() {
        return List.of(BINS, SMOOTHING);
    }

    @Override
    Parameters written() {
        return super.written().withChoice(SMOOTHING, smoothing, Smoothing.HALF_COUNT);
    }

    @Override
    PopulationStabilityIndex read(Parameters parameters) {
        return super.read(parameters).withSmoothing(parameters.choice(SMOOTHING, Smoothing.HALF_COUNT));
    }

    @Override
    BinnedDistance sum() {
        return jeffreys(smoothing);
    }

    /** The sum over bins. */
    static BinnedDistance jeffreys(Smoothing smoothing) {
        return new SmoothedDivergence(smoothing, PopulationStabilityIndex::term);
    }

    /** (c − r)·ln(c / r), which is infinite where one of the shares is 0. */
    private static double term(double difference, double first, double second, double product) {
        double size = Math.abs(difference);
        return size / product * FastMath.log1p(size / Math.min(first, second));
    }

    @Override
    double ofSum(double sum) {
        return sum;
    }

    @Override
    OptionalDouble lawFactor() {
        return OptionalDouble.of(1);
    }
}
