package io.driftwatch.store.jdbc;

import io.driftwatch.data.ContentHash;
import io.driftwatch.data.DisplayText;
import io.driftwatch.io.InvalidDataException;
import io.driftwatch.io.ReportJson;
import io.driftwatch.policy.DriftPolicy;
import io.driftwatch.report.DriftReport;
import io.driftwatch.run.Baseline;
import io.driftwatch.run.FeatureBatch;
import io.driftwatch.run.MonitorRun;
import io.driftwatch.run.RunClaim;
import io.driftwatch.run.RunOutcome;
import io.driftwatch.run.RunState;
import io.driftwatch.store.ConflictException;
import io.driftwatch.store.DamagedException;
import io.driftwatch.store.NotFoundException;
import io.driftwatch.store.RunStore;
import io.driftwatch.ticket.TicketDraft;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Runs in a database. Every write says in its condition which attempt it belongs to, and counts the rows it hit. */
final class JdbcRuns implements RunStore {

    /** Holds only for the attempt that counts. */
    private static final String BY_CLAIM = " where id = ? and attempt = ? and status = 'processing'";

    private final Transactions transactions;

    JdbcRuns(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public MonitorRun submit(Baseline baseline, FeatureBatch batch, DriftPolicy policy) {
        RunStore.requireOneDomain(baseline, batch);
        return transactions.run(connection -> {
            Optional<UUID> kept = Sql.find(
                    connection,
                    "select id from monitor_runs where baseline_id = ? and feature_batch_id = ? and policy_hash = ?",
                    row -> row.id("id"),
                    baseline.id(),
                    batch.id(),
                    policy.hash().hex());
            UUID id = kept.isPresent() ? kept.get() : insert(connection, baseline, batch, policy);
            return RunRows.find(connection, id).orElseThrow();
        });
    }

    private UUID insert(Connection connection, Baseline baseline, FeatureBatch batch, DriftPolicy policy)
            throws SQLException {
        RunChecks.requireKept(connection, baseline, batch);
        JdbcContents.keep(connection, policy);
        UUID id = transactions.nextId();
        Sql.update(
                connection,
                "insert into monitor_runs (id, domain_key, baseline_id, feature_batch_id, policy_hash, status, attempt,"
                        + " created_at) values (?, ?, ?, ?, ?, 'queued', 0, current_timestamp)",
                id,
                batch.domain(),
                baseline.id(),
                batch.id(),
                policy.hash().hex());
        return id;
    }

    @Override
    public Optional<RunClaim> claim(UUID run) {
        return transactions.run(connection -> {
            int claimed = Sql.update(
                    connection,
                    "update monitor_runs set status = 'processing', attempt = attempt + 1,"
                            + " started_at = current_timestamp, heartbeat_at = current_timestamp, finished_at = null,"
                            + " error_text = null where id = ? and status in ('queued', 'failed', 'cancelled')",
                    run);
            MonitorRun found = required(connection, run);
            if (claimed == 0) {
                return Optional.<RunClaim>empty();
            }
            Sql.update(
                    connection,
                    "insert into run_attempts (run_id, attempt, started_at, status)"
                            + " values (?, ?, current_timestamp, 'processing')",
                    run,
                    found.attempt());
            return Optional.of(new RunClaim(run, found.attempt()));
        });
    }

    private static MonitorRun required(Connection connection, UUID run) throws SQLException {
        return RunRows.find(connection, run).orElseThrow(() -> new NotFoundException("There is no run " + run + "."));
    }

    @Override
    public boolean heartbeat(RunClaim claim) {
        return transactions.run(connection -> Sql.update(
                        connection,
                        "update monitor_runs set heartbeat_at = current_timestamp" + BY_CLAIM,
                        claim.run(),
                        claim.attempt())
                == 1);
    }

    @Override
    public MonitorRun complete(RunClaim claim, RunOutcome outcome, @Nullable TicketDraft ticket) {
        return transactions.run(connection -> {
            DriftReport report = outcome.report();
            JdbcContents.keep(connection, outcome.current());
            requireCounts(
                    claim,
                    Sql.update(
                            connection,
                            "update monitor_runs set status = 'completed', drift_status = ?, drift_share = ?,"
                                    + " prediction_drift_score = ?, report_json = ?, report_hash = ?,"
                                    + " compared_profile_hash = ?, finished_at = current_timestamp" + BY_CLAIM,
                            report.status().word(),
                            Metrics.orNull(report.driftShare()),
                            report.prediction()
                                    .map(drift -> Metrics.orNull(drift.psi()))
                                    .orElse(null),
                            ReportJson.write(report),
                            report.hash().hex(),
                            outcome.current().hash().hex(),
                            claim.run(),
                            claim.attempt()));
            MonitorRun run = required(connection, claim.run());
            RunStore.requireFit(run, report, ticket);
            JdbcDomains.beat(connection, run.domain());
            Metrics.insert(connection, claim.run(), report);
            Metrics.insert(connection, claim.run(), outcome.artifacts());
            if (ticket != null) {
                JdbcTickets.ask(connection, ticket, claim.run(), transactions.nextId());
            }
            close(connection, claim.run(), claim.attempt(), RunState.COMPLETED, null);
            return required(connection, claim.run());
        });
    }

    private static void requireCounts(RunClaim claim, int rows) {
        if (rows != 1) {
            throw ConflictException.ofAttempt(claim);
        }
    }

    private static void close(Connection connection, UUID run, int attempt, RunState state, @Nullable String reason)
            throws SQLException {
        Sql.update(
                connection,
                "update run_attempts set finished_at = current_timestamp, status = ?, error_text = ?"
                        + " where run_id = ? and attempt = ?",
                state.word(),
                reason,
                run,
                attempt);
    }

    @Override
    public MonitorRun fail(RunClaim claim, String reason) {
        return end(claim, RunState.FAILED, DisplayText.visible(reason));
    }

    @Override
    public MonitorRun cancel(RunClaim claim, String reason) {
        return end(claim, RunState.CANCELLED, DisplayText.visible(reason));
    }

    private MonitorRun end(RunClaim claim, RunState state, String reason) {
        return transactions.run(connection -> {
            requireCounts(
                    claim,
                    Sql.update(
                            connection,
                            "update monitor_runs set status = ?, error_text = ?, finished_at = current_timestamp"
                                    + BY_CLAIM,
                            state.word(),
                            reason,
                            claim.run(),
                            claim.attempt()));
            close(connection, claim.run(), claim.attempt(), state, reason);
            MonitorRun run = required(connection, claim.run());
            JdbcDomains.beat(connection, run.domain());
            return run;
        });
    }

    @Override
    public List<MonitorRun> sweep(Duration staleAfter) {
        RunStore.requireAboveZero(staleAfter);
        return transactions.run(connection -> {
            Instant limit = Sql.now(connection).minus(staleAfter);
            List<MonitorRun> swept = new ArrayList<>();
            for (UUID run : stale(connection, limit)) {
                // The condition is said again: since the list was made, the run may have shown a sign of life.
                int failed = Sql.update(
                        connection,
                        "update monitor_runs set status = 'failed', error_text = ?, finished_at = current_timestamp"
                                + " where id = ? and " + STALE_BEFORE,
                        STALE,
                        run,
                        limit);
                if (failed == 1) {
                    MonitorRun found = required(connection, run);
                    close(connection, run, found.attempt(), RunState.FAILED, STALE);
                    swept.add(found);
                }
            }
            return List.copyOf(swept);
        });
    }

    private static final String STALE_BEFORE =
            "status in ('queued', 'processing') and coalesce(heartbeat_at, created_at) < ?";

    private static List<UUID> stale(Connection connection, Instant limit) throws SQLException {
        return Sql.list(
                connection,
                "select id from monitor_runs where " + STALE_BEFORE + " order by ordinal",
                row -> row.id("id"),
                limit);
    }

    @Override
    public Optional<MonitorRun> find(UUID run) {
        return transactions.run(connection -> RunRows.find(connection, run));
    }

    @Override
    public List<MonitorRun> list(@Nullable String domain, int most) {
        RunStore.requireSome(most);
        return transactions.run(connection -> RunRows.list(connection, domain, most));
    }

    @Override
    public Optional<DriftReport> report(UUID run) {
        Optional<Stored> stored = transactions.run(connection -> Sql.find(
                connection,
                "select report_json, report_hash from monitor_runs where id = ? and report_json is not null",
                row -> new Stored(row.text("report_json"), row.hash("report_hash")),
                run));
        return stored.map(Stored::read);
    }

    private record Stored(String json, ContentHash hash) {

        DriftReport read() {
            try {
                DriftReport report = ReportJson.read(
                        new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "report " + hash);
                JdbcContents.requireSame("report", hash, report.hash());
                return report;
            } catch (IOException | InvalidDataException damaged) {
                throw new DamagedException("The stored report was changed: " + damaged.getMessage(), damaged);
            }
        }
    }
}
