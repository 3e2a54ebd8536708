package io.driftwatch.render;

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

    Optional<String> movement(ColumnDrift column) {
        return Moved.of(
                column,
                reference.find(column.column()).orElse(null),
                current.find(column.column()).orElse(null));
    }
}
