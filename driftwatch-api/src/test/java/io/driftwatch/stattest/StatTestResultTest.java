package io.driftwatch.stattest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.driftwatch.stattest.StatTestResult.Distance;
import io.driftwatch.stattest.StatTestResult.NotComputable;
import io.driftwatch.stattest.StatTestResult.Significance;
import java.util.OptionalDouble;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatTestResultTest {

    private static String read(StatTestResult result) {
        return result.match(
                significance -> "p " + significance.pValue(),
                distance -> "distance " + distance.distance(),
                notComputable -> notComputable.reason());
    }

    @Test
    void eachCaseIsReadByItsOwnFunction() {
        assertThat(read(new Significance(3, 0.25))).isEqualTo("p 0.25");
        assertThat(read(new Distance(0.5, 0.25, 0.1))).isEqualTo("distance 0.5");
        assertThat(read(new NotComputable("Too few."))).isEqualTo("Too few.");
    }

    @Test
    void aSignificanceMayHaveNoEffectSize() {
        assertThat(new Significance(-3, 0).effectSize()).isEmpty();
        assertThat(new Significance(-3, 0).noiseLevel()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1e-300, 1.0000000000000002, Double.NaN, Double.POSITIVE_INFINITY})
    void refuseWhatIsNoProbability(double value) {
        assertRefused(() -> new Significance(1, value), "The p-value must be from 0 to 1, not " + value + ".");
        assertRefused(() -> new Distance(1, value, 1), "The p-value must be from 0 to 1, not " + value + ".");
        assertRefused(
                () -> new Significance(1, 1, OptionalDouble.of(value), OptionalDouble.empty()),
                "The effect size must be from 0 to 1, not " + value + ".");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void refuseWhatIsNotFinite(double value) {
        assertRefused(() -> new Distance(value, 1, 1), "The distance must be finite, not " + value + ".");
        assertRefused(() -> new Distance(1, 1, value), "The noise level must be finite, not " + value + ".");
        assertRefused(
                () -> new Significance(1, 1, OptionalDouble.empty(), OptionalDouble.of(value)),
                "The noise level must be finite, not " + value + ".");
    }

    @Test
    void aStatisticMayBeInfiniteButNotNaN() {
        assertThat(new Significance(Double.POSITIVE_INFINITY, 0).statistic()).isInfinite();
        assertRefused(() -> new Significance(Double.NaN, 0), "The statistic must be a number, not NaN.");
    }

    @Test
    void aDistanceMayHaveNoLaw() {
        Distance found = Distance.withoutLaw(0.25);
        assertThat(found.hasLaw()).isFalse();
        assertThat(found.pValue()).isNaN();
        assertThat(found.noiseLevel()).isNaN();
        assertThat(new Distance(0.25, 0.5, 0.1).hasLaw()).isTrue();
    }

    @Test
    void refuseANegativeDistance() {
        assertRefused(() -> new Distance(-0.5, 1, 1), "The distance must not be negative, as -0.5 is.");
        assertRefused(() -> new Distance(0.5, 1, -1), "The noise level must not be negative, as -1.0 is.");
    }

    private static void assertRefused(ThrowingCallable making, String message) {
        assertThatThrownBy(making).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }
}
