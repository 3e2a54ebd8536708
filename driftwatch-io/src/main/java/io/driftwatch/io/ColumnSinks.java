package io.driftwatch.io;

/**
 * Where the values of a column go: into a profile, or into a column that keeps its rows.
 *
 * @param <R> what becomes of a column
 */
interface ColumnSinks<R> {

    /** Begins a numeric column. */
    NumberSink<R> numbers();

    /** Begins a categorical column. */
    NameSink<R> names();

    /** A numeric column in the making. */
    interface NumberSink<R> {
        void add(double value);

        void addMissing();

        R seal(String name);
    }

    /** A categorical column in the making. */
    interface NameSink<R> {
        void add(String category);

        void addMissing(long rows);

        R seal(String name);
    }
}
