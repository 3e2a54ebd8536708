package io.driftwatch.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows as columns of equal length. Immutable and thread-safe.
 *
 * <pre>{@code
 * Dataset week = Dataset.builder()
 *         .numeric("amount", 12.5, 8.0, 31.9)
 *         .categorical("country", "SE", "NO", null)
 *         .build();
 * }</pre>
 */
public final class Dataset {

    private final List<Column> columns;

    private Dataset(List<Column> columns) {
        this.columns = List.copyOf(columns);
        Names.requireDistinct(names());
        for (Column column : this.columns) {
            Column first = this.columns.get(0);
            if (column.size() != first.size()) {
                throw new IllegalArgumentException(
                        "Column " + DisplayText.quoted(column.name()) + " has " + column.size()
                                + " rows, but column " + DisplayText.quoted(first.name()) + " has " + first.size()
                                + ": all columns of a data set need the same number of rows.");
            }
        }
    }

    /**
     * A data set of the given columns, in their order.
     *
     * @param columns columns of one length with distinct names
     * @return the data set
     * @throws IllegalArgumentException if two columns have one name or lengths differ
     */
    public static Dataset of(Column... columns) {
        return new Dataset(Arrays.asList(columns));
    }

    /**
     * Begins a data set.
     *
     * @return a builder without columns
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The number of rows.
     *
     * @return the length of every column; 0 without columns
     */
    public int rows() {
        return columns.isEmpty() ? 0 : columns.get(0).size();
    }

    /**
     * The columns in their order.
     *
     * @return an immutable list
     */
    public List<Column> columns() {
        return columns;
    }

    /**
     * A column by its name.
     *
     * @param name a column's name
     * @return the column
     * @throws IllegalArgumentException if there is no such column
     */
    public Column column(String name) {
        return columns.stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no column " + DisplayText.quoted(name) + ". " + NearestName.advice(name, names())));
    }

    /**
     * The names and types of the columns.
     *
     * @return the schema
     */
    public Schema schema() {
        return new Schema(columns.stream()
                .map(column -> new Schema.Field(column.name(), column.type()))
                .toList());
    }

    private List<String> names() {
        return columns.stream().map(Column::name).toList();
    }

    @Override
    public String toString() {
        return rows() + " rows of " + schema();
    }

    /** Collects columns. Not thread-safe. */
    public static final class Builder {

        private final List<Column> columns = new ArrayList<>();

        private Builder() {}

        /**
         * Adds a column of numbers.
         *
         * @param name the column's name
         * @param values one number a row; NaN is counted as not finite, not as missing
         * @return this
         */
        public Builder numeric(String name, double... values) {
            return column(NumericColumn.of(name, values));
        }

        /**
         * Adds a column of names.
         *
         * @param name the column's name
         * @param values one name a row, {@code null} where it is missing
         * @return this
         */
        public Builder categorical(String name, @Nullable String... values) {
            return column(CategoricalColumn.of(name, values));
        }

        /**
         * Adds a column.
         *
         * @param column the column
         * @return this
         */
        public Builder column(Column column) {
            columns.add(column);
            return this;
        }

        /**
         * Ends the data set.
         *
         * @return the data set of the columns given so far
         * @throws IllegalArgumentException if two columns have one name or lengths differ
         */
        public Dataset build() {
            return new Dataset(columns);
        }
    }
}
