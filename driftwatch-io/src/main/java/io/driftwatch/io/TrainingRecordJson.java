package io.driftwatch.io;

import io.driftwatch.scoring.ModelMetrics;
import io.driftwatch.scoring.TrainingRecord;
import java.io.IOException;
import java.util.List;

/** Where a model's numbers come from. Stateless. */
final class TrainingRecordJson {

    private static final JsonKey<String> TRAINER = JsonKey.required("trainer", JsonForms.TEXT);
    private static final JsonKey<Long> SEED = JsonKey.required("seed", JsonForms.whole(Long.MIN_VALUE, Long.MAX_VALUE));
    private static final JsonKey<Long> ROWS = JsonKey.required("rows", JsonForms.whole(0, Long.MAX_VALUE));
    private static final JsonKey<String> LABEL = JsonKey.required("label", JsonForms.TEXT);
    private static final JsonKey<String> SOURCE = JsonKey.required("source", JsonForms.TEXT);
    private static final JsonKey<ModelMetrics> HOLDOUT = JsonKey.required("holdout", ModelMetricsJson.FORM);
    private static final List<JsonKey<?>> KEYS = List.of(TRAINER, SEED, ROWS, LABEL, SOURCE, HOLDOUT);

    static final JsonForm<TrainingRecord> FORM = JsonForm.of(TrainingRecordJson::write, TrainingRecordJson::read);

    private TrainingRecordJson() {}

    private static void write(JsonOutput out, TrainingRecord training) throws IOException {
        out.begin().put(TRAINER, training.trainer()).put(SEED, training.seed());
        out.put(ROWS, training.rows()).put(LABEL, training.label());
        out.put(SOURCE, training.source()).put(HOLDOUT, training.holdout()).end();
    }

    private static TrainingRecord read(JsonInput in) throws IOException {
        return in.object(
                KEYS,
                fields -> new TrainingRecord(
                        fields.get(TRAINER),
                        fields.get(SEED),
                        fields.get(ROWS),
                        fields.get(LABEL),
                        fields.get(SOURCE),
                        fields.get(HOLDOUT)));
    }
}
