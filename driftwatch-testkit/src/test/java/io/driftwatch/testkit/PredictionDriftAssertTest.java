package io.driftwatch.testkit;

import static io.driftwatch.testkit.DriftAssertions.assertThat;
import static io.driftwatch.testkit.Messages.fails;

import io.driftwatch.policy.Status;
import io.driftwatch.report.PredictionDrift;
import org.junit.jupiter.api.Test;

class PredictionDriftAssertTest {

    private static final PredictionDrift RED = Payments.scored().prediction().orElseThrow();

    @Test
    void holdsOfAScore() {
        assertThat(RED).hasStatus(Status.RED).hasPsiAtMost(1.1);
        assertThat(Payments.asEver()).prediction().hasStatus(Status.GREEN).hasPsiAtMost(0);
    }

    @Test
    void saysTheNumbers() {
        String found = "but it is red: its population stability index is 1.068, the noise level 0.2383 and the p-value"
                + " 5e-5.";
        fails(() -> assertThat(RED).hasStatus(Status.GREEN), "Expected the prediction 'score' to be green, " + found);
        fails(
                () -> assertThat(RED).hasPsiAtMost(0.25),
                "Expected the prediction 'score' to have a population stability index of at most 0.25, " + found);
    }

    @Test
    void whatCouldNotBeComputedIsNeverSmall() {
        fails(
                () -> assertThat(Payments.tooFew()).prediction().hasPsiAtMost(1_000),
                "Expected the prediction 'score' to have a population stability index of at most 1000, but it is"
                        + " unknown: its population stability index could not be computed.");
    }

    @Test
    void nullFails() {
        fails(() -> assertThat((PredictionDrift) null).hasPsiAtMost(1), "", "Expecting actual not to be null");
    }
}
