package io.driftwatch.store.jdbc;

import io.driftwatch.data.DisplayText;
import io.driftwatch.run.Baseline;
import io.driftwatch.run.FeatureBatch;
import io.driftwatch.store.NotFoundException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/** Runs are asked for with what is kept. */
final class RunChecks {

    private RunChecks() {}

    static void requireKept(Connection connection, Baseline baseline, FeatureBatch batch) throws SQLException {
        if (isMissing(connection, "select 1 from baselines where id = ?", baseline.id())) {
            throw new NotFoundException("Baseline " + baseline.version() + " of domain " + baseline.domain() + " ("
                    + baseline.id() + ") is not kept here: keep it first.");
        }
        if (isMissing(connection, "select 1 from feature_batches where id = ?", batch.id())) {
            throw new NotFoundException("Batch " + DisplayText.quoted(batch.batch()) + " of domain " + batch.domain()
                    + " (" + batch.id() + ") is not kept here: keep it first.");
        }
    }

    private static boolean isMissing(Connection connection, String query, UUID id) throws SQLException {
        return Sql.find(connection, query, row -> true, id).isEmpty();
    }
}
