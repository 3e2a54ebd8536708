package io.driftwatch.io;

import io.driftwatch.policy.Correction;
import io.driftwatch.policy.DriftPolicy;
import io.driftwatch.policy.InvalidPolicyException;
import io.driftwatch.policy.Preset;
import io.driftwatch.policy.QualityRule;
import io.driftwatch.policy.StatusLimits;
import io.driftwatch.spi.StatTests;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Policies as JSON, for people to write and read. Every key is optional: what a file leaves out is as in the default
 * policy. What is unknown or out of range is refused with its line, its column and the nearest word. Stateless and
 * thread-safe.
 *
 * <pre>{@code
 * {
 *   "name": "cards-v3",
 *   "prediction": {"column": "score"},
 *   "columns": [
 *     {"match": "customer_id", "ignore": true},
 *     {"match": "amount_*", "critical": true}
 *   ]
 * }
 * }</pre>
 */
public final class PolicyJson {

    private static final JsonKey<String> NAME = JsonKey.optional("name", JsonForms.TEXT);
    private static final JsonKey<Preset> PRESET =
            JsonKey.optional("preset", JsonForms.word("preset", Preset.values(), Preset::word));
    private static final JsonKey<Double> SIGNIFICANCE_LEVEL = JsonKey.optional("significanceLevel", JsonForms.NUMBER);
    private static final JsonKey<Correction> CORRECTION =
            JsonKey.optional("correction", JsonForms.word("correction", Correction.values(), Correction::word));
    private static final JsonKey<Long> MINIMUM_ROWS =
            JsonKey.optional("minimumRows", JsonForms.whole(1, Integer.MAX_VALUE));
    private static final JsonKey<StatusLimits> STATUS = JsonKey.optional("status", StatusLimitsJson.FORM);
    private static final JsonKey<String> PREDICTION_COLUMN = JsonKey.required("column", JsonForms.TEXT);
    private static final JsonKey<String> PREDICTION =
            JsonKey.optional("prediction", JsonForm.of(PolicyJson::writePrediction, PolicyJson::readPrediction));
    private static final JsonKey<List<PlacedRule>> COLUMNS =
            JsonKey.optional("columns", JsonForms.list(JsonForm.of(ColumnRuleJson::write, ColumnRuleJson::read)));
    private static final JsonKey<String> BLOCK = JsonKey.optional("block", JsonForms.TEXT);
    private static final JsonKey<Map<QualityRule, QualityRule.Setting>> QUALITY =
            JsonKey.optional("quality", QualitySettingsJson.FORM);

    private PolicyJson() {}

    /**
     * Writes a policy in full, so that it says the same when a later version has other defaults.
     *
     * @param policy the policy
     * @return indented JSON with a final line break
     */
    public static String write(DriftPolicy policy) {
        return JsonOutput.indented(PolicyJson::write, policy);
    }

    /**
     * Reads a policy.
     *
     * @param in a policy file; stays open
     * @param source its name in messages
     * @param tests the tests that its rules may name
     * @return the policy
     * @throws IOException if it cannot be read
     * @throws InvalidPolicyException if it is no policy: the message has line, column, path, what is wrong and what
     *     would be right
     */
    public static DriftPolicy read(InputStream in, String source, StatTests tests) throws IOException {
        try {
            return JsonInput.read(in, source, JsonLimits.ofPolicies(), input -> read(input, tests));
        } catch (JsonRefusal e) {
            throw new InvalidPolicyException(e.sentence(), e);
        }
    }

    /**
     * Reads a policy from a file.
     *
     * @param file a policy file
     * @param tests the tests that its rules may name
     * @return the policy
     * @throws IOException if the file cannot be read
     * @throws InvalidPolicyException if it is no policy: the message has line, column, path, what is wrong and what
     *     would be right
     */
    public static DriftPolicy read(Path file, StatTests tests) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, file.toString(), tests);
        }
    }

    private static void write(JsonOutput out, DriftPolicy policy) throws IOException {
        out.begin().put(NAME, policy.name()).put(PRESET, policy.preset());
        out.put(SIGNIFICANCE_LEVEL, policy.significanceLevel());
        out.put(CORRECTION, policy.correction());
        out.put(MINIMUM_ROWS, (long) policy.minimumRows()).put(STATUS, policy.status());
        out.putIfPresent(PREDICTION, policy.prediction());
        out.putIfPresent(BLOCK, policy.block());
        out.put(COLUMNS, policy.rules().stream().map(PlacedRule::of).toList());
        out.put(QUALITY, settings(policy)).end();
    }

    private static Map<QualityRule, QualityRule.Setting> settings(DriftPolicy policy) {
        return Arrays.stream(QualityRule.values()).collect(Collectors.toMap(Function.identity(), policy::quality));
    }

    private static DriftPolicy read(JsonInput in, StatTests tests) throws IOException {
        List<JsonKey<?>> keys = List.of(
                JsonVersion.OPTIONAL,
                NAME,
                PRESET,
                SIGNIFICANCE_LEVEL,
                CORRECTION,
                MINIMUM_ROWS,
                STATUS,
                PREDICTION,
                BLOCK,
                COLUMNS,
                QUALITY);
        return in.object(keys, fields -> {
            Preset preset = fields.find(PRESET).orElse(Preset.CALIBRATED);
            DriftPolicy.Builder policy = DriftPolicy.builder(preset);
            fields.apply(NAME, policy, DriftPolicy.Builder::name);
            fields.apply(SIGNIFICANCE_LEVEL, policy, DriftPolicy.Builder::significanceLevel);
            fields.apply(CORRECTION, policy, DriftPolicy.Builder::correction);
            fields.apply(MINIMUM_ROWS, policy, (builder, rows) -> builder.minimumRows(rows.intValue()));
            fields.apply(STATUS, policy, DriftPolicy.Builder::status);
            fields.apply(PREDICTION, policy, DriftPolicy.Builder::prediction);
            fields.apply(BLOCK, policy, DriftPolicy.Builder::block);
            StatTests ofPreset = fields.build(PRESET, () -> tests.under(preset));
            for (PlacedRule rule : fields.find(COLUMNS).orElse(List.of())) {
                policy.rule(rule.checked(ofPreset));
            }
            fields.find(QUALITY).orElse(Map.of()).forEach(policy::quality);
            return fields.build(PREDICTION, policy::build);
        });
    }

    private static void writePrediction(JsonOutput out, String column) throws IOException {
        out.begin().put(PREDICTION_COLUMN, column).end();
    }

    private static String readPrediction(JsonInput in) throws IOException {
        return in.object(List.of(PREDICTION_COLUMN), fields -> fields.get(PREDICTION_COLUMN));
    }
}
