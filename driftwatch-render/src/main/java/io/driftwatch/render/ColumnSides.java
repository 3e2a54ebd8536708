package io.driftwatch.render;

import io.driftwatch.profile.CategoricalProfile;
import io.driftwatch.profile.DatasetProfile;
import io.driftwatch.report.ColumnDrift;
import io.driftwatch.report.ReportContent;
import java.util.Optional;

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
        return Movement.of(column, () -> names(column.column()));
    }

    private Optional<Categories> names(String column) {
        return reference.find(column).orElse(null) instanceof CategoricalProfile before
                        && current.find(column).orElse(null) instanceof CategoricalProfile now
                ? Optional.of(Categories.of(before, now, 1))
                : Optional.empty();
    }
}
