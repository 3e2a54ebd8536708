package io.driftwatch.profile;

import io.driftwatch.data.CategoricalColumn;
import io.driftwatch.data.Column;
import io.driftwatch.data.ColumnSelection;
import io.driftwatch.data.ColumnType;
import io.driftwatch.data.Dataset;
import io.driftwatch.data.NumericColumn;
import java.util.List;
import java.util.Optional;

/** Makes the profile of a data set. Immutable and thread-safe. */
public final class Profiler {

    private final ColumnSelection selection;
    private final ProfileLimits limits;

    private Profiler(ColumnSelection selection, ProfileLimits limits) {
        this.selection = selection;
        this.limits = limits;
    }

    /**
     * A profiler of every column.
     *
     * @return the profiler
     */
    public static Profiler withDefaults() {
        return new Profiler(ColumnSelection.all(), ProfileLimits.DEFAULT);
    }

    /**
     * A profiler of some columns, or with types fixed.
     *
     * @param selection which columns, and as what
     * @return the profiler
     */
    public Profiler withSelection(ColumnSelection selection) {
        return new Profiler(selection, limits);
    }

    /**
     * A profiler that keeps another number of distinct values exactly.
     *
     * @param values the most distinct numbers of a column that are kept each, 1 or more; 100,000 by default. A column
     *     with more becomes a {@link QuantileSketch}.
     * @return the profiler
     * @throws IllegalArgumentException if the number is below 1
     */
    public Profiler withExactValues(int values) {
        return new Profiler(selection, new ProfileLimits(values, limits.items(), limits.names(), limits.bytes()));
    }

    /**
     * A profiler with larger or smaller sketches.
     *
     * @param items the most values that a sketch keeps, 100 or more; {@link QuantileSketch#DEFAULT_ITEMS} by default.
     *     The rank error is about 11 over this number.
     * @return the profiler
     * @throws IllegalArgumentException if the number is below 100
     */
    public Profiler withSketchItems(int items) {
        return new Profiler(selection, new ProfileLimits(limits.exactValues(), items, limits.names(), limits.bytes()));
    }

    /**
     * A profiler with another amount of memory for exact numbers.
     *
     * @param bytes what all columns may take that are filled at once; 1 GiB by default. When they would take more, the
     *     largest become sketches.
     * @return the profiler
     * @throws IllegalArgumentException if the number is below 1
     */
    public Profiler withMemory(long bytes) {
        return new Profiler(selection, new ProfileLimits(limits.exactValues(), limits.items(), limits.names(), bytes));
    }

    /**
     * A place for the numbers of a column as they come, within the limits of this profiler. Those of other columns that
     * the same thread fills are its {@linkplain NumericAccumulator#sibling() siblings}.
     *
     * @return an accumulator without rows
     */
    public NumericAccumulator numbers() {
        return new NumericAccumulator(new ReadingMemory(new RadixSort(), limits));
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
        NumericAccumulator first = numbers();
        List<Column> columns = dataset.columns().stream()
                .filter(column -> selection.includes(column.name()))
                .toList();
        List<ColumnProfile> profiles =
                columns.stream().map(column -> profile(column, first)).toList();
        DatasetProfile profile = DatasetProfile.of(dataset.rows(), profiles);
        return selection
                .block()
                .map(name -> inBlocks(profile, dataset.column(name), columns))
                .orElse(profile);
    }

    private static DatasetProfile inBlocks(DatasetProfile profile, Column block, List<Column> columns) {
        RowBlocks rows = RowBlocks.of(block);
        List<ColumnBlocks> blocks = columns.stream()
                .filter(column -> profile.column(column.name()).shareError() == 0)
                .map(column -> rows.of(column, profile.column(column.name())))
                .toList();
        return profile.withBlocks(block.name(), rows.count(), blocks);
    }

    private ColumnProfile profile(Column column, NumericAccumulator first) {
        if (column instanceof NumericColumn numeric) {
            boolean asNames = selection.typeOf(column.name()).equals(Optional.of(ColumnType.CATEGORICAL));
            return asNames
                    ? CategoricalProfile.of(numeric.asCategories())
                    : NumericProfile.of(numeric, first.sibling());
        }
        return CategoricalProfile.of((CategoricalColumn) column);
    }
}
