package io.driftwatch.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PresetTest {

    @ParameterizedTest
    @CsvSource({
        "CALIBRATED, ks, true",
        "CALIBRATED, t-test, true",
        "EVIDENTLY, ks, true",
        "EVIDENTLY, cramer-von-mises, true",
        "EVIDENTLY, chi-square, false",
        "EVIDENTLY, own-test, false",
    })
    void aPValueAtTheLevelCountsOrNot(Preset preset, String test, boolean counts) {
        assertThat(0.05 <= preset.largestPValue(test, 0.05)).isEqualTo(counts);
        assertThat(0.049999999999 <= preset.largestPValue(test, 0.05)).isTrue();
        assertThat(0.050000000001 <= preset.largestPValue(test, 0.05)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "CALIBRATED, energy-distance, true",
        "CALIBRATED, psi, true",
        "EVIDENTLY, energy-distance, false",
        "EVIDENTLY, psi, true",
    })
    void aDistanceAtTheBoundCountsOrNot(Preset preset, String test, boolean counts) {
        assertThat(0.1 >= preset.smallestDistance(test, 0.1)).isEqualTo(counts);
        assertThat(0.100000000001 >= preset.smallestDistance(test, 0.1)).isTrue();
        assertThat(0.099999999999 >= preset.smallestDistance(test, 0.1)).isFalse();
    }

    @Test
    void onlyTheOwnPresetWeighsChance() {
        assertThat(Preset.CALIBRATED.weighsChance()).isTrue();
        assertThat(Preset.EVIDENTLY.weighsChance()).isFalse();
        assertThat(Preset.EVIDENTLY).hasToString("evidently");
    }

    @Test
    void aPolicyStartsFromItsPreset() {
        DriftPolicy evidently = DriftPolicy.evidently();
        assertThat(evidently.preset()).isEqualTo(Preset.EVIDENTLY);
        assertThat(evidently.name()).isEqualTo("evidently");
        assertThat(evidently.correction()).isEqualTo(Correction.NONE);
        assertThat(evidently.minimumRows()).isEqualTo(1);
        assertThat(evidently.status()).isEqualTo(StatusLimits.withDefaults());
        assertThat(evidently.minimumEffect("x")).isZero();
        assertThat(evidently)
                .isNotEqualTo(DriftPolicy.builder().name("evidently").build());
        assertThat(evidently.withPrediction("p").preset()).isEqualTo(Preset.EVIDENTLY);
    }

    @Test
    void onlyWhereChanceIsWeighedAreThereBlocks() {
        assertThatThrownBy(() ->
                        DriftPolicy.builder(Preset.EVIDENTLY).block("customer").build())
                .isInstanceOf(InvalidPolicyException.class)
                .hasMessage("The preset 'evidently' knows no blocks of rows: leave 'block' out, or start from"
                        + " 'calibrated'.");
    }

    @Test
    void aRuleMayGiveTheFloorThatThePresetLacks() {
        DriftPolicy policy = DriftPolicy.builder(Preset.EVIDENTLY)
                .rule(ColumnRule.matching("x").withMinimumEffect(0.2))
                .build();
        assertThat(policy.minimumEffect("x")).isEqualTo(0.2);
    }
}
