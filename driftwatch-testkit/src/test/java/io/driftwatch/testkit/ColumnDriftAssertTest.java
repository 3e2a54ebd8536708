package io.driftwatch.testkit;

import static io.driftwatch.testkit.DriftAssertions.assertThat;
import static io.driftwatch.testkit.Messages.AMOUNT;
import static io.driftwatch.testkit.Messages.HOUR;
import static io.driftwatch.testkit.Messages.NUMBER;
import static io.driftwatch.testkit.Messages.fails;

import io.driftwatch.policy.Severity;
import io.driftwatch.report.ColumnDrift;
import io.driftwatch.report.DriftReport;
import org.junit.jupiter.api.Test;

class ColumnDriftAssertTest {

    private static final DriftReport REPORT = Payments.thisWeek();

    private static ColumnDriftAssert amount() {
        return assertThat(REPORT).column("amount");
    }

    private static ColumnDriftAssert number() {
        return assertThat(REPORT).column("number");
    }

    @Test
    void holdsOfEachVerdict() {
        amount().isDrifted().wasComparedBy("ks").hasSeverity(Severity.HIGH);
        amount().hasEffectSizeAtLeast(0.36).hasEffectSizeAtMost(0.36);
        assertThat(REPORT.column("hour")).isStable().hasSeverity(Severity.NONE).hasEffectSizeAtMost(0.01);
        number().isInconclusive();
    }

    @Test
    void saysWhyTheVerdictIsAnother() {
        fails(() -> amount().isStable(), "Expected column 'amount' to be stable, but:", AMOUNT);
        fails(() -> amount().isInconclusive(), "Expected column 'amount' to be inconclusive, but:", AMOUNT);
        fails(() -> number().isStable(), "Expected column 'number' to be stable, but:", NUMBER);
        fails(() -> number().isDrifted(), "Expected column 'number' to be drifted, but:", NUMBER);
        fails(
                () -> assertThat(REPORT).column("hour").as("opening hours").isDrifted(),
                "[opening hours] Expected column 'hour' to be drifted, but:",
                HOUR);
    }

    @Test
    void saysWhichTestComparedIt() {
        fails(
                () -> amount().wasComparedBy("psi"),
                "Expected column 'amount' to be compared by psi and not by ks, but:",
                AMOUNT);
        fails(() -> number().wasComparedBy("ks"), "Expected column 'number' to be compared by ks, but:", NUMBER);
    }

    @Test
    void saysHowLargeTheDriftIs() {
        fails(
                () -> amount().hasSeverity(Severity.LOW),
                "Expected column 'amount' to have the severity low and not high, but:",
                AMOUNT);
        fails(
                () -> amount().hasEffectSizeAtMost(0.1),
                "Expected column 'amount' to have an effect size of at most 0.1, but:",
                AMOUNT);
        fails(
                () -> amount().hasEffectSizeAtLeast(0.5),
                "Expected column 'amount' to have an effect size of at least 0.5, but:",
                AMOUNT);
    }

    @Test
    void whatWasNotComparedHasNoEffectSize() {
        fails(
                () -> number().hasEffectSizeAtLeast(0),
                "Expected column 'number' to have an effect size of at least 0, but:",
                NUMBER);
        fails(
                () -> number().hasEffectSizeAtMost(1),
                "Expected column 'number' to have an effect size of at most 1, but:",
                NUMBER);
    }

    @Test
    void nullFails() {
        fails(() -> assertThat((ColumnDrift) null).isStable(), "", "Expecting actual not to be null");
    }
}
