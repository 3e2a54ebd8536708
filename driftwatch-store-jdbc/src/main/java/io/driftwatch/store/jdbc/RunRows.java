package io.driftwatch.store.jdbc;

import io.driftwatch.policy.Status;
import io.driftwatch.run.Artifact;
import io.driftwatch.run.MonitorRun;
import io.driftwatch.run.RunState;
import io.driftwatch.run.RunVerdict;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads runs, with their baseline, batch and files. */
final class RunRows {

    private static final String ALL = "select r.id as run_id, r.policy_hash, r.status, r.attempt, r.drift_status,"
            + " r.drift_share, r.prediction_drift_score, r.report_hash, r.compared_profile_hash, r.error_text,"
            + " r.created_at as run_created_at, r.started_at, r.heartbeat_at, r.finished_at, "
            + JdbcBaselines.COLUMNS + ", " + JdbcBatches.COLUMNS
            + " from monitor_runs r join baselines b on b.id = r.baseline_id"
            + " join feature_batches f on f.id = r.feature_batch_id join domains d on d.domain_key = r.domain_key";

    private RunRows() {}

    static Optional<MonitorRun> find(Connection connection, UUID run) throws SQLException {
        return read(connection, ALL + " where r.id = ?", run).stream().findFirst();
    }

    static List<MonitorRun> list(Connection connection, @Nullable String domain, int most) throws SQLException {
        String order = " order by r.ordinal desc fetch first " + most + " rows only";
        return domain == null
                ? read(connection, ALL + order)
                : read(connection, ALL + " where r.domain_key = ?" + order, domain);
    }

    private static List<MonitorRun> read(Connection connection, String query, Object... parameters)
            throws SQLException {
        List<MonitorRun> runs = new ArrayList<>();
        for (MonitorRun run : Sql.list(connection, query, RunRows::run, parameters)) {
            RunVerdict verdict = run.verdict();
            runs.add(verdict == null ? run : withFiles(run, verdict, files(connection, run.id())));
        }
        return List.copyOf(runs);
    }

    private static List<Artifact> files(Connection connection, UUID run) throws SQLException {
        return Sql.list(
                connection,
                "select format, artifact_hash, byte_count from artifacts where run_id = ? order by format",
                row -> new Artifact(row.hash("artifact_hash"), row.large("byte_count"), row.text("format")),
                run);
    }

    private static MonitorRun run(ResultRow row) throws SQLException {
        RunState state = RunState.valueOf(row.text("status").toUpperCase(Locale.ROOT));
        return new MonitorRun(
                row.id("run_id"),
                JdbcBaselines.baseline(row),
                JdbcBatches.batch(row),
                row.hash("policy_hash"),
                state,
                row.whole("attempt"),
                state == RunState.COMPLETED ? verdict(row) : null,
                row.textOrNull("error_text"),
                row.time("run_created_at"),
                row.timeOrNull("started_at"),
                row.timeOrNull("heartbeat_at"),
                row.timeOrNull("finished_at"));
    }

    private static RunVerdict verdict(ResultRow row) throws SQLException {
        return new RunVerdict(
                Status.valueOf(row.text("drift_status").toUpperCase(Locale.ROOT)),
                row.number("drift_share"),
                row.number("prediction_drift_score"),
                row.hash("report_hash"),
                row.hash("compared_profile_hash"),
                List.of());
    }

    private static MonitorRun withFiles(MonitorRun run, RunVerdict verdict, List<Artifact> files) {
        RunVerdict whole = new RunVerdict(
                verdict.status(),
                verdict.driftShare(),
                verdict.predictionPsi(),
                verdict.report(),
                verdict.current(),
                files);
        return new MonitorRun(
                run.id(),
                run.baseline(),
                run.batch(),
                run.policy(),
                run.state(),
                run.attempt(),
                whole,
                run.failure(),
                run.createdAt(),
                run.startedAt(),
                run.heartbeatAt(),
                run.finishedAt());
    }
}
