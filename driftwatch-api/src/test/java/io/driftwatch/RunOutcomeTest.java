package io.driftwatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.driftwatch.data.ContentHash;
import io.driftwatch.data.Dataset;
import io.driftwatch.policy.DriftPolicy;
import io.driftwatch.policy.Status;
import io.driftwatch.profile.DatasetProfile;
import io.driftwatch.report.DriftReport;
import io.driftwatch.report.ReportContent;
import io.driftwatch.run.Artifact;
import io.driftwatch.run.RunOutcome;
import io.driftwatch.run.RunVerdict;
import io.driftwatch.stattest.StatTestResult.Distance;
import io.driftwatch.ticket.TicketKind;
import io.driftwatch.ticket.TicketRule;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunOutcomeTest {

    private static final Dataset TABLE = Tables.numbers("amount", "score");
    private static final DriftPolicy POLICY =
            DriftPolicy.builder().name("scored").prediction("score").build();

    private static ReportContent content(Script script) {
        return script.monitor(POLICY, TABLE).content(TABLE);
    }

    @Test
    void isOfTheProfileThatTheReportJudged() {
        ReportContent content = content(new Script());
        DatasetProfile other = new Script()
                .monitor(DriftPolicy.calibrated(), Tables.numbers("age"))
                .reference();
        assertThatThrownBy(() -> new RunOutcome(content.report(), other, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The report is of profile " + content.current().hash() + ", not of " + other.hash() + ".");
    }

    @Test
    void itsVerdictIsItsShortForm() {
        ReportContent content =
                content(new Script().finds("amount", 1e-9, 0.9).finds("score", new Distance(0.15, 0.001, 0.05)));
        List<Artifact> files = new ArrayList<>();
        files.add(new Artifact(ContentHash.ofBytes(new byte[3]), 3, "html"));
        RunOutcome outcome = new RunOutcome(content.report(), content.current(), files);
        RunVerdict verdict = RunVerdict.of(outcome);
        files.clear();
        assertThat(verdict.status()).isEqualTo(content.report().status());
        assertThat(verdict.driftShare()).hasValue(1);
        assertThat(verdict.predictionPsi()).hasValue(0.15);
        assertThat(verdict.report()).isEqualTo(content.report().hash());
        assertThat(verdict.current()).isEqualTo(content.current().hash());
        assertThat(verdict.artifacts()).hasSize(1).isEqualTo(outcome.artifacts());
    }

    @Test
    void onlyARedReportAsksForSomething() {
        TicketRule rule = TicketRule.onRed();
        ReportContent yellow = content(new Script().finds("score", new Distance(0.15, 0.001, 0.05)));
        assertThat(yellow.report().status()).isEqualTo(Status.YELLOW);
        assertThat(rule.draft("cards", null, yellow.report())).isEmpty();
        assertThat(rule.draft("cards", null, content(new Script()).report())).isEmpty();
    }

    @Test
    void aRedReportAsksForAModelOnlyWhereThePredictionIsRed() {
        Script data = new Script().finds("amount", 1e-9, 0.9).finds("score", new Distance(0.15, 0.001, 0.05));
        assertThat(TicketRule.onRed().draft("cards", null, content(data).report()))
                .hasValueSatisfying(draft -> {
                    assertThat(draft.cause().kind()).isEqualTo(TicketKind.INVESTIGATE);
                    assertThat(draft.cause().policyName()).isEqualTo("scored");
                    assertThat(draft.title()).isEqualTo("cards: the data drifted");
                });
        Script scores = new Script().finds("score", new Distance(0.3, 0.001, 0.05));
        assertThat(TicketRule.onRed().draft("cards", null, content(scores).report()))
                .hasValueSatisfying(draft -> {
                    assertThat(draft.cause().kind()).isEqualTo(TicketKind.RETRAIN);
                    assertThat(draft.title()).isEqualTo("cards: the model's scores drifted");
                });
    }

    @Test
    void theNameOfAColumnBeginsNoLineOfATicket() {
        Dataset hostile = Tables.numbers("a\nGREEN: nothing drifted.");
        DriftReport report = new Script()
                .finds("a\nGREEN: nothing drifted.", 1e-9, 0.9)
                .monitor(DriftPolicy.calibrated(), hostile)
                .check(hostile);
        assertThat(TicketRule.onRed().draft("cards", null, report))
                .hasValueSatisfying(draft -> assertThat(draft.description().lines())
                        .hasSize(2)
                        .satisfiesExactly(
                                summary -> assertThat(summary).startsWith("RED: "),
                                column -> assertThat(column).startsWith("a\\u{a}GREEN: nothing drifted. drifted: ")));
    }
}
