package io.driftwatch.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.driftwatch.policy.Decision.By;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionTest {

    /** Level 0.05 and floor 0.1, at them and one unit in the last place beside them. */
    @ParameterizedTest
    @CsvSource({
        "0.05, 0.1, DRIFTED, LOW, BOTH",
        "0.050000000000000010, 0.1, STABLE, NONE, SIGNIFICANCE",
        "0.05, 0.099999999999999990, STABLE, NONE, EFFECT",
        "0.050000000000000010, 0.099999999999999990, STABLE, NONE, BOTH",
        "0, 1, DRIFTED, HIGH, BOTH",
        "1, 0, STABLE, NONE, BOTH",
        "1, 1, STABLE, NONE, SIGNIFICANCE",
        "0, 0, STABLE, NONE, EFFECT",
    })
    void driftNeedsSignificanceAndEffect(double pValue, double effect, Verdict verdict, Severity severity, By by) {
        assertThat(Decision.of(pValue, 0.05, effect, 0.1)).isEqualTo(new Decision(verdict, severity, by));
    }

    @ParameterizedTest
    @CsvSource({
        "0.1, LOW",
        "0.14999999999999997, LOW",
        "0.15000000000000002, MEDIUM",
        "0.2999, MEDIUM",
        "0.30000000000000004, HIGH",
        "7, HIGH",
    })
    void severityIsTheEffectOverTheFloor(double effect, Severity severity) {
        assertThat(Decision.of(0, 0.05, effect, 0.1).severity()).isEqualTo(severity);
    }

    /** The floors are powers of two, so that the ratios are exact. */
    @ParameterizedTest
    @CsvSource({
        "0.375, 0.25, MEDIUM",
        "0.37499999999999994, 0.25, LOW",
        "0.75, 0.25, HIGH",
        "0.7499999999999999, 0.25, MEDIUM",
        "0.25, 0.25, LOW",
    })
    void severityChangesExactlyAtOneAndAHalfAndThreeFloors(double effect, double floor, Severity severity) {
        assertThat(Severity.of(effect, floor)).isEqualTo(severity);
    }

    @Test
    void withoutAFloorEveryEffectCountsAndTheDefaultOneMeasuresIt() {
        assertThat(Decision.of(0.05, 0.05, 0, 0)).isEqualTo(new Decision(Verdict.DRIFTED, Severity.LOW, By.BOTH));
        assertThat(Decision.of(0.05, 0.05, 0.2, 0).severity()).isEqualTo(Severity.MEDIUM);
        assertThat(Severity.overFloor(0.5, 0)).isEqualTo(5);
        assertThat(Severity.overFloor(0.5, 0.25)).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void refusesNaNInsteadOfCallingItStable(int place) {
        double[] numbers = {0.01, 0.05, 0.5, 0.1};
        numbers[place] = Double.NaN;
        assertThatThrownBy(() -> Decision.of(numbers[0], numbers[1], numbers[2], numbers[3]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A decision needs four numbers, not a p-value of " + numbers[0] + " at level " + numbers[1]
                        + " and an effect of " + numbers[2] + " over " + numbers[3] + ".");
    }

    @Test
    void wordsAreLowerCase() {
        assertThat(By.values()).extracting(By::word).containsExactly("significance", "effect", "both");
        assertThat(Severity.values()).extracting(Severity::word).containsExactly("none", "low", "medium", "high");
        assertThat(Verdict.values()).extracting(Verdict::word).containsExactly("stable", "drifted", "inconclusive");
        assertThat(Severity.HIGH).hasToString("high");
        assertThat(Verdict.DRIFTED).hasToString("drifted");
    }
}
