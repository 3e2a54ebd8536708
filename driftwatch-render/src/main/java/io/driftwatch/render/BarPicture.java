package io.driftwatch.render;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shares as a row of bars, a character each. Both sides of a column are drawn to one scale. */
final class BarPicture {

    private static final String BARS = "▁▂▃▄▅▆▇█";

    private BarPicture() {}

    /** The highest share of both sides, which is drawn as a full bar. */
    static double scale(List<Double> reference, List<Double> current) {
        return Stream.concat(reference.stream(), current.stream())
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(1);
    }

    static String of(List<Double> shares, double scale) {
        return shares.stream().map(share -> bar(share / scale)).collect(Collectors.joining());
    }

    /** Nothing is drawn for no rows, and the lowest bar for any. */
    private static String bar(double height) {
        if (height <= 0) {
            return " ";
        }
        int level = (int) Math.ceil(height * BARS.length());
        return String.valueOf(BARS.charAt(Math.max(1, Math.min(BARS.length(), level)) - 1));
    }
}
