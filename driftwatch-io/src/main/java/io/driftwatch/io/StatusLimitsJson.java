package io.driftwatch.io;

import io.driftwatch.policy.StatusLimits;
import java.io.IOException;
import java.util.List;

/** What makes a run yellow or red, in a policy. Stateless. */
final class StatusLimitsJson {

    private static final JsonKey<Double> YELLOW_SHARE = JsonKey.optional("yellowShare", JsonForms.NUMBER);
    private static final JsonKey<Double> RED_SHARE = JsonKey.optional("redShare", JsonForms.NUMBER);
    private static final JsonKey<Double> PREDICTION_YELLOW = JsonKey.optional("predictionYellow", JsonForms.NUMBER);
    private static final JsonKey<Double> PREDICTION_RED = JsonKey.optional("predictionRed", JsonForms.NUMBER);
    private static final List<JsonKey<?>> KEYS = List.of(YELLOW_SHARE, RED_SHARE, PREDICTION_YELLOW, PREDICTION_RED);

    static final JsonForm<StatusLimits> FORM = JsonForm.of(StatusLimitsJson::write, StatusLimitsJson::read);

    private StatusLimitsJson() {}

    private static void write(JsonOutput out, StatusLimits limits) throws IOException {
        out.begin().put(YELLOW_SHARE, limits.yellowShare()).put(RED_SHARE, limits.redShare());
        out.put(PREDICTION_YELLOW, limits.predictionYellow());
        out.put(PREDICTION_RED, limits.predictionRed()).end();
    }

    private static StatusLimits read(JsonInput in) throws IOException {
        StatusLimits defaults = StatusLimits.withDefaults();
        return in.object(
                KEYS,
                fields -> new StatusLimits(
                        fields.find(YELLOW_SHARE).orElse(defaults.yellowShare()),
                        fields.find(RED_SHARE).orElse(defaults.redShare()),
                        fields.find(PREDICTION_YELLOW).orElse(defaults.predictionYellow()),
                        fields.find(PREDICTION_RED).orElse(defaults.predictionRed())));
    }
}
