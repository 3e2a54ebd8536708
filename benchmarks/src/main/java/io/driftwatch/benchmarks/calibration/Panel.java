package io.driftwatch.benchmarks.calibration;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of the pictures of a {@link Chart}.
 *
 * @param title what it shows
 * @param places names along the x-axis, evenly spaced
 * @param lines what is drawn, one number a place; NaN where there is none
 * @param bound a dashed line that none should pass, one number a place; null for none
 */
record Panel(
        String title,
        List<String> places,
        List<Line> lines,
        @Nullable List<Double> bound) {

    /**
     * A line.
     *
     * @param name the same in all panels of a chart, which gives it one colour
     * @param values a number a place
     */
    record Line(String name, List<Double> values) {
        Line {
            values = List.copyOf(values);
        }
    }

    Panel {
        places = List.copyOf(places);
        lines = List.copyOf(lines);
        bound = bound == null ? null : List.copyOf(bound);
    }
}
