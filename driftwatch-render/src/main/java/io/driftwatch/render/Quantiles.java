package io.driftwatch.render;

import io.driftwatch.profile.NumericProfile;
import io.driftwatch.profile.WeightedSample;
import io.driftwatch.report.Figures;
import java.util.List;
import java.util.stream.Stream;

/** How the quantiles of a numeric column moved. */
final class Quantiles {

    private record Level(String name, double level) {}

    private static final List<Level> LEVELS = List.of(
            new Level("min", 0),
            new Level("1 %", 0.01),
            new Level("5 %", 0.05),
            new Level("25 %", 0.25),
            new Level("50 %", 0.5),
            new Level("75 %", 0.75),
            new Level("95 %", 0.95),
            new Level("99 %", 0.99),
            new Level("max", 1));

    private Quantiles() {}

    /**
     * A row of the table.
     *
     * @param name the quantile
     * @param reference its value in the reference
     * @param current its value in the current data
     * @param change current − reference
     */
    record Row(String name, String reference, String current, String change) {}

    /** The rows, none where a side has no values. */
    static List<Row> of(NumericProfile reference, NumericProfile current) {
        if (Stream.of(reference, current).anyMatch(side -> side.isWithheld() || side.valid() == 0)) {
            return List.of();
        }
        return LEVELS.stream()
                .map(level -> row(level, reference.sample(), current.sample()))
                .toList();
    }

    private static Row row(Level level, WeightedSample reference, WeightedSample current) {
        double before = reference.quantile(level.level);
        double now = current.quantile(level.level);
        return new Row(level.name, Figures.brief(before), Figures.brief(now), Figures.change(now - before));
    }
}
