package io.driftwatch;

import io.driftwatch.profile.DatasetProfile;
import io.driftwatch.profile.NumericAccumulator;
import java.util.List;

/** The rows of one stripe between two cuts. Not thread-safe: the stripe's lock guards it until it is cut off. */
final class RowWindow<T> {

    private final List<RowColumn<T>> columns;
    private final List<RowColumn.Values<T>> values;
    private long rows;

    RowWindow(List<RowColumn<T>> columns) {
        NumericAccumulator scratch = new NumericAccumulator();
        this.columns = columns;
        this.values = columns.stream().map(column -> column.open(scratch)).toList();
    }

    /** Every column gets a value or a missing one whatever happens: a row is never counted in part. */
    void add(T row) {
        rows++;
        int column = 0;
        try {
            for (; column < values.size(); column++) {
                add(row, column);
            }
        } finally {
            for (; column < values.size(); column++) {
                values.get(column).addMissing();
            }
        }
    }

    private void add(T row, int column) {
        try {
            values.get(column).add(row);
        } catch (RuntimeException e) {
            values.get(column).addMissing();
            columns.get(column).failed(e);
        }
    }

    long rows() {
        return rows;
    }

    /** Takes over the rows of another window of these columns, so that all are sealed once. */
    RowWindow<T> absorb(RowWindow<T> other) {
        rows += other.rows;
        for (int column = 0; column < values.size(); column++) {
            values.get(column).absorb(other.values.get(column));
        }
        return this;
    }

    DatasetProfile seal() {
        return DatasetProfile.of(
                rows, values.stream().map(RowColumn.Values::seal).toList());
    }
}
