package io.driftwatch.io.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import io.driftwatch.DriftMonitor;
import io.driftwatch.policy.Status;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

class PaymentTableTest {

    @Test
    void aDayIsComparedWithTheYearBefore() throws SQLException {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:payments");
        try (Connection open = database.getConnection();
                Statement statement = open.createStatement()) {
            statement.execute("create table payments (paid_on date, amount decimal(12, 2), country varchar)");
            String insert = "insert into payments select date '%s', %s, case mod(x, 3) when 0 then 'NO' else 'SE' end"
                    + " from system_range(1, 500)";
            statement.execute(insert.formatted("2025-06-01", "mod(x * 37, 83)"));
            statement.execute(insert.formatted("2026-01-01", "mod(x * 41, 83)"));
            statement.execute(insert.formatted("2026-01-02", "mod(x * 41, 83) + 30"));
            PaymentTable table = new PaymentTable(database);
            DriftMonitor monitor =
                    DriftMonitor.builder().baseline(table.lastYear()).build();
            assertThat(table.lastYear().rows()).isEqualTo(500);
            assertThat(table.check(monitor, LocalDate.of(2026, 1, 1)).status()).isEqualTo(Status.GREEN);
            assertThat(table.check(monitor, LocalDate.of(2026, 1, 2)).drifted())
                    .extracting(column -> column.column())
                    .containsExactly("AMOUNT");
        }
    }
}
