package io.driftwatch.io;

import io.driftwatch.data.ContentHash;
import io.driftwatch.scoring.LogisticModel;
import io.driftwatch.scoring.TrainingRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Models as data: JSON with the features, their means, scales and coefficients, and where these come from. Nothing in
 * it is run as code. What is read back scores every row as before, down to the last bit; the content hash is
 * recomputed. Stateless and thread-safe.
 */
public final class ModelJson {

    private static final String KIND_WORD = "driftwatch-logistic-model";

    private static final JsonKey<String> KIND = JsonKey.required(
            "kind", JsonForm.of(JsonOutput::text, in -> in.word("kind of document", List.of(KIND_WORD), word -> word)));
    private static final JsonKey<String> NAME = JsonKey.required("name", JsonForms.TEXT);
    private static final JsonKey<List<LogisticModel.Coefficient>> FEATURES =
            JsonKey.required("features", JsonForms.list(CoefficientJson.FORM));
    private static final JsonKey<Double> INTERCEPT = JsonKey.required("intercept", JsonForms.NUMBER);
    private static final JsonKey<TrainingRecord> TRAINING = JsonKey.required("training", TrainingRecordJson.FORM);
    private static final JsonKey<ContentHash> HASH = JsonKey.required("hash", JsonForms.HASH);
    private static final List<JsonKey<?>> KEYS =
            List.of(JsonVersion.REQUIRED, KIND, NAME, FEATURES, INTERCEPT, TRAINING, HASH);

    private static final JsonForm<LogisticModel> FORM = JsonForm.of(ModelJson::write, ModelJson::read);

    private ModelJson() {}

    /**
     * Writes a model.
     *
     * @param model the model
     * @return indented JSON with a final line break
     */
    public static String write(LogisticModel model) {
        return JsonOutput.indented(FORM, model);
    }

    /**
     * Reads a model.
     *
     * @param in a written model; stays open
     * @param source its name in messages
     * @return the model
     * @throws IOException if it cannot be read
     * @throws InvalidDataException if it is no model, or was changed after it was written; the message says where
     */
    public static LogisticModel read(InputStream in, String source) throws IOException {
        try {
            return JsonInput.read(in, source, JsonLimits.ofModels(), FORM);
        } catch (JsonRefusal e) {
            throw new InvalidDataException(e.sentence(), e);
        }
    }

    /**
     * Reads a model from a file.
     *
     * @param file a written model
     * @return the model
     * @throws IOException if the file cannot be read
     * @throws InvalidDataException if it is no model, or was changed after it was written; the message says where
     */
    public static LogisticModel read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, file.toString());
        }
    }

    private static void write(JsonOutput out, LogisticModel model) throws IOException {
        JsonVersion.write(out.begin());
        out.put(KIND, KIND_WORD).put(NAME, model.name());
        out.put(FEATURES, model.coefficients()).put(INTERCEPT, model.intercept());
        out.put(TRAINING, model.training()).put(HASH, model.hash()).end();
    }

    private static LogisticModel read(JsonInput in) throws IOException {
        return in.object(KEYS, fields -> {
            LogisticModel model = fields.build(
                    FEATURES,
                    () -> new LogisticModel(
                            fields.get(NAME), fields.get(FEATURES), fields.get(INTERCEPT), fields.get(TRAINING)));
            fields.requireHash(HASH, model.hash(), "model");
            return model;
        });
    }
}
