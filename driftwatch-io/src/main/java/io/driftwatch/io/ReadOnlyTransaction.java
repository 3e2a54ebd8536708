package io.driftwatch.io;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A transaction that only reads, and leaves the connection as it found it, for whoever gets it next. Not thread-safe.
 */
final class ReadOnlyTransaction implements AutoCloseable {

    private final Connection connection;
    private final boolean wasReadOnly;
    private final boolean committedEach;

    private ReadOnlyTransaction(Connection connection) throws SQLException {
        this.connection = connection;
        this.wasReadOnly = connection.isReadOnly();
        this.committedEach = connection.getAutoCommit();
    }

    static ReadOnlyTransaction begin(Connection connection) throws SQLException {
        ReadOnlyTransaction transaction = new ReadOnlyTransaction(connection);
        connection.setReadOnly(true);
        // PostgreSQL streams within a transaction only.
        connection.setAutoCommit(false);
        return transaction;
    }

    /** A statement whose rows come in parts, forwards. */
    Statement statement(int fetchSize) throws SQLException {
        Statement statement = connection.createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY);
        try {
            statement.setFetchSize(fetchSize);
            return statement;
        } catch (SQLException | RuntimeException e) {
            statement.close();
            throw e;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.setAutoCommit(committedEach);
        connection.setReadOnly(wasReadOnly);
    }
}
