package io.driftwatch.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.stats.kernel.ExpectedValues;
import io.driftwatch.stats.kernel.Samples;
import io.driftwatch.stattest.Parameters;
import io.driftwatch.stattest.StatTest;
import io.driftwatch.stattest.StatTestResult.Significance;
import java.io.IOException;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GoldenCasesTest {

    private static final double STATISTIC = 1e-12;
    private static final double P_VALUE = 1e-8;

    static Stream<Arguments> cases() throws IOException {
        JsonNode cases = new ObjectMapper()
                .readTree(ExpectedValues.open("golden-cases.json"))
                .get("cases");
        return StreamSupport.stream(cases.spliterator(), false)
                .map(node -> Arguments.of(node.get("id").asText(), node));
    }

    @Test
    void holdsEveryCaseOfTheseTests() throws IOException {
        assertThat(cases()).hasSize(19);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void equalsTheOtherProgram(String id, JsonNode node) {
        JsonNode expected = node.get("expected");
        Significance result = (Significance)
                test(node).compare(profile(node, node.get("reference")), profile(node, node.get("current")));
        double statistic = expected.get("statistic").asDouble();
        double pValue = expected.get("p_value").asDouble();
        assertThat(result.statistic()).isCloseTo(statistic, within(STATISTIC * statistic));
        assertThat(result.pValue()).isCloseTo(pValue, within(P_VALUE * pValue));
    }

    private static StatTest test(JsonNode node) {
        if (!node.get("method").asText().equals("ks")) {
            return ChiSquare.withDefaults().withoutPooling();
        }
        String method = node.path("params").path("method").asText("auto");
        return KolmogorovSmirnov.withDefaults()
                .withParameters(Parameters.of("method", method.equals("asymp") ? "asymptotic" : method));
    }

    private static ColumnProfile profile(JsonNode node, JsonNode values) {
        Stream<JsonNode> items = StreamSupport.stream(values.spliterator(), false);
        return node.get("feature_type").asText().equals("num")
                ? Samples.numbers(items.mapToDouble(JsonNode::asDouble).toArray())
                : Samples.names(items.map(JsonNode::asText).toArray(String[]::new));
    }
}
