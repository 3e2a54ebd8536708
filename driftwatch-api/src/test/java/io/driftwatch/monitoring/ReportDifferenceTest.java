package io.driftwatch.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.driftwatch.policy.QualityRule;
import io.driftwatch.policy.QualitySeverity;
import io.driftwatch.report.DriftReport;
import io.driftwatch.report.Provenance;
import io.driftwatch.report.QualityFinding;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportDifferenceTest {

    private final DriftReport report = report();

    private static DriftReport report() {
        Cards cards = new Cards().ready();
        return cards.stores.runs.report(cards.service().run(Cards.REQUEST).id()).orElseThrow();
    }

    private String against(String summary, Provenance provenance, List<QualityFinding> quality) {
        return ReportDifference.of(
                report, new DriftReport(report.status(), summary, provenance, report.columns(), quality, null));
    }

    @Test
    void otherInputsAreNamed() {
        Provenance now = report.provenance();
        assertThat(against("Other.", new Provenance(now.policy(), now.current(), now.current()), report.quality()))
                .isEqualTo("other inputs were compared");
    }

    @Test
    void otherFindingsAreNamed() {
        QualityFinding finding = new QualityFinding(
                QualityRule.NON_FINITE, "amount", QualitySeverity.WARN, "Column 'amount' holds 1 value that is NaN.");
        assertThat(against("Other.", report.provenance(), List.of(finding)))
                .isEqualTo("the quality findings are others");
    }

    @Test
    void whatIsOnlyWordedInAnotherWayIsSaid() {
        assertThat(against("Other.", report.provenance(), report.quality()))
                .isEqualTo("the summary is worded in another way");
    }
}
