package io.driftwatch.store.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Statements with their parameters; nothing is ever pasted into them. */
final class Sql {

    private Sql() {}

    /** Makes a value of a row. */
    interface Row<T> {
        T of(ResultRow row) throws SQLException;
    }

    static void run(Connection connection, String statement) throws SQLException {
        try (Statement plain = connection.createStatement()) {
            plain.execute(statement);
        }
    }

    static int update(Connection connection, String statement, @Nullable Object... parameters) throws SQLException {
        try (PreparedStatement prepared = prepared(connection, statement, parameters)) {
            return prepared.executeUpdate();
        }
    }

    static <T> List<T> list(Connection connection, String query, Row<T> row, @Nullable Object... parameters)
            throws SQLException {
        try (PreparedStatement prepared = prepared(connection, query, parameters);
                ResultSet results = prepared.executeQuery()) {
            ResultRow record = new ResultRow(results);
            List<T> list = new ArrayList<>();
            while (results.next()) {
                list.add(row.of(record));
            }
            return List.copyOf(list);
        }
    }

    static <T> Optional<T> find(Connection connection, String query, Row<T> row, @Nullable Object... parameters)
            throws SQLException {
        return list(connection, query, row, parameters).stream().findFirst();
    }

    /** The database's clock. */
    static Instant now(Connection connection) throws SQLException {
        return find(connection, "select current_timestamp as at_once", row -> row.time("at_once"))
                .orElseThrow();
    }

    private static PreparedStatement prepared(Connection connection, String statement, @Nullable Object... parameters)
            throws SQLException {
        PreparedStatement prepared = connection.prepareStatement(statement);
        try {
            for (int i = 0; i < parameters.length; i++) {
                set(prepared, i + 1, parameters[i]);
            }
            return prepared;
        } catch (SQLException failure) {
            prepared.close();
            throw failure;
        }
    }

    /** PostgreSQL keeps no U+0000 in a text. */
    private static void set(PreparedStatement prepared, int place, @Nullable Object value) throws SQLException {
        if (value instanceof Instant time) {
            prepared.setObject(place, OffsetDateTime.ofInstant(time, ZoneOffset.UTC));
        } else if (value instanceof byte[] bytes) {
            prepared.setBytes(place, bytes);
        } else if (value instanceof String text) {
            prepared.setString(place, text.replace('\0', '\uFFFD'));
        } else {
            prepared.setObject(place, value);
        }
    }
}
