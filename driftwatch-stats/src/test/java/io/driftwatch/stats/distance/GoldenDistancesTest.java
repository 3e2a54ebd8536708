package io.driftwatch.stats.distance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.spi.StatTests;
import io.driftwatch.stats.kernel.ExpectedValues;
import io.driftwatch.stats.kernel.Samples;
import io.driftwatch.stattest.Parameters;
import io.driftwatch.stattest.StatTestResult.Distance;
import java.io.IOException;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Distances beside those of Evidently, with the options that make the definition the same. */
class GoldenDistancesTest {

    private static final double RELATIVE = 1e-12;

    static Stream<Arguments> cases() throws IOException {
        JsonNode cases = new ObjectMapper()
                .readTree(ExpectedValues.open("golden-cases-distance.json"))
                .get("cases");
        return items(cases).map(node -> Arguments.of(node.get("id").asText(), node));
    }

    private static Stream<JsonNode> items(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    @Test
    void holdsEveryCaseOfTheseDistances() throws IOException {
        assertThat(cases()).hasSize(45);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void equalsTheOtherProgram(String id, JsonNode node) {
        ColumnProfile reference = profile(node, node.get("reference"));
        ColumnProfile current = profile(node, node.get("current"));
        for (JsonNode expected : node.get("expected")) {
            Distance found = (Distance) StatTests.installed()
                    .require(node.get("test").asText())
                    .withParameters(parameters(expected.get("parameters")))
                    .withMaximumDraws(999)
                    .compare(reference, current);
            double distance = expected.get("distance").asDouble();
            assertThat(found.distance()).isCloseTo(distance, within(RELATIVE * distance));
        }
    }

    private static Parameters parameters(JsonNode node) {
        Parameters parameters = Parameters.none();
        for (var field : node.properties()) {
            JsonNode value = field.getValue();
            parameters = parameters.with(field.getKey(), value.isObject() ? parameters(value) : value.asText());
        }
        return parameters;
    }

    private static ColumnProfile profile(JsonNode node, JsonNode values) {
        return node.get("feature_type").asText().equals("num")
                ? Samples.numbers(items(values)
                        .mapToDouble(item -> Double.parseDouble(item.asText()))
                        .toArray())
                : Samples.names(items(values).map(GoldenDistancesTest::name).toArray(String[]::new));
    }

    private static @Nullable String name(JsonNode item) {
        return item.isNull() ? null : item.asText();
    }
}
