package io.driftwatch.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.driftwatch.data.ColumnType;
import io.driftwatch.policy.Decision;
import io.driftwatch.policy.Severity;
import io.driftwatch.policy.Verdict;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnDriftTest {

    private static final Evidence KS = Reports.significance(0.256, 1.2e-14, 1.1e-13, 0.256);

    private static ColumnDrift between(ColumnSummary before, ColumnSummary now) {
        return new ColumnDrift(
                "amount",
                ColumnType.NUMERIC,
                "ks",
                Verdict.DRIFTED,
                Severity.MEDIUM,
                KS,
                Decision.By.BOTH,
                null,
                before,
                now);
    }

    @Test
    void saysWhatDriftedAndByHowMuch() {
        ColumnDrift drift = Reports.drifted("amount", "ks", KS);
        assertThat(drift.sentence())
                .isEqualTo(
                        "amount drifted: effect size 0.256 by ks (counts from 0.1; adjusted p-value 1.1e-13), mean 101.3 -> 118.9"
                                + " (+17 %).");
        assertThat(drift)
                .hasToString("amount   DRIFTED   ks   statistic 0.256   p-value 1.2e-14   mean 101.3 -> 118.9");
        assertThat(drift.isDrifted()).isTrue();
        assertThat(drift.isCompared()).isTrue();
    }

    @Test
    void namesTheEffectOfATestWhoseStatisticHasNoScale() {
        ColumnDrift drift = Reports.drifted("amount", "chi-square", Reports.significance(61.5, 2e-9, 2e-9, 0.31));
        assertThat(drift.sentence())
                .isEqualTo(
                        "amount drifted: effect size 0.31 by chi-square (counts from 0.1; adjusted p-value 2e-9), mean 101.3 ->"
                                + " 118.9 (+17 %).");
        assertThat(drift)
                .hasToString("amount   DRIFTED   chi-square   statistic 61.5   p-value 2e-9   mean 101.3 -> 118.9");
    }

    @Test
    void namesADistanceByItsTest() {
        ColumnDrift drift = Reports.drifted("amount", "psi", Reports.distance(0.37));
        assertThat(drift.sentence())
                .isEqualTo(
                        "amount drifted: distance 0.37 by psi (counts from 0.1; adjusted p-value 0.002), mean 101.3 -> 118.9"
                                + " (+17 %).");
        assertThat(drift).hasToString("amount   DRIFTED   psi   distance 0.37   p-value 0.001   mean 101.3 -> 118.9");
    }

    @Test
    void saysWhatIsStable() {
        ColumnDrift stable = Reports.stable("amount", Reports.significance(0.05, 0.2, 0.4, 0.05));
        assertThat(stable.sentence())
                .isEqualTo(
                        "amount is stable: effect size 0.05 by ks (counts from 0.1; adjusted p-value 0.4), mean 101.3 -> 118.9"
                                + " (+17 %).");
        assertThat(stable).hasToString("amount   STABLE   ks   statistic 0.05   p-value 0.2   mean 101.3 -> 118.9");
        assertThat(stable.isDrifted()).isFalse();
        assertThat(stable.isCompared()).isTrue();
    }

    @Test
    void saysWhyItIsInconclusive() {
        ColumnDrift inconclusive = Reports.inconclusive("branch", "Only 3 usable rows.");
        assertThat(inconclusive.sentence()).isEqualTo("branch is inconclusive: Only 3 usable rows.");
        assertThat(inconclusive).hasToString("branch   INCONCLUSIVE   Only 3 usable rows.");
        assertThat(inconclusive.isDrifted()).isFalse();
        assertThat(inconclusive.isCompared()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "100, 88, 'mean 100 -> 88 (-12 %).'",
        "-100, -150, 'mean -100 -> -150 (-50 %).'",
        "-100, -50, 'mean -100 -> -50 (+50 %).'",
        "-100, 50, 'mean -100 -> 50 (+15.3 sd).'",
        "0, 4.9, 'mean 0 -> 4.9 (+0.5 sd).'",
        "2.4, -2.5, 'mean 2.4 -> -2.5 (-0.5 sd).'",
        "2.4, 7.3, 'mean 2.4 -> 7.3 (+0.5 sd).'",
        "2.5, 7.5, 'mean 2.5 -> 7.5 (+200 %).'",
        "5, 5, 'mean 5 -> 5.'",
        "1e-320, 1e300, 'mean 1e-320 -> 1e+300 (+1.02e+299 sd).'",
    })
    void givesTheChangeOfTheMeanWhereItHasAScale(double before, double now, String end) {
        assertThat(between(Reports.summary(10, before), Reports.summary(10, now))
                        .sentence())
                .endsWith(", " + end);
    }

    @Test
    void hasNoMeanWhereOneSideHasNone() {
        ColumnSummary names = new ColumnSummary(10, 0, 0, OptionalDouble.empty(), OptionalDouble.empty());
        assertThat(between(names, Reports.NOW).sentence())
                .isEqualTo("amount drifted: effect size 0.256 by ks (counts from 0.1; adjusted p-value 1.1e-13).");
        assertThat(between(Reports.BEFORE, names))
                .hasToString("amount   DRIFTED   ks   statistic 0.256   p-value 1.2e-14");
    }

    @ParameterizedTest
    @CsvSource({
        "INCONCLUSIVE, , ",
        "INCONCLUSIVE, BOTH, Because.",
        "STABLE, , ",
        "STABLE, EFFECT, Because.",
        "DRIFTED, , Because.",
    })
    void refusesAVerdictWithoutItsReason(Verdict verdict, Decision.By by, String reason) {
        assertThatThrownBy(() -> new ColumnDrift(
                        "amount",
                        ColumnType.NUMERIC,
                        "ks",
                        verdict,
                        Severity.NONE,
                        KS,
                        by,
                        reason,
                        Reports.BEFORE,
                        Reports.NOW))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Column 'amount' is " + verdict
                        + ": a reason belongs to an inconclusive column, and what decided to any other.");
    }
}
