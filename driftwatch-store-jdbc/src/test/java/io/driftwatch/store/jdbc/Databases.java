package io.driftwatch.store.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** Databases for tests, and what is done to them behind the stores' back. */
final class Databases {

    private Databases() {}

    static DataSource h2(String place) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:" + place);
        source.setUser("sa");
        source.setPassword("");
        return source;
    }

    static DataSource h2(Path file) {
        return h2("file:" + file.toAbsolutePath());
    }

    /** A server of its own, which ends with {@code close}. */
    static EmbeddedPostgres postgres() throws IOException {
        return EmbeddedPostgres.builder()
                .setPGStartupWait(Duration.ofMinutes(1))
                .setServerConfig("fsync", "off")
                .start();
    }

    static int execute(DataSource source, String statement) {
        try (Connection connection = source.getConnection();
                var plain = connection.createStatement()) {
            plain.execute(statement);
            return Math.max(0, plain.getUpdateCount());
        } catch (SQLException failure) {
            throw new IllegalStateException(statement, failure);
        }
    }

    /** Moves all times of runs into the past. */
    static void age(DataSource source, Duration by) {
        for (String column : new String[] {"heartbeat_at", "created_at"}) {
            execute(
                    source,
                    "update monitor_runs set " + column + " = " + column + " - interval '" + by.toSeconds()
                            + "' second");
        }
    }
}
