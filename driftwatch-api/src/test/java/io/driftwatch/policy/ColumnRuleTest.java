package io.driftwatch.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.driftwatch.data.ColumnType;
import io.driftwatch.stattest.FakeTest;
import io.driftwatch.stattest.Parameters;
import io.driftwatch.stattest.StatTestResult.NotComputable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnRuleTest {

    private final ColumnRule plain = ColumnRule.matching("amount");

    @Test
    void judgesAsThePolicyDoesUnlessTold() {
        assertThat(plain.match()).isEqualTo("amount");
        assertThat(plain.matches("amount")).isTrue();
        assertThat(plain.matches("other")).isFalse();
        assertThat(plain.isIgnored()).isFalse();
        assertThat(plain.isCritical()).isFalse();
        assertThat(plain.type()).isEmpty();
        assertThat(plain.test()).isEmpty();
        assertThat(plain.parameters()).isEqualTo(Parameters.none());
        assertThat(plain.threshold()).isEmpty();
        assertThat(plain.minimumEffect()).isEmpty();
        assertThat(plain).hasToString("rule for 'amount'");
    }

    @Test
    void keepsAllThatItIsToldAndDoesNotChange() {
        ColumnRule full = plain.asIgnored()
                .asCritical()
                .withType(ColumnType.CATEGORICAL)
                .withTest("psi", Parameters.of("seed", 1))
                .withThreshold(0.2)
                .withMinimumEffect(0.3);
        assertThat(full.match()).isEqualTo("amount");
        assertThat(full.isIgnored()).isTrue();
        assertThat(full.isCritical()).isTrue();
        assertThat(full.type()).contains(ColumnType.CATEGORICAL);
        assertThat(full.test()).contains("psi");
        assertThat(full.parameters()).isEqualTo(Parameters.of("seed", 1));
        assertThat(full.threshold()).hasValue(0.2);
        assertThat(full.minimumEffect()).hasValue(0.3);
        assertThat(plain.isIgnored()).isFalse();
        assertThat(plain.test()).isEmpty();
    }

    @Test
    void takesNameAndParametersOfATest() {
        ColumnRule like =
                plain.withTest(FakeTest.of("mine", new NotComputable("-")).withParameters(Parameters.of("bins", 3)));
        assertThat(like.test()).contains("mine");
        assertThat(like.parameters()).isEqualTo(Parameters.of("bins", 3));
    }

    @Test
    void vouchesForAColumnNamedInFullWithItsTest() {
        assertThat(plain.withTest("ks").vouches()).isTrue();
        assertThat(plain.vouches()).isFalse();
        assertThat(ColumnRule.matching("am*").withTest("ks").vouches()).isFalse();
    }

    @Test
    void refusesABlankPattern() {
        assertThatThrownBy(() -> ColumnRule.matching(" "))
                .isInstanceOf(InvalidPolicyException.class)
                .hasMessage("The pattern of a column rule is blank: name a column, or use '*'.");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void refusesAThresholdThatIsNone(double bound) {
        assertThatThrownBy(() -> plain.withThreshold(bound))
                .isInstanceOf(InvalidPolicyException.class)
                .hasMessage("A threshold must be above 0, not " + bound + ".");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
    void refusesAnEffectOutOfRange(double floor) {
        assertThatThrownBy(() -> plain.withMinimumEffect(floor))
                .isInstanceOf(InvalidPolicyException.class)
                .hasMessage("A minimum effect must be from 0 to 1, not " + floor + ".");
        assertThat(plain.withMinimumEffect(0).minimumEffect()).hasValue(0);
        assertThat(plain.withMinimumEffect(1).minimumEffect()).hasValue(1);
    }
}
