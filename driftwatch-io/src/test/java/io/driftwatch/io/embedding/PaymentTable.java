package io.driftwatch.io.embedding;

import io.driftwatch.DriftMonitor;
import io.driftwatch.io.JdbcSource;
import io.driftwatch.profile.DatasetProfile;
import io.driftwatch.report.DriftReport;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import javax.sql.DataSource;

final class PaymentTable {

    private final DataSource database;

    PaymentTable(DataSource database) {
        this.database = database;
    }

    /** The baseline: its profile is all that is kept. */
    DatasetProfile lastYear() {
        String query = "select amount, country from payments where paid_on between '2025-01-01' and '2025-12-31'";
        return JdbcSource.of("payments of 2025", database, query).profile();
    }

    /** The batch: one day, read as the baseline was. */
    DriftReport check(DriftMonitor monitor, LocalDate day) throws SQLException {
        String sql = "select amount, country from payments where paid_on = ?";
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setObject(1, day);
            try (ResultSet rows = query.executeQuery()) {
                return monitor.check(JdbcSource.profileOf(rows, monitor.selection()));
            }
        }
    }
}
