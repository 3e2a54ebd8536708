package io.driftwatch.profile;

import io.driftwatch.data.CategoricalColumn;
import io.driftwatch.data.Column;
import io.driftwatch.data.ColumnType;
import io.driftwatch.data.Dataset;
import io.driftwatch.data.NumericColumn;
import java.util.ArrayList;
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
     * numeric stays what it is, and the policy reports its type.
     *
     * @param dataset the data
     * @return the profile of the selected columns, in the data set's order
     */
    public DatasetProfile profile(Dataset dataset) {
        RadixSort sorting = new RadixSort();
        List<ColumnProfile> profiles = new ArrayList<>();
        for (Column column : dataset.columns()) {
            if (selection.includes(column.name())) {
                profiles.add(profile(column, sorting));
            }
        }
        return DatasetProfile.of(dataset.rows(), profiles);
    }

    private ColumnProfile profile(Column column, RadixSort sorting) {
        if (column instanceof NumericColumn numeric) {
            boolean asNames = selection.typeOf(column.name()).equals(Optional.of(ColumnType.CATEGORICAL));
            return asNames ? CategoricalProfile.of(numeric.asCategories()) : NumericProfile.of(numeric, sorting);
        }
        return CategoricalProfile.of((CategoricalColumn) column);
    }
}
