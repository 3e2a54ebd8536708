package io.driftwatch.store.jdbc;

import io.driftwatch.store.StoreException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the tables to the version that this release knows, one numbered step after the other, each noted in the
 * transaction that takes it. Processes that start at once take turns.
 */
final class Migrations {

    /** The newest step; its file and all before it are in the jar. */
    static final int NEWEST = 1;

    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);

    private Migrations() {}

    /** The table that says where the database is, with the row that is locked. */
    static void prepare(Connection connection) throws SQLException {
        Sql.run(
                connection,
                "create table if not exists schema_version (version integer not null primary key,"
                        + " applied_at timestamp with time zone not null)");
        Sql.update(
                connection,
                "insert into schema_version (version, applied_at) select 0, current_timestamp"
                        + " where not exists (select 1 from schema_version where version = 0)");
    }

    static int migrate(Connection connection, Dialect dialect) throws SQLException {
        dialect.lock(connection);
        int version = Sql.find(
                        connection, "select max(version) as newest from schema_version", row -> row.whole("newest"))
                .orElse(0);
        if (version > NEWEST) {
            throw new StoreException(
                    "The tables are of version " + version + ", which a newer DriftWatch made; this one knows version "
                            + NEWEST + ": use the newer one.",
                    null);
        }
        for (int step = version + 1; step <= NEWEST; step++) {
            take(connection, dialect, step);
        }
        return version;
    }

    private static void take(Connection connection, Dialect dialect, int step) throws SQLException {
        LOG.info("Bringing the tables to version {}", step);
        String script = dialect.in(script(step)).replaceAll("(?m)^\\s*--.*$", "");
        for (String statement : Arrays.asList(script.split(";", -1))) {
            if (!statement.isBlank()) {
                Sql.run(connection, statement.strip());
            }
        }
        Sql.update(connection, "insert into schema_version (version, applied_at) values (?, current_timestamp)", step);
    }

    private static String script(int step) {
        String name = "migration-" + step + ".sql";
        try (InputStream in = Migrations.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The jar lacks " + name + ".");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The jar's " + name + " cannot be read.", unreadable);
        }
    }
}
