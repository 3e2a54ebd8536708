package io.driftwatch.io;

import io.driftwatch.policy.Status;
import io.driftwatch.report.PredictionDrift;
import java.io.IOException;
import java.util.List;
import java.util.OptionalDouble;

/** The verdict of a report on the model's score. Stateless. */
final class PredictionDriftJson {

    private static final JsonKey<String> COLUMN = JsonKey.required("column", JsonForms.TEXT);
    private static final JsonKey<OptionalDouble> PSI = JsonKey.required("psi", JsonForms.OPTIONAL_NUMBER);
    private static final JsonKey<Status> STATUS =
            JsonKey.required("status", JsonForms.word("status", Status.values(), Status::word));
    private static final JsonKey<OptionalDouble> NOISE_LEVEL =
            JsonKey.required("noiseLevel", JsonForms.OPTIONAL_NUMBER);
    private static final JsonKey<OptionalDouble> P_VALUE = JsonKey.required("pValue", JsonForms.OPTIONAL_NUMBER);
    private static final JsonKey<List<Double>> BINS = JsonKey.required("bins", JsonForms.NUMBERS);
    private static final JsonKey<List<Double>> REFERENCE = JsonKey.required("reference", JsonForms.NUMBERS);
    private static final JsonKey<List<Double>> CURRENT = JsonKey.required("current", JsonForms.NUMBERS);
    private static final List<JsonKey<?>> KEYS =
            List.of(COLUMN, PSI, STATUS, NOISE_LEVEL, P_VALUE, BINS, REFERENCE, CURRENT);

    static final JsonForm<PredictionDrift> FORM = JsonForm.of(PredictionDriftJson::write, PredictionDriftJson::read);

    private PredictionDriftJson() {}

    private static void write(JsonOutput out, PredictionDrift drift) throws IOException {
        out.begin().put(COLUMN, drift.column()).put(PSI, drift.psi()).put(STATUS, drift.status());
        out.put(NOISE_LEVEL, drift.noiseLevel()).put(P_VALUE, drift.pValue()).put(BINS, drift.bins());
        out.put(REFERENCE, drift.reference()).put(CURRENT, drift.current()).end();
    }

    private static PredictionDrift read(JsonInput in) throws IOException {
        return in.object(
                KEYS,
                fields -> new PredictionDrift(
                        fields.get(COLUMN),
                        fields.get(PSI),
                        fields.get(STATUS),
                        fields.get(NOISE_LEVEL),
                        fields.get(P_VALUE),
                        fields.get(BINS),
                        fields.get(REFERENCE),
                        fields.get(CURRENT)));
    }
}
