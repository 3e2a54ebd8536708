package io.driftwatch.store.jdbc;

import io.driftwatch.report.ColumnDrift;
import io.driftwatch.report.DriftReport;
import io.driftwatch.run.Artifact;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalDouble;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The figures of a report in rows, for those who ask by SQL; the report itself is what counts. */
final class Metrics {

    private Metrics() {}

    static @Nullable Double orNull(OptionalDouble number) {
        return number.isPresent() && Double.isFinite(number.getAsDouble()) ? number.getAsDouble() : null;
    }

    static void insert(Connection connection, UUID run, DriftReport report) throws SQLException {
        int ordinal = 0;
        for (ColumnDrift column : report.columns()) {
            insert(connection, run, ordinal, column);
            ordinal++;
        }
    }

    private static void insert(Connection connection, UUID run, int ordinal, ColumnDrift column) throws SQLException {
        Sql.update(
                connection,
                "insert into feature_drift_metrics (run_id, ordinal, feature_name, test_name, statistic, p_value,"
                        + " adjusted_p_value, distance, effect_size, verdict, severity, drifted)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                run,
                ordinal,
                column.column(),
                column.test(),
                orNull(column.evidence().statistic()),
                orNull(column.evidence().pValue()),
                orNull(column.evidence().adjustedPValue()),
                orNull(column.evidence().distance()),
                orNull(column.evidence().effectSize()),
                column.verdict().word(),
                column.severity().word(),
                column.isDrifted());
    }

    static void insert(Connection connection, UUID run, List<Artifact> artifacts) throws SQLException {
        for (Artifact artifact : artifacts) {
            Sql.update(
                    connection,
                    "insert into artifacts (run_id, format, artifact_hash, byte_count) values (?, ?, ?, ?)",
                    run,
                    artifact.format(),
                    artifact.hash().hex(),
                    artifact.size());
        }
    }
}
