package io.driftwatch.scenario;

import io.driftwatch.data.DisplayText;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A change of the world, as it is asked for: its name, how strong it is, since when, and how gradually it came.
 * Immutable and thread-safe.
 *
 * @param name a generator's name for the change: lower-case letters, digits and underscores
 * @param intensity 0 for no change, 1 for the change as its generator documents it
 * @param onset the first month with the change; null if it was there always
 * @param rampMonths over how many months it rises evenly to its full intensity, at least 1
 */
public record Scenario(
        String name, double intensity, @Nullable YearMonth onset, int rampMonths) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,39}");
    private static final double MOST = 10;
    private static final int LONGEST_RAMP = 1200;

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the name is malformed, the intensity not from 0 to 10, the ramp not from 1 to
     *     1,200 months, or there is a ramp without an onset
     */
    public Scenario {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "A scenario's name is of lower-case letters, digits and underscores, not "
                            + DisplayText.quoted(name) + ".");
        }
        if (!(intensity >= 0 && intensity <= MOST)) {
            throw new IllegalArgumentException("The intensity of a scenario is from 0 to 10, not " + intensity + ".");
        }
        if (rampMonths < 1 || rampMonths > LONGEST_RAMP) {
            throw new IllegalArgumentException("A ramp is of 1 to 1200 months, not " + rampMonths + ".");
        }
        if (onset == null && rampMonths > 1) {
            throw new IllegalArgumentException("A ramp needs an onset: say from which month on.");
        }
    }

    /**
     * A change in full, that was there always.
     *
     * @param name a generator's name for the change
     * @return the scenario
     * @throws IllegalArgumentException if the name is malformed
     */
    public static Scenario of(String name) {
        return new Scenario(name, 1, null, 1);
    }

    /**
     * The same change, weaker or stronger.
     *
     * @param strength 0 for no change, 1 for the change as documented
     * @return the scenario
     * @throws IllegalArgumentException if it is not from 0 to 10
     */
    public Scenario withIntensity(double strength) {
        return new Scenario(name, strength, onset, rampMonths);
    }

    /**
     * The same change, from a month on.
     *
     * @param first the first month with the change
     * @param ramp over how many months it rises evenly to its full intensity, at least 1
     * @return the scenario
     * @throws IllegalArgumentException if the ramp is not from 1 to 1,200 months
     */
    public Scenario withOnset(YearMonth first, int ramp) {
        return new Scenario(name, intensity, first, ramp);
    }

    /**
     * How strong the change is in a month.
     *
     * @param month a month
     * @return 0 before the onset, then rising by equal steps to the intensity
     */
    public double intensityIn(YearMonth month) {
        if (onset == null) {
            return intensity;
        }
        long steps = ChronoUnit.MONTHS.between(onset, month) + 1;
        return steps <= 0 ? 0 : intensity * Math.min(steps, rampMonths) / rampMonths;
    }

    /** The text that {@link ScenarioRequest#parse} reads: what is not said is as in {@link #of}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(name);
        if (intensity != 1) {
            text.append(":intensity=").append(intensity);
        }
        if (onset != null) {
            text.append(":onset=").append(onset);
        }
        if (rampMonths > 1) {
            text.append(":ramp=").append(rampMonths);
        }
        return text.toString();
    }
}
