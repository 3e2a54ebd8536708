package io.driftwatch.stats.evidently;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.driftwatch.DriftMonitor;
import io.driftwatch.policy.ColumnRule;
import io.driftwatch.policy.DriftPolicy;
import io.driftwatch.policy.Preset;
import io.driftwatch.policy.Verdict;
import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.profile.DatasetProfile;
import io.driftwatch.report.ColumnDrift;
import io.driftwatch.stats.kernel.ExpectedValues;
import io.driftwatch.stats.kernel.Samples;
import java.io.IOException;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every case goes the whole way: a policy of the preset with the test named in a rule, a comparison, its verdict. */
class EvidentlyCasesTest {

    private static final double STATISTIC = 1e-12;
    private static final double P_VALUE = 1e-8;

    /** Evidently draws so many permutations in these cases, and the preset 999. */
    private static final double DRAWS = 1_000;

    private static final double STANDARD_ERRORS = 5;

    static Stream<Arguments> cases() throws IOException {
        JsonNode cases = new ObjectMapper()
                .readTree(ExpectedValues.open("golden-cases-evidently.json"))
                .get("cases");
        return StreamSupport.stream(cases.spliterator(), false)
                .map(node -> Arguments.of(node.get("id").asText(), node));
    }

    @Test
    void holdsEveryCase() throws IOException {
        assertThat(cases()).hasSize(152);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void equalsTheOtherProgram(String id, JsonNode node) {
        ColumnDrift column = compare(node);
        String score = node.get("score").asText();
        if (score.equals("error")) {
            assertThat(column.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
            return;
        }
        assertThat(column.verdict()).isEqualTo(node.get("drift").asBoolean() ? Verdict.DRIFTED : Verdict.STABLE);
        if (score.equals("NaN")) {
            assertThat(column.evidence().pValue()).hasValue(1);
            return;
        }
        boolean distance = column.evidence().distance().isPresent();
        OptionalDouble actual =
                distance ? column.evidence().distance() : column.evidence().pValue();
        assertThat(actual.orElseThrow()).isCloseTo(node.get("score").asDouble(), within(tolerance(node, distance)));
        if (!node.get("statistic").isNull()) {
            double statistic = Math.abs(node.get("statistic").asDouble());
            assertThat(Math.abs(column.evidence().statistic().orElseThrow()))
                    .isCloseTo(statistic, within(STATISTIC * Math.max(statistic, 0.1)));
        }
    }

    /** Another program's draws cannot be shared: p-values of both scatter around the true one. */
    private static double tolerance(JsonNode node, boolean distance) {
        double score = node.get("score").asDouble();
        if (node.get("method").asText().equals("total-variation")) {
            return STANDARD_ERRORS * Math.sqrt(2 * score * (1 - score) / DRAWS) + 1 / (DRAWS - 1);
        }
        return node.has("tolerance")
                ? Math.max(node.get("tolerance").asDouble(), P_VALUE)
                : (distance ? STATISTIC : P_VALUE) * Math.max(score, 1e-7);
    }

    private static ColumnDrift compare(JsonNode node) {
        ColumnRule rule = ColumnRule.matching("x").withTest(node.get("method").asText());
        if (node.has("threshold")) {
            rule = rule.withThreshold(node.get("threshold").asDouble());
        }
        DriftPolicy policy = DriftPolicy.builder(Preset.EVIDENTLY).rule(rule).build();
        ColumnProfile reference = profile(node, node.get("reference"));
        return DriftMonitor.builder()
                .baseline(DatasetProfile.of(reference.rows(), List.of(reference)))
                .policy(policy)
                .build()
                .check(DatasetProfile.of(node.get("current").size(), List.of(profile(node, node.get("current")))))
                .columns()
                .get(0);
    }

    private static ColumnProfile profile(JsonNode node, JsonNode values) {
        Stream<JsonNode> items = StreamSupport.stream(values.spliterator(), false);
        return node.get("feature_type").asText().equals("num")
                ? Samples.numbers(items.mapToDouble(item -> item.isNumber() ? item.asDouble() : Double.NaN)
                        .toArray())
                : Samples.names(
                        items.map(item -> item.isNull() ? null : item.asText()).toArray(String[]::new));
    }
}
