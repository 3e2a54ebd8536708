package io.driftwatch.store.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Databases for tests, and what is done to them behind the stores' back. */
final class Databases {

    private Databases() {}

    static DataSource h2(String place) {
        return of("jdbc:h2:" + place);
    }

    /** One in memory, of its own; it is kept until the statement {@code set db_close_delay 0}. */
    static DataSource memory() {
        return h2("mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    }

    static DataSource of(String url) {
        if (url.startsWith("jdbc:postgresql:")) {
            PGSimpleDataSource source = new PGSimpleDataSource();
            source.setURL(url);
            return source;
        }
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(url);
        source.setUser("sa");
        source.setPassword("");
        return source;
    }

    static String url(EmbeddedPostgres server) {
        return server.getJdbcUrl("postgres", "postgres");
    }

    /** As if nothing had ever been kept. */
    static void empty(DataSource postgres) {
        execute(postgres, "drop schema public cascade");
        execute(postgres, "create schema public");
        execute(postgres, "grant usage on schema public to public");
    }

    static long count(DataSource source, String table) {
        return ask(source, "select count(*) from " + table);
    }

    static long ask(DataSource source, String query) {
        try (Connection connection = source.getConnection();
                var plain = connection.createStatement();
                var results = plain.executeQuery(query)) {
            results.next();
            return results.getLong(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(query, failure);
        }
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
