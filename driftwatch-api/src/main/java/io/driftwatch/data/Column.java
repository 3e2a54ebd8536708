package io.driftwatch.data;

/** One named column of a {@link Dataset}. Immutable and thread-safe. */
public sealed interface Column permits NumericColumn, CategoricalColumn {

    /**
     * The name, unique within a data set.
     *
     * @return the name, never blank
     */
    String name();

    /**
     * What the column holds.
     *
     * @return the type
     */
    ColumnType type();

    /**
     * The number of rows, missing ones included.
     *
     * @return the number of rows
     */
    int size();

    /**
     * Whether the row has no value.
     *
     * @param row from 0 to {@link #size()} − 1
     * @return true when the value is missing
     * @throws IndexOutOfBoundsException if there is no such row
     */
    boolean isMissing(int row);
}
