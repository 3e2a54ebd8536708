package io.driftwatch.store.jdbc;

import io.driftwatch.store.ConflictException;
import io.driftwatch.store.StoreException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Does work in transactions: all of it or nothing. A transaction that lost a race is begun anew, a few times: then it
 * finds what the winner wrote.
 */
final class Transactions {

    /** Serialization failure, deadlock, and a key, a type or a table that somebody else made first. */
    private static final Set<String> LOST_RACES = Set.of("40001", "40P01", "23505", "42710", "42P07");

    private static final int TRIES = 6;
    private static final int FIRST_PAUSE_MILLIS = 10;

    private final DataSource source;
    private final @Nullable Place place;
    private final Supplier<UUID> ids;

    Transactions(DataSource source, @Nullable Place place, Supplier<UUID> ids) {
        this.source = source;
        this.place = place;
        this.ids = ids;
    }

    /**
     * Where transactions work.
     *
     * @param dialect what the database understands
     * @param schema a checked name; null for the connection's own schema
     */
    record Place(Dialect dialect, @Nullable String schema) {}

    /** What is done in one transaction. */
    interface Work<T> {
        T in(Connection connection) throws SQLException;
    }

    UUID nextId() {
        return ids.get();
    }

    <T> T run(Work<T> work) {
        for (int failures = 1; ; failures++) {
            try {
                return once(work);
            } catch (SQLException failure) {
                if (!LOST_RACES.contains(String.valueOf(failure.getSQLState()))) {
                    throw new StoreException(DatabaseFault.message(failure), failure);
                }
                if (failures == TRIES) {
                    throw lost(failure);
                }
                pause(failures);
            }
        }
    }

    private static ConflictException lost(SQLException failure) {
        ConflictException conflict = new ConflictException("Other processes wrote the same at the same time, " + TRIES
                + " times in a row: nothing was written. Ask again.");
        conflict.addSuppressed(failure);
        return conflict;
    }

    private <T> T once(Work<T> work) throws SQLException {
        try (Connection connection = source.getConnection()) {
            boolean before = connection.getAutoCommit();
            String back = null;
            try {
                if (place != null) {
                    place.dialect().writeAtOnce(connection);
                }
                connection.setAutoCommit(false);
                if (place != null && place.schema() != null) {
                    back = place.dialect().enter(connection, place.schema());
                }
                T result = work.in(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException | Error failure) {
                rollBack(connection, failure);
                throw failure;
            } finally {
                handBack(connection, before, back);
            }
        }
    }

    private static void rollBack(Connection connection, Throwable failure) {
        try {
            connection.rollback();
        } catch (SQLException also) {
            failure.addSuppressed(also);
        }
    }

    /** A pool hands the connection to others, who expect it as it was. */
    private static void handBack(Connection connection, boolean autoCommit, @Nullable String schema)
            throws SQLException {
        if (!connection.isClosed()) {
            if (schema != null) {
                connection.setSchema(schema);
            }
            connection.setAutoCommit(autoCommit);
        }
    }

    /** Ids are drawn by chance, so a part of one spreads those who lost together. */
    private void pause(int failures) {
        long spread = ids.get().getLeastSignificantBits() & 0xF;
        try {
            Thread.sleep((long) FIRST_PAUSE_MILLIS * failures + spread);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StoreException("Interrupted while waiting to write again: nothing was written.", interrupted);
        }
    }
}
