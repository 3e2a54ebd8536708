package io.driftwatch.scoring;

import io.driftwatch.data.Column;
import io.driftwatch.data.Dataset;
import io.driftwatch.data.DisplayText;
import io.driftwatch.data.NumericColumn;
import java.util.List;

/** Takes the rows of a data set to a model, one by one. */
final class RowScores {

    private RowScores() {}

    static NumericColumn of(ScoringModel model, Dataset rows, String column) {
        List<NumericColumn> features = model.features().stream()
                .map(feature -> numeric(rows.column(feature), model))
                .toList();
        double[] row = new double[features.size()];
        double[] scores = new double[rows.rows()];
        for (int number = 0; number < scores.length; number++) {
            for (int feature = 0; feature < row.length; feature++) {
                NumericColumn values = features.get(feature);
                row[feature] = values.isMissing(number) ? Double.NaN : values.value(number);
            }
            scores[number] = model.score(row);
        }
        return NumericColumn.of(column, scores);
    }

    private static NumericColumn numeric(Column column, ScoringModel model) {
        if (column instanceof NumericColumn numeric) {
            return numeric;
        }
        throw new IllegalArgumentException("Model " + DisplayText.quoted(model.name()) + " reads numbers, but column "
                + DisplayText.quoted(column.name()) + " is " + column.type() + ".");
    }
}
