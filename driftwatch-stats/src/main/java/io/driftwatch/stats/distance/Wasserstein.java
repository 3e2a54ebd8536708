package io.driftwatch.stats.distance;

import io.driftwatch.profile.NumericProfile;
import io.driftwatch.profile.WeightedSample;
import io.driftwatch.stats.kernel.Resampling;
import io.driftwatch.stattest.Parameters;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The Wasserstein distance of order one, {@code wasserstein}, for numbers: the area ∫|F − G| between the two
 * distribution functions, which is how far rows must be moved, on average, to make one side of the other. By default it
 * is counted in standard deviations of the reference.
 *
 * <p>Its noise level and p-value come from seeded draws, in which the rows of both sides are dealt anew to the two
 * sides. The scale is held in these draws: the p-value is that of the area, whatever it is counted in. Immutable and
 * thread-safe.
 *
 * @see <a href="https://doi.org/10.1137/1118101">Vallender (1974), Calculation of the Wasserstein distance between
 *     probability distributions on the line, Theory of Probability and its Applications 18(4)</a>
 */
public final class Wasserstein extends DistanceOnGaps<Wasserstein> {

    private static final String SCALE = "scale";
    private static final double LOWER_QUARTILE = 0.25;
    private static final double UPPER_QUARTILE = 0.75;
    private static final Wasserstein DEFAULTS = new Wasserstein(Resampling.withDefaults(), Scale.STANDARD_DEVIATION);

    private final Scale scale;

    /** What the distance is counted in. */
    public enum Scale {
        /** The reference's population standard deviation. */
        STANDARD_DEVIATION("standard deviation"),
        /**
         * The reference's interquartile range, from the smallest values that a quarter and three quarters of its rows
         * reach: a few extreme values do not change it.
         */
        INTERQUARTILE_RANGE("interquartile range"),
        /** The units of the data: there is no default threshold, so that every rule must give its own. */
        NONE("");

        private final String words;

        Scale(String words) {
            this.words = words;
        }
    }

    private Wasserstein(Resampling resampling, Scale scale) {
        super(resampling, GapCost.SIZE);
        this.scale = scale;
    }

    /**
     * The distance in standard deviations of the reference.
     *
     * @return the distance
     */
    public static Wasserstein withDefaults() {
        return DEFAULTS;
    }

    /**
     * The distance on another scale.
     *
     * @param countedIn the scale
     * @return a distance
     */
    public Wasserstein withScale(Scale countedIn) {
        return new Wasserstein(resampling(), countedIn);
    }

    @Override
    Wasserstein with(Resampling other) {
        return new Wasserstein(other, scale);
    }

    @Override
    public String name() {
        return "wasserstein";
    }

    @Override
    public OptionalDouble defaultThreshold() {
        return scale == Scale.NONE ? OptionalDouble.empty() : super.defaultThreshold();
    }

    @Override
    List<String> optionNames() {
        return List.of(SCALE);
    }

    @Override
    Parameters written() {
        return Parameters.none().withChoice(SCALE, scale, Scale.STANDARD_DEVIATION);
    }

    @Override
    Wasserstein read(Parameters parameters) {
        return withScale(parameters.choice(SCALE, Scale.STANDARD_DEVIATION));
    }

    @Override
    boolean hasNoScale(NumericProfile reference) {
        WeightedSample sample = reference.sample();
        return switch (scale) {
            case STANDARD_DEVIATION -> reference.standardDeviation().orElse(0) == 0;
            case INTERQUARTILE_RANGE -> sample.quantile(UPPER_QUARTILE) == sample.quantile(LOWER_QUARTILE);
            case NONE -> false;
        };
    }

    @Override
    String scaleInWords() {
        return scale.words;
    }

    /** What 1 stands for, in scaled values. */
    private double unit(NumericProfile reference, TransportCost cost) {
        WeightedSample sample = reference.sample();
        return switch (scale) {
            case STANDARD_DEVIATION -> cost.scaled(reference.standardDeviation().orElseThrow());
            case INTERQUARTILE_RANGE ->
                cost.scaled(sample.quantile(UPPER_QUARTILE)) - cost.scaled(sample.quantile(LOWER_QUARTILE));
            case NONE -> cost.scaled(1);
        };
    }

    @Override
    double distanceOf(double integral, NumericProfile reference, TransportCost cost) {
        return integral / cost.product() / unit(reference, cost);
    }
}
