package io.driftwatch.benchmarks.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The y-axis of a chart's panels.
 *
 * @param name what the numbers are
 * @param lowest the lower end
 * @param highest the upper end; what is above is drawn there
 * @param isLogarithmic whether equal steps are equal factors
 */
record Axis(String name, double lowest, double highest, boolean isLogarithmic) {

    private static final int STEPS = 5;

    /** Shares as percentages, from 0 on. */
    static Axis shares(String name, double highest) {
        return new Axis(name, 0, highest, false);
    }

    /** Where a number is, from 0 at the lower end to 1 at the upper one. */
    double place(double value) {
        double inside = Math.max(lowest, Math.min(highest, value));
        return isLogarithmic
                ? Math.log(inside / lowest) / Math.log(highest / lowest)
                : (inside - lowest) / (highest - lowest);
    }

    /** The numbers that are written at the axis. */
    List<Double> ticks() {
        List<Double> ticks = new ArrayList<>();
        if (isLogarithmic) {
            for (double tick = lowest; tick <= highest * (1 + 1e-9); tick *= 10) {
                ticks.add(tick);
            }
        } else {
            for (int step = 0; step <= STEPS; step++) {
                ticks.add(lowest + (highest - lowest) * step / STEPS);
            }
        }
        return ticks;
    }

    String label(double tick) {
        return isLogarithmic
                ? String.format(Locale.ROOT, "%s", (float) tick)
                : String.format(Locale.ROOT, "%.0f %%", 100 * tick);
    }
}
