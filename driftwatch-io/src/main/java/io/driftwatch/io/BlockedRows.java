package io.driftwatch.io;

import io.driftwatch.data.Column;
import io.driftwatch.data.ColumnSelection;
import io.driftwatch.data.ColumnType;
import io.driftwatch.data.Dataset;
import io.driftwatch.profile.DatasetProfile;
import io.driftwatch.profile.Profiler;
import java.util.List;
import java.util.Optional;

/**
 * Rows of which some belong together: which ones is known only once all are read, so that these are profiled from
 * memory. Stateless.
 */
final class BlockedRows {

    private BlockedRows() {}

    /** The columns to read: those selected, and the one that says which rows belong together, as it stands. */
    static ColumnSelection toRead(ColumnSelection selection, String block) {
        return ColumnSelection.all()
                .ignoring(name -> !name.equals(block) && !selection.includes(name))
                .typed(name -> name.equals(block) ? Optional.of(ColumnType.CATEGORICAL) : selection.typeOf(name));
    }

    /** The profile of what was read; the source is for messages. */
    static DatasetProfile profile(String source, List<Column> columns, ColumnSelection selection) {
        Dataset data = Dataset.of(columns.toArray(Column[]::new));
        try {
            return Profiler.withDefaults().withSelection(selection).profile(data);
        } catch (IllegalArgumentException e) {
            throw new InvalidDataException(source + ": " + e.getMessage(), e);
        }
    }
}
