package io.driftwatch.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.driftwatch.policy.ColumnRule;
import io.driftwatch.policy.Correction;
import io.driftwatch.policy.DriftPolicy;
import io.driftwatch.policy.InvalidPolicyException;
import io.driftwatch.policy.Preset;
import io.driftwatch.policy.QualityRule;
import io.driftwatch.policy.QualitySeverity;
import io.driftwatch.policy.StatusLimits;
import io.driftwatch.stattest.Parameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PolicyJsonTest {

    private static DriftPolicy read(String text) throws IOException {
        return PolicyJson.read(JsonSamples.stream(text), "policy.json", JsonSamples.TESTS);
    }

    @Test
    void writesAPolicyInFull() {
        assertThat(PolicyJson.write(JsonSamples.policy())).isEqualTo(JsonSamples.resource("policy.json"));
    }

    @Test
    void readsWhatItWrote() throws IOException {
        for (DriftPolicy policy :
                new DriftPolicy[] {JsonSamples.policy(), DriftPolicy.calibrated(), DriftPolicy.evidently()}) {
            assertThat(read(PolicyJson.write(policy)).hash()).isEqualTo(policy.hash());
        }
    }

    @Test
    void leavesEverythingAtItsDefaultThatAFileLeavesOut() throws IOException {
        assertThat(read("{}")).isEqualTo(DriftPolicy.calibrated());
        assertThat(read("{\"schemaVersion\": 1, \"preset\": \"calibrated\", \"status\": {}, \"columns\": [],"
                        + " \"quality\": {\"missing-share\": {}}}"))
                .isEqualTo(DriftPolicy.calibrated());
    }

    @Test
    void startsFromThePresetWhereverItStands() throws IOException {
        assertThat(read("{\"preset\": \"evidently\"}")).isEqualTo(DriftPolicy.evidently());
        assertThat(read("{\"columns\": [{\"match\": \"x\", \"test\": \"psi\"}], \"preset\": \"evidently\"}"))
                .isEqualTo(DriftPolicy.builder(Preset.EVIDENTLY)
                        .rule(ColumnRule.matching("x").withTest("psi"))
                        .build());
    }

    /** Its tests have no options, and only once the preset is known is that known. */
    @Test
    void refusesParametersThatTheTestOfThePresetDoesNotTake() {
        assertThatThrownBy(() -> read("{\"columns\": [{\"match\": \"x\", \"test\": \"psi\", \"parameters\":"
                        + " {\"smoothing\": \"none\"}}], \"preset\": \"evidently\"}"))
                .isInstanceOf(InvalidPolicyException.class)
                .hasMessageStartingWith("policy.json:1:72: columns[0].parameters.smoothing: ");
    }

    @Test
    void readsAPolicyAsAPersonWritesIt() throws IOException {
        DriftPolicy policy = read(JsonSamples.resource("policy-by-hand.json"));
        assertThat(policy)
                .isEqualTo(DriftPolicy.builder()
                        .name("cards-v3")
                        .significanceLevel(0.01)
                        .correction(Correction.BONFERRONI)
                        .minimumRows(50)
                        .status(new StatusLimits(0.2, 0.4, 0.10, 0.25))
                        .prediction("prob_class_1")
                        .rule(ColumnRule.matching("customer_id").asIgnored())
                        .rule(ColumnRule.matching("amount_*")
                                .withTest(
                                        "psi",
                                        Parameters.of("smoothing", "floor")
                                                .with(
                                                        "bins",
                                                        Parameters.of("rule", "equal-width")
                                                                .with("count", 20)))
                                .withThreshold(0.2)
                                .asCritical())
                        .rule(ColumnRule.matching("branch").withTest("chi-square", Parameters.of("pooling", 3)))
                        .quality(QualityRule.MISSING_SHARE, new QualityRule.Setting(QualitySeverity.ERROR, 0.05))
                        .quality(QualityRule.NON_FINITE, new QualityRule.Setting(QualitySeverity.WARN, 0.01))
                        .build());
        assertThat(policy.rules().get(2).isIgnored()).isFalse();
    }

    @Test
    void keepsEveryKindOfParameter() throws IOException {
        Parameters parameters = Parameters.of("word", "x")
                .with("flag", true)
                .with("number", 0.1)
                .with("numbers", List.of(1.0, -2e300))
                .with("none", List.of())
                .with("group", Parameters.of("inner", Parameters.none()));
        DriftPolicy policy = DriftPolicy.builder()
                .rule(ColumnRule.matching("x").withTest("anything", parameters))
                .build();
        DriftPolicy read = PolicyJson.read(
                JsonSamples.stream(PolicyJson.write(policy)), "policy.json", FussyComparison.at("anything", 0));
        assertThat(read).isEqualTo(policy);
        assertThat(read.rules().get(0).parameters()).isEqualTo(parameters);
    }

    /** Half a letter has no UTF-8: it is escaped, with all that stands beside it. */
    @Test
    void keepsEveryLetter() throws IOException {
        String whole = "\"\\/\n\u0000\u001f\u007fé\u2028😀";
        String broken = "é\uD83D ";
        DriftPolicy policy = DriftPolicy.builder()
                .name(whole)
                .rule(ColumnRule.matching(broken))
                .build();
        String text = PolicyJson.write(policy);
        assertThat(text)
                .contains("\"name\": \"\\\"\\\\/\\n\\u0000\\u001F\u007fé\u2028😀\",")
                .contains("\"match\": \"\\u00E9\\uD83D \"");
        assertThat(read(text).name()).isEqualTo(whole);
        assertThat(read(text).rules().get(0).match()).isEqualTo(broken);
    }

    static Stream<Arguments> refusals() {
        return RefusalCases.of("policy-refusals.txt");
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void refuses(String text, String message) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(InvalidPolicyException.class)
                .hasMessage(message);
    }

    @Test
    void pointsAtAllParametersWhenEachAloneIsFine() {
        String text = "{\"columns\": [{\"match\": \"x\", \"test\": \"fussy\", \"parameters\": {\"a\": 1, \"b\": 2}}]}";
        assertThatThrownBy(() -> PolicyJson.read(JsonSamples.stream(text), "p", FussyComparison.at("fussy", 2)))
                .isInstanceOf(InvalidPolicyException.class)
                .hasMessage("p:1:60: columns[0].parameters: 2 parameters are one too many.");
    }

    @Test
    void refusesMoreParametersThanAnyTestTakes() {
        StringBuilder text = new StringBuilder("{\"columns\": [{\"match\": \"x\", \"parameters\": {");
        for (int i = 0; i <= 100; i++) {
            text.append("\"p").append(i).append("\": 1,\n");
        }
        assertThatThrownBy(() -> read(text.toString()))
                .hasMessage("policy.json:101:9: columns[0].parameters.p100: There are more than 100 parameters.");
    }

    @Test
    void readsAFileAndNamesItInMessages(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("p.json");
        Files.writeString(file, PolicyJson.write(JsonSamples.policy()));
        assertThat(PolicyJson.read(file, JsonSamples.TESTS)).isEqualTo(JsonSamples.policy());
        Files.writeString(file, "[]");
        assertThatThrownBy(() -> PolicyJson.read(file, JsonSamples.TESTS))
                .hasMessage(file + ":1:1: This must be an object, not a list.");
        assertThatThrownBy(() -> PolicyJson.read(folder.resolve("none.json"), JsonSamples.TESTS))
                .isInstanceOf(NoSuchFileException.class);
    }
}
