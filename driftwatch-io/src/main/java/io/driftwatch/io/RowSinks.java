package io.driftwatch.io;

import io.driftwatch.data.CategoricalColumn;
import io.driftwatch.data.Column;
import io.driftwatch.data.NumericColumn;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Columns that keep their rows in memory. */
final class RowSinks implements ColumnSinks<Column> {

    @Override
    public NumberSink<Column> numbers() {
        return new Numbers();
    }

    @Override
    public NameSink<Column> names() {
        return new Names();
    }

    private static final class Numbers extends AbstractList<@Nullable Double> implements NumberSink<Column> {

        private final BitSet missing = new BitSet();
        private double[] values = new double[16];
        private int rows;

        @Override
        public void add(double value) {
            if (rows == values.length) {
                values = Arrays.copyOf(values, 2 * rows);
            }
            values[rows++] = value;
        }

        @Override
        public void addMissing() {
            missing.set(rows);
            add(0);
        }

        @Override
        public Column seal(String name) {
            return NumericColumn.ofNullable(name, this);
        }

        @Override
        public @Nullable Double get(int row) {
            return missing.get(row) ? null : values[row];
        }

        @Override
        public int size() {
            return rows;
        }
    }

    private static final class Names implements NameSink<Column> {

        private final List<@Nullable String> values = new ArrayList<>();
        /** One text for all rows of a category. */
        private final Map<String, String> known = new HashMap<>();

        @Override
        public void add(String category) {
            String before = known.putIfAbsent(category, category);
            values.add(before == null ? category : before);
        }

        @Override
        public void addMissing(long rows) {
            for (long row = 0; row < rows; row++) {
                values.add(null);
            }
        }

        @Override
        public Column seal(String name) {
            return CategoricalColumn.of(name, values.toArray(new @Nullable String[0]));
        }
    }
}
