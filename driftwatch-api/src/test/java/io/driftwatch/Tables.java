package io.driftwatch;

import io.driftwatch.data.CategoricalColumn;
import io.driftwatch.data.Column;
import io.driftwatch.data.Dataset;
import io.driftwatch.data.NumericColumn;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Data sets that are large enough to be judged, and that look like no identifiers. */
final class Tables {

    static final int ROWS = 40;

    private Tables() {}

    /** Numeric columns of these names. */
    static Dataset numbers(String... names) {
        return Dataset.of(Arrays.stream(names).map(Tables::number).toArray(Column[]::new));
    }

    static NumericColumn number(String name) {
        return NumericColumn.of(name, halves(ROWS));
    }

    /** 0, 0.5, 1, 1.5, … */
    static double[] halves(int rows) {
        return IntStream.range(0, rows).mapToDouble(row -> row / 2.0).toArray();
    }

    /** Every row holds this name. */
    static CategoricalColumn constant(String name, String category) {
        String[] values = new String[ROWS];
        Arrays.fill(values, category);
        return CategoricalColumn.of(name, values);
    }

    /** Rows that take these names in turn. */
    static CategoricalColumn cycle(String name, String... categories) {
        return CategoricalColumn.of(
                name,
                IntStream.range(0, ROWS)
                        .mapToObj(row -> categories[row % categories.length])
                        .toArray(String[]::new));
    }
}
