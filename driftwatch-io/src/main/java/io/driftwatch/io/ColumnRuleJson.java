package io.driftwatch.io;

import io.driftwatch.data.ColumnType;
import io.driftwatch.policy.ColumnRule;
import io.driftwatch.spi.StatTests;
import io.driftwatch.stattest.Parameters;
import io.driftwatch.stattest.StatTest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** A rule for columns in a policy. Stateless. */
final class ColumnRuleJson {

    private static final JsonKey<ColumnRule> MATCH = JsonKey.required(
            "match", JsonForm.of((out, rule) -> out.text(rule.match()), in -> ColumnRule.matching(in.text())));
    private static final JsonKey<Boolean> IGNORE = JsonKey.optional("ignore", JsonForms.FLAG);
    private static final JsonKey<ColumnType> TYPE =
            JsonKey.optional("type", JsonForms.word("type", ColumnType.values(), ColumnType::word));
    private static final JsonKey<String> TEST = JsonKey.optional("test", JsonForms.TEXT);
    private static final JsonKey<Double> THRESHOLD = JsonKey.optional("threshold", JsonForms.NUMBER);
    private static final JsonKey<Double> MINIMUM_EFFECT = JsonKey.optional("minimumEffect", JsonForms.NUMBER);
    private static final JsonKey<Boolean> CRITICAL = JsonKey.optional("critical", JsonForms.FLAG);
    private static final JsonKey<PlacedParameters> PARAMETERS = JsonKey.optional("parameters", ParametersJson.FORM);
    private static final List<JsonKey<?>> KEYS =
            List.of(MATCH, IGNORE, TYPE, TEST, THRESHOLD, MINIMUM_EFFECT, CRITICAL, PARAMETERS);

    private ColumnRuleJson() {}

    /** Writes what the rule says, and nothing of what it leaves to the policy. */
    static void write(JsonOutput out, PlacedRule placed) throws IOException {
        ColumnRule rule = placed.rule();
        out.begin().put(MATCH, rule);
        out.putIfPresent(IGNORE, onlyTrue(rule.isIgnored()));
        out.putIfPresent(TYPE, rule.type()).putIfPresent(TEST, rule.test());
        out.putIfPresent(THRESHOLD, boxed(rule.threshold()));
        out.putIfPresent(MINIMUM_EFFECT, boxed(rule.minimumEffect()));
        out.putIfPresent(CRITICAL, onlyTrue(rule.isCritical()));
        if (!rule.parameters().isEmpty()) {
            out.put(PARAMETERS, PlacedParameters.of(rule.parameters()));
        }
        out.end();
    }

    private static Optional<Boolean> onlyTrue(boolean flag) {
        return Optional.of(flag).filter(set -> set);
    }

    private static Optional<Double> boxed(OptionalDouble number) {
        return number.isPresent() ? Optional.of(number.getAsDouble()) : Optional.empty();
    }

    /** Reads a rule, whose test is still to be {@linkplain PlacedRule#checked checked}. */
    static PlacedRule read(JsonInput in) throws IOException {
        return in.object(KEYS, fields -> {
            ColumnRule rule = fields.get(MATCH);
            rule = fields.apply(IGNORE, rule, (before, ignore) -> ignore ? before.asIgnored() : before);
            rule = fields.apply(TYPE, rule, ColumnRule::withType);
            rule = fields.apply(THRESHOLD, rule, ColumnRule::withThreshold);
            rule = fields.apply(MINIMUM_EFFECT, rule, ColumnRule::withMinimumEffect);
            rule = fields.apply(CRITICAL, rule, (before, critical) -> critical ? before.asCritical() : before);
            Parameters parameters =
                    fields.find(PARAMETERS).map(PlacedParameters::parameters).orElse(Parameters.none());
            rule = fields.apply(TEST, rule, (before, test) -> before.withTest(test, parameters));
            return new PlacedRule(rule, fields);
        });
    }

    /** Checks that the test is at hand and takes its parameters. */
    static void requireTest(JsonFields fields, StatTests tests) throws JsonRefusal {
        Optional<StatTest> test =
                fields.apply(TEST, Optional.empty(), (none, name) -> Optional.of(tests.require(name)));
        Optional<PlacedParameters> placed = fields.find(PARAMETERS);
        if (placed.isPresent()) {
            if (test.isEmpty()) {
                throw fields.place(PARAMETERS)
                        .refusal("Parameters belong to a test: name it as 'test' in the same rule.");
            }
            placed.get().requireTakenBy(test.get(), fields.place(PARAMETERS));
        }
    }
}
