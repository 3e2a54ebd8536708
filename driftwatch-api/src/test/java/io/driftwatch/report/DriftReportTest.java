package io.driftwatch.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.driftwatch.policy.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class DriftReportTest {

    private final DriftReport report = Reports.report(
            Reports.PREDICTION,
            Reports.stable("b", Reports.significance(0.9, 0.5, 0.5, 0.9)),
            Reports.drifted("z", "ks", Reports.significance(0.2, 0, 0, 0.2)),
            Reports.inconclusive("c", "Only 3 usable rows."),
            Reports.drifted("a", "psi", Reports.distance(0.4)),
            Reports.drifted("y", "ks", Reports.significance(0.4, 0, 0, 0.4)));

    @Test
    void ranksDriftedColumnsByEffectOverFloorAndThenByName() {
        assertThat(report.drifted()).extracting(ColumnDrift::column).containsExactly("a", "y", "z");
    }

    @Test
    void aColumnWithALowFloorRanksByItsFloor() {
        Evidence low = new Evidence(
                OptionalDouble.of(0.1),
                OptionalDouble.of(0),
                OptionalDouble.of(0),
                OptionalDouble.empty(),
                OptionalDouble.of(0.05),
                OptionalDouble.of(0.1),
                OptionalDouble.of(0.01),
                OptionalDouble.empty());
        DriftReport ranked = Reports.report(
                null,
                Reports.drifted("large", "ks", Reports.significance(0.9, 0, 0, 0.9)),
                Reports.drifted("sensitive", "ks", low));
        assertThat(ranked.drifted()).extracting(ColumnDrift::column).containsExactly("sensitive", "large");
        assertThat(low.effectOverFloor()).isEqualTo(10);
        assertThat(Evidence.NONE.effectOverFloor()).isZero();
    }

    @Test
    void countsComparedColumns() {
        assertThat(report.comparedColumns()).isEqualTo(4);
        assertThat(report.driftShare()).hasValue(0.75);
        assertThat(report.inconclusive()).extracting(ColumnDrift::column).containsExactly("c");
    }

    @Test
    void hasNoShareWhereNothingWasCompared() {
        DriftReport nothing = Reports.report(null, Reports.inconclusive("c", "Only 3 usable rows."));
        assertThat(nothing.comparedColumns()).isZero();
        assertThat(nothing.driftShare()).isEmpty();
        assertThat(nothing.prediction()).isEmpty();
    }

    @Test
    void findsAColumnOrSuggestsOne() {
        assertThat(report.column("z").column()).isEqualTo("z");
        assertThat(report.prediction()).contains(Reports.PREDICTION);
        assertThatThrownBy(() -> report.column("amount"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The report has no column 'amount'. Known: a, b, c, y, z.");
    }

    @Test
    void explainsItselfInPlainSentences() {
        assertThat(report.explanation()).isEqualTo("""
                        YELLOW: in short.
                        a drifted: distance 0.4 by psi (counts from 0.1; adjusted p-value 0.002), mean 101.3 -> 118.9 (+17 %).
                        y drifted: effect size 0.4 by ks (counts from 0.1; adjusted p-value 0), mean 101.3 -> 118.9 (+17 %).
                        z drifted: effect size 0.2 by ks (counts from 0.1; adjusted p-value 0), mean 101.3 -> 118.9 (+17 %).
                        c is inconclusive: Only 3 usable rows.
                        Column 'amount' holds 1 value that is NaN.""");
        assertThat(report).hasToString("YELLOW: in short.");
    }

    @Test
    void isNotChangedByItsListsAfterwards() {
        List<ColumnDrift> columns = new ArrayList<>(List.of(Reports.inconclusive("c", "-")));
        List<QualityFinding> quality = new ArrayList<>(List.of(Reports.FINDING));
        DriftReport copy = new DriftReport(Status.UNKNOWN, "-", Reports.PROVENANCE, columns, quality, null);
        columns.clear();
        quality.clear();
        assertThat(copy.columns()).hasSize(1);
        assertThat(copy.quality()).hasSize(1);
    }

    @Test
    void aFindingIsOneLine() {
        assertThat(Reports.FINDING).hasToString("warn   non-finite   Column 'amount' holds 1 value that is NaN.");
    }
}
