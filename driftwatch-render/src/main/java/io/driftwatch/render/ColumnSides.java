package io.driftwatch.render;

import io.driftwatch.profile.CategoricalProfile;
import io.driftwatch.profile.DatasetProfile;
import io.driftwatch.report.ColumnDrift;
import io.driftwatch.report.Figures;
import io.driftwatch.report.ReportContent;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Both sides of each column: how they look in a few characters, and what moved between them. */
final class ColumnSides {

    /** Bars in the picture of one side. */
    static final int BARS = 10;

    private final DatasetProfile reference;
    private final DatasetProfile current;

    ColumnSides(ReportContent content) {
        this.reference = content.reference();
        this.current = content.current();
    }

    BarPictures pictures(String column) {
        return reference
                .find(column)
                .flatMap(side -> Histogram.of(side, current.find(column).orElse(null), BARS))
                .map(both -> BarPictures.of(both.reference(), both.current()))
                .orElse(BarPictures.NONE);
    }

    /** How the mean moved, or the share of the name that moved most. */
    Optional<String> movement(ColumnDrift column) {
        return column.meanChange().or(() -> categoryChange(column.column()));
    }

    /** The name whose share moved most; the first by spelling of several that moved as far. */
    private Optional<String> categoryChange(String column) {
        if (!(reference.find(column).orElse(null) instanceof CategoricalProfile before)
                || !(current.find(column).orElse(null) instanceof CategoricalProfile now)) {
            return Optional.empty();
        }
        Map<String, Double> old = Histogram.shares(before);
        Map<String, Double> fresh = Histogram.shares(now);
        return Stream.concat(old.keySet().stream(), fresh.keySet().stream())
                .max(Comparator.comparingDouble((String name) -> Math.abs(share(old, name) - share(fresh, name)))
                        .thenComparing(Comparator.reverseOrder()))
                .map(name -> "most of all '" + Shown.name(name) + "' " + Figures.percent(share(old, name)) + " -> "
                        + Figures.percent(share(fresh, name)));
    }

    private static double share(Map<String, Double> shares, String name) {
        return shares.getOrDefault(name, 0.0);
    }
}
