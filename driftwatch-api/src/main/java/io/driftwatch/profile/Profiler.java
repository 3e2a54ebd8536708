package io.driftwatch.profile;

import io.driftwatch.data.CategoricalColumn;
import io.driftwatch.data.Column;
import io.driftwatch.data.ColumnType;
import io.driftwatch.data.Dataset;
import io.driftwatch.data.NumericColumn;
import java.util.List;
import java.util.Optional;

/** Makes the profile of a data set. Immutable and thread-safe. */
public final class Profiler {

    private final ColumnSelection selection;

    private Profiler(ColumnSelection selection) {
        this.selection = selection;
    }

    /**
     * A profiler of every column.
     *
     * @return the profiler
     */
    public static Profiler withDefaults() {
        return new Profiler(ColumnSelection.all());
    }

    /**
     * A profiler of some columns, or with types fixed.
     *
     * @param selection which columns, and as what
     * @return the profiler
     */
    public Profiler withSelection(ColumnSelection selection) {
        return new Profiler(selection);
    }

    /**
     * Profiles a data set. A numeric column that is to be categorical becomes one; a categorical column that is to be
     * numeric stays what it is, and the policy reports its type. Where the selection names a column for blocks, rows
     * with one value of it are one block.
     *
     * @param dataset the data
     * @return the profile of the selected columns, in the data set's order
     * @throws IllegalArgumentException if the column for blocks is not there, or a row has no value of it
     */
    public DatasetProfile profile(Dataset dataset) {
        RadixSort sorting = new RadixSort();
        List<Column> columns = dataset.columns().stream()
                .filter(column -> selection.includes(column.name()))
                .toList();
        List<ColumnProfile> profiles =
                columns.stream().map(column -> profile(column, sorting)).toList();
        DatasetProfile profile = DatasetProfile.of(dataset.rows(), profiles);
        return selection
                .block()
                .map(name -> inBlocks(profile, dataset.column(name), columns))
                .orElse(profile);
    }

    private static DatasetProfile inBlocks(DatasetProfile profile, Column block, List<Column> columns) {
        RowBlocks rows = RowBlocks.of(block);
        List<ColumnBlocks> blocks = columns.stream()
                .map(column -> rows.of(column, profile.column(column.name())))
                .toList();
        return profile.withBlocks(block.name(), rows.count(), blocks);
    }

    private ColumnProfile profile(Column column, RadixSort sorting) {
        if (column instanceof NumericColumn numeric) {
            boolean asNames = selection.typeOf(column.name()).equals(Optional.of(ColumnType.CATEGORICAL));
            return asNames ? CategoricalProfile.of(numeric.asCategories()) : NumericProfile.of(numeric, sorting);
        }
        return CategoricalProfile.of((CategoricalColumn) column);
    }
}
