package io.driftwatch.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.spi.StatTests;
import io.driftwatch.stats.contingency.ChiSquare;
import io.driftwatch.stats.kernel.ExpectedValues;
import io.driftwatch.stats.kernel.Samples;
import io.driftwatch.stattest.Parameters;
import io.driftwatch.stattest.StatTest;
import io.driftwatch.stattest.StatTestResult.Significance;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GoldenCasesTest {

    private static final double STATISTIC = 1e-12;
    private static final double P_VALUE = 1e-8;
    /** scipy interpolates between a few tabulated critical values. */
    private static final double P_VALUE_OF_TABLE = 0.03;

    static Stream<Arguments> cases() throws IOException {
        return Stream.of(
                        cases("golden-cases.json"),
                        cases("golden-cases-pvalue.json"),
                        cases("golden-cases-contingency.json"))
                .flatMap(cases -> cases);
    }

    private static Stream<Arguments> cases(String file) throws IOException {
        JsonNode cases = new ObjectMapper().readTree(ExpectedValues.open(file)).get("cases");
        return StreamSupport.stream(cases.spliterator(), false)
                .map(node -> Arguments.of(node.get("id").asText(), node));
    }

    @Test
    void holdsEveryCaseOfTheseTests() throws IOException {
        assertThat(cases("golden-cases.json")).hasSize(19);
        assertThat(cases("golden-cases-pvalue.json")).hasSize(29);
        assertThat(cases("golden-cases-contingency.json")).hasSize(11);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void equalsTheOtherProgram(String id, JsonNode node) {
        JsonNode expected = node.get("expected");
        Significance result = (Significance)
                test(node).compare(profile(node, node.get("reference")), profile(node, node.get("current")));
        boolean table = node.get("method").asText().equals("anderson-darling");
        assertNear(result.statistic(), expected.get("statistic"), STATISTIC);
        assertNear(result.pValue(), expected.get("p_value"), table ? P_VALUE_OF_TABLE : P_VALUE);
    }

    /** A number that the other program defines in another way is null. */
    private static void assertNear(double actual, JsonNode expected, double error) {
        if (!expected.isNull()) {
            double value = expected.asDouble();
            assertThat(actual).isCloseTo(value, within(error * Math.abs(value)));
        }
    }

    private static StatTest test(JsonNode node) {
        return switch (node.get("method").asText()) {
            case "ks" -> StatTests.installed().require("ks").withParameters(methodOf(node));
            case "chi2_contingency" -> ChiSquare.withDefaults().withoutPooling();
            default ->
                StatTests.installed()
                        .require(node.get("method").asText())
                        .withParameters(parameters(node.get("parameters")));
        };
    }

    private static Parameters methodOf(JsonNode node) {
        String method = node.path("params").path("method").asText("auto");
        return Parameters.of("method", method.equals("asymp") ? "asymptotic" : method);
    }

    private static Parameters parameters(JsonNode node) {
        Parameters parameters = Parameters.none();
        for (Map.Entry<String, JsonNode> parameter : node.properties()) {
            JsonNode value = parameter.getValue();
            parameters = parameters.with(parameter.getKey(), value.isBoolean() ? value.asBoolean() : value.asText());
        }
        return parameters;
    }

    private static ColumnProfile profile(JsonNode node, JsonNode values) {
        Stream<JsonNode> items = StreamSupport.stream(values.spliterator(), false);
        return node.get("feature_type").asText().equals("num")
                ? Samples.numbers(items.mapToDouble(JsonNode::asDouble).toArray())
                : Samples.names(items.map(JsonNode::asText).toArray(String[]::new));
    }
}
