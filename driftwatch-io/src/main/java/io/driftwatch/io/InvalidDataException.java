package io.driftwatch.io;

/**
 * What a file or a table holds cannot be used. The message begins with the place, {@code name:line:column:}, and says
 * what is wrong and what to do. In a CSV file the line is the one on which the row begins, and the column is the number
 * of the field; both count from 1. Of a query the line is the number of the row, 0 before the first one. A fault of a
 * database is one of these too, with the {@link java.sql.SQLException} as its cause.
 */
public class InvalidDataException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * A fault in the data.
     *
     * @param message where it is, what is wrong, and what to do
     */
    public InvalidDataException(String message) {
        super(message);
    }

    /**
     * A fault in the data with its cause.
     *
     * @param message where it is, what is wrong, and what to do
     * @param cause what showed it
     */
    public InvalidDataException(String message, Throwable cause) {
        super(message, cause);
    }
}
