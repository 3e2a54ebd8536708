package io.driftwatch.store.jdbc;

import io.driftwatch.data.ContentHash;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The row that a query is at, by names of columns. */
final class ResultRow {

    private final ResultSet results;

    ResultRow(ResultSet results) {
        this.results = results;
    }

    @Nullable
    String textOrNull(String column) throws SQLException {
        return results.getString(column);
    }

    String text(String column) throws SQLException {
        return Objects.requireNonNull(results.getString(column), column);
    }

    byte[] bytes(String column) throws SQLException {
        return Objects.requireNonNull(results.getBytes(column), column);
    }

    int whole(String column) throws SQLException {
        return results.getInt(column);
    }

    long large(String column) throws SQLException {
        return results.getLong(column);
    }

    boolean flag(String column) throws SQLException {
        return results.getBoolean(column);
    }

    OptionalDouble number(String column) throws SQLException {
        double number = results.getDouble(column);
        return results.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(number);
    }

    UUID id(String column) throws SQLException {
        return Objects.requireNonNull(idOrNull(column), column);
    }

    @Nullable
    UUID idOrNull(String column) throws SQLException {
        return results.getObject(column, UUID.class);
    }

    LocalDate date(String column) throws SQLException {
        return Objects.requireNonNull(results.getObject(column, LocalDate.class), column);
    }

    Instant time(String column) throws SQLException {
        return Objects.requireNonNull(timeOrNull(column), column);
    }

    @Nullable
    Instant timeOrNull(String column) throws SQLException {
        OffsetDateTime time = results.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    ContentHash hash(String column) throws SQLException {
        return new ContentHash(text(column));
    }

    @Nullable
    ContentHash hashOrNull(String column) throws SQLException {
        String hex = textOrNull(column);
        return hex == null ? null : new ContentHash(hex);
    }
}
