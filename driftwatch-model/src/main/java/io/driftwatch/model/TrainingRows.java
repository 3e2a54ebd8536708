package io.driftwatch.model;

import io.driftwatch.data.Column;
import io.driftwatch.data.DisplayText;
import io.driftwatch.data.NumericColumn;
import io.driftwatch.scenario.LabelledRows;
import java.util.ArrayList;
import java.util.List;

/** Rows as arrays; NaN where a value is missing or not finite. */
final class TrainingRows {

    private final List<String> features;
    private final double[][] values;
    private final boolean[] positive;

    private TrainingRows(List<String> features, double[][] values, boolean[] positive) {
        this.features = List.copyOf(features);
        this.values = values;
        this.positive = positive;
    }

    static TrainingRows of(LabelledRows rows) {
        List<String> names = new ArrayList<>();
        List<Column> columns = rows.features().columns();
        double[][] values = new double[rows.features().rows()][columns.size()];
        for (int feature = 0; feature < columns.size(); feature++) {
            NumericColumn column = numeric(columns.get(feature));
            names.add(column.name());
            for (int row = 0; row < values.length; row++) {
                boolean known = !column.isMissing(row) && Double.isFinite(column.value(row));
                values[row][feature] = known ? column.value(row) : Double.NaN;
            }
        }
        boolean[] positive = new boolean[values.length];
        for (int row = 0; row < positive.length; row++) {
            positive[row] = rows.isPositive(row);
        }
        return new TrainingRows(names, values, positive);
    }

    private static NumericColumn numeric(Column column) {
        if (column instanceof NumericColumn numeric) {
            return numeric;
        }
        throw new IllegalArgumentException(
                "A logistic regression learns from numbers, but column " + DisplayText.quoted(column.name()) + " is "
                        + column.type() + ": leave it out, or make numbers of it.");
    }

    List<String> features() {
        return features;
    }

    int count() {
        return values.length;
    }

    double[] row(int row) {
        return values[row];
    }

    boolean isPositive(int row) {
        return positive[row];
    }
}
