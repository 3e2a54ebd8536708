package io.driftwatch.store.jdbc;

import java.sql.SQLException;

/** What is said of a failure of the database. */
final class DatabaseFault {

    private static final String CONNECTION = "08";
    private static final String AUTHORIZATION = "28";
    private static final int IN_USE = 90020;

    private DatabaseFault() {}

    static String message(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        if (failure.getErrorCode() == IN_USE) {
            return "The embedded database is in use by another process: wait until that ends, or use PostgreSQL, which"
                    + " serves many.";
        }
        if (state.startsWith(CONNECTION)) {
            return "The database cannot be reached: " + firstLine(failure) + " Check its URL, and that it runs.";
        }
        if (state.startsWith(AUTHORIZATION)) {
            return "The database refuses the user: " + firstLine(failure) + " Check user and password.";
        }
        return "The database failed (SQLSTATE " + state + "): " + firstLine(failure);
    }

    private static String firstLine(SQLException failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }
}
