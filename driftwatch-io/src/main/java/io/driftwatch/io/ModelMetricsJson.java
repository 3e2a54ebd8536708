package io.driftwatch.io;

import io.driftwatch.scoring.ModelMetrics;
import java.io.IOException;
import java.util.List;

/** How good a model was on rows that it had not seen. Stateless. */
final class ModelMetricsJson {

    private static final JsonKey<Long> ROWS = JsonKey.required("rows", JsonForms.whole(0, Long.MAX_VALUE));
    private static final JsonKey<Double> BASE_RATE = JsonKey.required("baseRate", JsonForms.ANY_NUMBER);
    private static final JsonKey<Double> AREA = JsonKey.required("areaUnderCurve", JsonForms.ANY_NUMBER);
    private static final JsonKey<Double> LOG_LOSS = JsonKey.required("logLoss", JsonForms.ANY_NUMBER);
    private static final JsonKey<Double> ACCURACY = JsonKey.required("accuracy", JsonForms.ANY_NUMBER);
    private static final JsonKey<Double> MEAN_SCORE = JsonKey.required("meanScore", JsonForms.ANY_NUMBER);
    private static final JsonKey<Double> OBSERVED = JsonKey.required("observed", JsonForms.ANY_NUMBER);
    private static final List<JsonKey<?>> BIN_KEYS = List.of(ROWS, MEAN_SCORE, OBSERVED);
    private static final JsonKey<List<ModelMetrics.Calibration>> CALIBRATION = JsonKey.required(
            "calibration", JsonForms.list(JsonForm.of(ModelMetricsJson::writeBin, ModelMetricsJson::readBin)));
    private static final List<JsonKey<?>> KEYS = List.of(ROWS, BASE_RATE, AREA, LOG_LOSS, ACCURACY, CALIBRATION);

    static final JsonForm<ModelMetrics> FORM = JsonForm.of(ModelMetricsJson::write, ModelMetricsJson::read);

    private ModelMetricsJson() {}

    private static void write(JsonOutput out, ModelMetrics metrics) throws IOException {
        out.begin().put(ROWS, metrics.rows()).put(BASE_RATE, metrics.baseRate());
        out.put(AREA, metrics.areaUnderCurve()).put(LOG_LOSS, metrics.logLoss());
        out.put(ACCURACY, metrics.accuracy())
                .put(CALIBRATION, metrics.calibration())
                .end();
    }

    private static ModelMetrics read(JsonInput in) throws IOException {
        return in.object(
                KEYS,
                fields -> new ModelMetrics(
                        fields.get(ROWS),
                        fields.get(BASE_RATE),
                        fields.get(AREA),
                        fields.get(LOG_LOSS),
                        fields.get(ACCURACY),
                        fields.get(CALIBRATION)));
    }

    private static void writeBin(JsonOutput out, ModelMetrics.Calibration bin) throws IOException {
        out.begin().put(ROWS, bin.rows()).put(MEAN_SCORE, bin.meanScore());
        out.put(OBSERVED, bin.observed()).end();
    }

    private static ModelMetrics.Calibration readBin(JsonInput in) throws IOException {
        return in.object(
                BIN_KEYS,
                fields -> new ModelMetrics.Calibration(fields.get(ROWS), fields.get(MEAN_SCORE), fields.get(OBSERVED)));
    }
}
