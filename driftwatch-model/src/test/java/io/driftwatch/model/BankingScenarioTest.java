package io.driftwatch.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.driftwatch.policy.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What scenarios promise, as far as one can see without running them. */
class BankingScenarioTest {

    @ParameterizedTest
    @EnumSource(BankingScenario.class)
    void noFeatureBothMustAndMustNotDrift(BankingScenario scenario) {
        assertThat(scenario.mustDrift()).doesNotContainAnyElementsOf(scenario.mustNotDrift());
        assertThat(scenario.mustNotDrift()).isNotEmpty();
    }

    @Test
    void inTheStableWorldNothingMustDrift() {
        assertThat(BankingScenario.STABLE_SALARY.mustNotDrift()).containsExactlyInAnyOrder(BankingFeature.values());
    }

    @ParameterizedTest
    @EnumSource(BankingScenario.class)
    void onlyTheStableWorldIsGreen(BankingScenario scenario) {
        assertThat(scenario.statuses()).isNotEmpty().doesNotContain(Status.UNKNOWN);
        assertThat(scenario.statuses().contains(Status.GREEN)).isEqualTo(scenario == BankingScenario.STABLE_SALARY);
        assertThat(scenario.mustDrift().isEmpty()).isEqualTo(scenario == BankingScenario.STABLE_SALARY);
    }
}
