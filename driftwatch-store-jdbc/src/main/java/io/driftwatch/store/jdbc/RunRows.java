package io.driftwatch.store.jdbc;

import io.driftwatch.policy.Status;
import io.driftwatch.run.Artifact;
import io.driftwatch.run.MonitorRun;
import io.driftwatch.run.RunState;
import io.driftwatch.run.RunVerdict;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
        return read(connection, " where r.id = ?", run).stream().findFirst();
    }

    static List<MonitorRun> list(Connection connection, @Nullable String domain, int most) throws SQLException {
        String order = " order by r.ordinal desc fetch first " + most + " rows only";
        return domain == null ? read(connection, order) : read(connection, " where r.domain_key = ?" + order, domain);
    }

    private static List<MonitorRun> read(Connection connection, String which, Object... parameters)
            throws SQLException {
        List<MonitorRun> runs = Sql.list(connection, ALL + which, RunRows::run, parameters);
        UUID[] completed = runs.stream()
                .filter(run -> run.verdict() != null)
                .map(MonitorRun::id)
                .toArray(UUID[]::new);
        Map<UUID, List<Artifact>> files = completed.length == 0 ? Map.of() : files(connection, completed);
        return runs.stream()
                .map(run -> run.verdict() == null
                        ? run
                        : withFiles(run, run.verdict(), files.getOrDefault(run.id(), List.of())))
                .toList();
    }

    /** The files of all of them at once. */
    private static Map<UUID, List<Artifact>> files(Connection connection, UUID[] runs) throws SQLException {
        Map<UUID, List<Artifact>> files = new HashMap<>();
        Sql.list(
                connection,
                "select run_id, format, artifact_hash, byte_count from artifacts where run_id in (?"
                        + ", ?".repeat(runs.length - 1) + ") order by format",
                row -> files.computeIfAbsent(row.id("run_id"), run -> new ArrayList<>())
                        .add(new Artifact(row.hash("artifact_hash"), row.large("byte_count"), row.text("format"))),
                (Object[]) runs);
        return files;
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
