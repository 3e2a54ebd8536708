package io.driftwatch.io;

import io.driftwatch.report.ColumnSummary;
import java.io.IOException;
import java.util.List;
import java.util.OptionalDouble;

/** One side of a report's column. Stateless. */
final class ColumnSummaryJson {

    private static final JsonForm<Long> COUNT = JsonForms.whole(0, Long.MAX_VALUE);

    private static final JsonKey<Long> ROWS = JsonKey.required("rows", COUNT);
    private static final JsonKey<Long> MISSING = JsonKey.required("missing", COUNT);
    private static final JsonKey<Long> NON_FINITE = JsonKey.required("nonFinite", COUNT);
    private static final JsonKey<OptionalDouble> MEAN = JsonKey.required("mean", JsonForms.OPTIONAL_NUMBER);
    private static final JsonKey<OptionalDouble> STANDARD_DEVIATION =
            JsonKey.required("standardDeviation", JsonForms.OPTIONAL_NUMBER);
    private static final List<JsonKey<?>> KEYS = List.of(ROWS, MISSING, NON_FINITE, MEAN, STANDARD_DEVIATION);

    static final JsonForm<ColumnSummary> FORM = JsonForm.of(ColumnSummaryJson::write, ColumnSummaryJson::read);

    private ColumnSummaryJson() {}

    private static void write(JsonOutput out, ColumnSummary side) throws IOException {
        out.begin().put(ROWS, side.rows()).put(MISSING, side.missing()).put(NON_FINITE, side.nonFinite());
        out.put(MEAN, side.mean())
                .put(STANDARD_DEVIATION, side.standardDeviation())
                .end();
    }

    private static ColumnSummary read(JsonInput in) throws IOException {
        return in.object(
                KEYS,
                fields -> new ColumnSummary(
                        fields.get(ROWS),
                        fields.get(MISSING),
                        fields.get(NON_FINITE),
                        fields.get(MEAN),
                        fields.get(STANDARD_DEVIATION)));
    }
}
