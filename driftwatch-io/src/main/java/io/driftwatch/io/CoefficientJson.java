package io.driftwatch.io;

import io.driftwatch.scoring.LogisticModel.Coefficient;
import java.io.IOException;
import java.util.List;

/** What a model holds of a feature. Stateless. */
final class CoefficientJson {

    private static final JsonKey<String> NAME = JsonKey.required("name", JsonForms.TEXT);
    private static final JsonKey<Double> MEAN = JsonKey.required("mean", JsonForms.NUMBER);
    private static final JsonKey<Double> SCALE = JsonKey.required("scale", JsonForms.NUMBER);
    private static final JsonKey<Double> COEFFICIENT = JsonKey.required("coefficient", JsonForms.NUMBER);
    private static final List<JsonKey<?>> KEYS = List.of(NAME, MEAN, SCALE, COEFFICIENT);

    static final JsonForm<Coefficient> FORM = JsonForm.of(CoefficientJson::write, CoefficientJson::read);

    private CoefficientJson() {}

    private static void write(JsonOutput out, Coefficient feature) throws IOException {
        out.begin().put(NAME, feature.feature()).put(MEAN, feature.mean());
        out.put(SCALE, feature.scale()).put(COEFFICIENT, feature.coefficient()).end();
    }

    private static Coefficient read(JsonInput in) throws IOException {
        return in.object(
                KEYS,
                fields -> fields.build(
                        NAME,
                        () -> new Coefficient(
                                fields.get(NAME), fields.get(MEAN), fields.get(SCALE), fields.get(COEFFICIENT))));
    }
}
