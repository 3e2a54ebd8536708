package io.driftwatch.testkit;

import io.driftwatch.data.ColumnType;
import io.driftwatch.data.Dataset;
import io.driftwatch.policy.DriftPolicy;
import io.driftwatch.policy.Severity;
import io.driftwatch.policy.Status;
import io.driftwatch.policy.Verdict;
import io.driftwatch.profile.DatasetProfile;
import io.driftwatch.profile.Profiler;
import io.driftwatch.report.ColumnDrift;
import io.driftwatch.report.ColumnSummary;
import io.driftwatch.report.DriftReport;
import io.driftwatch.report.Evidence;
import io.driftwatch.report.Provenance;
import io.driftwatch.run.Baseline;
import io.driftwatch.run.BaselineDraft;
import io.driftwatch.run.BatchDraft;
import io.driftwatch.run.BatchOrigin;
import io.driftwatch.run.FeatureBatch;
import io.driftwatch.run.MonitorRun;
import io.driftwatch.run.RunClaim;
import io.driftwatch.run.RunOutcome;
import io.driftwatch.store.MonitorStores;
import io.driftwatch.ticket.TicketCause;
import io.driftwatch.ticket.TicketDraft;
import io.driftwatch.ticket.TicketKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the contract of a store tries it with: domains that nobody used before, small data, and reports made by hand.
 *
 * @param stores the stores that are tried
 * @param domain a domain of its own
 */
record StoreTrial(MonitorStores stores, String domain) {

    static final DriftPolicy POLICY = DriftPolicy.calibrated();

    static StoreTrial of(MonitorStores stores) {
        return new StoreTrial(stores, "trial-" + UUID.randomUUID());
    }

    @Nullable
    Instant heartbeat() {
        return stores.domains().find(domain).orElseThrow().heartbeatAt();
    }

    static DatasetProfile profile(double... values) {
        return Profiler.withDefaults()
                .profile(Dataset.builder().numeric("amount", values).build());
    }

    BaselineDraft baselineDraft(double... values) {
        return BaselineDraft.of(domain, profile(values), "warehouse", "made for a trial");
    }

    Baseline baseline(double... values) {
        return stores.baselines().add(baselineDraft(values), true);
    }

    BatchDraft batchDraft(String id, double... values) {
        return new BatchDraft(domain, id, profile(values), BatchOrigin.ingested("feed"));
    }

    FeatureBatch batch(String id, double... values) {
        return stores.batches().add(batchDraft(id, values));
    }

    /** A run that is queued, of a batch of its own. */
    MonitorRun queued(String batch) {
        Baseline baseline = stores.baselines().active(domain).orElseGet(() -> baseline(1, 2, 3));
        return stores.runs().submit(baseline, batch(batch, batch.length(), batch.hashCode()), POLICY);
    }

    RunClaim claimed(MonitorRun run) {
        return stores.runs().claim(run.id()).orElseThrow();
    }

    MonitorRun completed(String batch, Status status, TicketKind kind) {
        MonitorRun run = queued(batch);
        return stores.runs().complete(claimed(run), outcome(run, status), ticket(kind));
    }

    TicketDraft ticket(TicketKind kind) {
        return new TicketDraft(
                new TicketCause(domain, null, POLICY.name(), kind), "It drifted; '--", "amount: 1 → 2 <script>");
    }

    RunOutcome outcome(MonitorRun run, Status status) {
        DatasetProfile reference = stores.contents().profile(run.baseline().profile());
        DatasetProfile current = stores.contents().profile(run.batch().profile());
        ColumnSummary summary = ColumnSummary.of(reference.columns().get(0));
        ColumnDrift column = new ColumnDrift(
                "amount",
                ColumnType.NUMERIC,
                "ks",
                Verdict.INCONCLUSIVE,
                Severity.NONE,
                Evidence.NONE,
                null,
                "Too few rows.",
                summary,
                summary);
        DriftReport report = new DriftReport(
                status,
                "Made by hand, with ä, '; drop table monitor_runs; -- and \uD83D\uDE00.",
                new Provenance(
                        Provenance.PolicyStamp.of(POLICY), Provenance.Side.of(reference), Provenance.Side.of(current)),
                List.of(column),
                List.of(),
                null);
        return new RunOutcome(report, current, List.of());
    }
}
