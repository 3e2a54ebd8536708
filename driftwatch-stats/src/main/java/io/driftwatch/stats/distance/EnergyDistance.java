package io.driftwatch.stats.distance;

import io.driftwatch.profile.NumericProfile;
import io.driftwatch.stats.kernel.Resampling;
import io.driftwatch.stattest.Parameters;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The energy distance, {@code energy-distance}, for numbers: √(2E|X − Y| − E|X − X'| − E|Y − Y'|), which is √(2 ∫(F −
 * G)²) with the two distribution functions. It is 0 only for equal distributions.
 *
 * <p>By default its unit is the root of the unit of the data, so that no threshold fits all columns: there is none, and
 * every rule must give its own. Its noise level and p-value come from seeded draws, in which the rows of both sides are
 * dealt anew to the two sides. The scale is held in these draws. Immutable and thread-safe.
 *
 * @see <a href="https://doi.org/10.1016/j.jspi.2013.03.018">Székely, Rizzo (2013), Energy statistics: A class of
 *     statistics based on distances, Journal of Statistical Planning and Inference 143(8)</a>
 */
public final class EnergyDistance extends DistanceOnGaps<EnergyDistance> {

    private static final String SCALE = "scale";
    private static final EnergyDistance DEFAULTS = new EnergyDistance(Resampling.withDefaults(), Scale.NONE);

    private final Scale scale;

    /** What the distance is counted in. */
    public enum Scale {
        /** The root of the units of the data: there is no default threshold, so that every rule must give its own. */
        NONE,
        /** The root of the reference's population standard deviation, so that the units of the data do not matter. */
        STANDARD_DEVIATION
    }

    private EnergyDistance(Resampling resampling, Scale scale) {
        super(resampling, GapCost.SQUARE);
        this.scale = scale;
    }

    /**
     * The distance in the root of the units of the data.
     *
     * @return the distance
     */
    public static EnergyDistance withDefaults() {
        return DEFAULTS;
    }

    /**
     * The distance on another scale.
     *
     * @param countedIn the scale
     * @return a distance
     */
    public EnergyDistance withScale(Scale countedIn) {
        return new EnergyDistance(resampling(), countedIn);
    }

    @Override
    EnergyDistance with(Resampling other) {
        return new EnergyDistance(other, scale);
    }

    @Override
    public String name() {
        return "energy-distance";
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
        return Parameters.none().withChoice(SCALE, scale, Scale.NONE);
    }

    @Override
    EnergyDistance read(Parameters parameters) {
        return withScale(parameters.choice(SCALE, Scale.NONE));
    }

    @Override
    boolean hasNoScale(NumericProfile reference) {
        return scale == Scale.STANDARD_DEVIATION
                && reference.standardDeviation().orElse(0) == 0;
    }

    @Override
    String scaleInWords() {
        return "standard deviation";
    }

    /** Each root is taken before the division, because the quotient under one root may be beyond all numbers. */
    @Override
    double distanceOf(double integral, NumericProfile reference, TransportCost cost) {
        double inUnits = Math.sqrt(2 * integral) / cost.product() / Math.sqrt(cost.scaled(1));
        return scale == Scale.NONE
                ? inUnits
                : inUnits / Math.sqrt(reference.standardDeviation().orElseThrow());
    }
}
