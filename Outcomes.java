package io.driftwatch.testkit;

import io.driftwatch.data.ColumnType;
import io.driftwatch.data.ContentHash;
import io.driftwatch.policy.Decision;
import io.driftwatch.policy.QualityRule;
import io.driftwatch.policy.QualitySeverity;
import io.driftwatch.policy.Severity;
import io.driftwatch.policy.Status;
import io.driftwatch.policy.Verdict;
import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.profile.DatasetProfile;
import io.driftwatch.report.ColumnDrift;
import io.driftwatch.report.ColumnSummary;
import io.driftwatch.report.DriftReport;
import io.driftwatch.report.Evidence;
import io.driftwatch.report.PredictionDrift;
import io.driftwatch.report.Provenance;
import io.driftwatch.report.QualityFinding;
import io.driftwatch.run.Artifact;
import io.driftwatch.run.MonitorRun;
import io.driftwatch.run.RunOutcome;
import io.driftwatch.ticket.TicketCause;
import io.driftwatch.ticket.TicketDraft;
import io.driftwatch.ticket.TicketKind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalDouble;

/** What runs found, made up without any statistical test. */
final class Outcomes {

    private static final ContentHash PAGE = ContentHash.ofBytes("page".getBytes(StandardCharsets.UTF_8));
    private static final ContentHash DATA = ContentHash.ofBytes("data".getBytes(StandardCharsets.UTF_8));

    private Outcomes() {}

    static RunOutcome red(MonitorRun run) {
        return of(run, Status.RED, Verdict.DRIFTED, "amount");
    }

    static RunOutcome green(MonitorRun run) {
        return of(run, Status.GREEN, Verdict.STABLE, "amount");
    }

    static RunOutcome withColumn(MonitorRun run, String column) {
        return of(run, Status.RED, Verdict.DRIFTED, column);
    }

    private static RunOutcome of(MonitorRun run, Status status, Verdict verdict, String column) {
        DatasetProfile reference = History.profile(0);
        DatasetProfile current = History.profile(run.batch().batch().length());
        DriftReport report = new DriftReport(
                status,
                "In short: it is " + status + ".",
                new Provenance(
                        Provenance.PolicyStamp.of(History.POLICY),
                        Provenance.Side.of(reference),
                        Provenance.Side.of(current)),
                List.of(drift(column, verdict, reference.column("amount"), current.column("amount"))),
                List.of(new QualityFinding(
                        QualityRule.NON_FINITE, column, QualitySeverity.WARN, "Column '" + column + "' holds NaN.")),
                new PredictionDrift(
                        "score",
                        OptionalDouble.of(0.031),
                        Status.GREEN,
                        OptionalDouble.of(0.02),
                        OptionalDouble.of(0.004),
                        List.of(0.0, 0.5, 1.0),
                        List.of(0.4, 0.6),
                        List.of(0.38, 0.62)));
        return new RunOutcome(
                report, current, List.of(new Artifact(PAGE, 1_234, "html"), new Artifact(DATA, 77, "json")));
    }

    private static ColumnDrift drift(String column, Verdict verdict, ColumnProfile reference, ColumnProfile current) {
        Evidence evidence = new Evidence(
                OptionalDouble.of(0.256),
                OptionalDouble.of(1.2e-14),
                OptionalDouble.of(1.2e-14),
                OptionalDouble.empty(),
                OptionalDouble.of(0.05),
                OptionalDouble.of(0.3),
                OptionalDouble.of(0.1),
                OptionalDouble.of(0.0644));
        return new ColumnDrift(
                column,
                ColumnType.NUMERIC,
                "ks",
                verdict,
                verdict == Verdict.DRIFTED ? Severity.HIGH : Severity.NONE,
                evidence,
                Decision.By.BOTH,
                null,
                ColumnSummary.of(reference),
                ColumnSummary.of(current));
    }

    static TicketDraft ticket(String domain) {
        return ticket(domain, TicketKind.INVESTIGATE);
    }

    static TicketDraft ticket(String domain, TicketKind kind) {
        return new TicketDraft(
                new TicketCause(domain, null, History.POLICY.name(), kind),
                domain + ": the data drifted",
                "RED: amount drifted.");
    }
}
