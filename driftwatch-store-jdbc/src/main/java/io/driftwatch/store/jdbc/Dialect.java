package io.driftwatch.store.jdbc;

import io.driftwatch.data.DisplayText;
import io.driftwatch.store.StoreException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where the two databases differ. Everything else is SQL that both understand. */
enum Dialect {
    H2("character large object", "binary large object"),
    POSTGRESQL("text", "bytea");

    private final String text;
    private final String bytes;

    Dialect(String text, String bytes) {
        this.text = text;
        this.bytes = bytes;
    }

    static Dialect of(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        return switch (product.toLowerCase(Locale.ROOT)) {
            case "h2" -> H2;
            case "postgresql" -> POSTGRESQL;
            default ->
                throw new StoreException(
                        "The history can be kept in PostgreSQL or H2, not in " + DisplayText.quoted(product) + ".",
                        null);
        };
    }

    /** H2 commits with each table that it makes: whoever is cut off between two of them goes on from there. */
    String in(String migration) {
        String typed = migration.replace("${text}", text).replace("${bytes}", bytes);
        return this == H2 ? typed.replaceAll("(?m)^create (table|index) ", "create $1 if not exists ") : typed;
    }

    /**
     * Makes a schema the place of a transaction. PostgreSQL forgets it at the transaction's end; for H2 it must be
     * undone.
     *
     * @param schema a checked name, which needs no quotes; H2 keeps it in upper case
     * @return the place to go back to; null if there is nothing to undo
     */
    @Nullable
    String enter(Connection connection, String schema) throws SQLException {
        if (this == POSTGRESQL) {
            Sql.run(connection, "set local search_path to " + schema);
            return null;
        }
        String before = connection.getSchema();
        connection.setSchema(schema.toUpperCase(Locale.ROOT));
        return before;
    }

    /**
     * Makes H2 write what is committed at once. By default it waits for up to half a second, and the end of the process
     * would take the commit back. It forgets that whenever the database is closed.
     */
    void writeAtOnce(Connection connection) throws SQLException {
        if (this == H2) {
            connection.setAutoCommit(true);
            Sql.run(connection, "set write_delay 0");
        }
    }

    /** Makes other processes wait until the transaction ends. */
    void lock(Connection connection) throws SQLException {
        if (this == POSTGRESQL) {
            Sql.run(connection, "lock table schema_version in exclusive mode");
        } else {
            Sql.run(connection, "select * from schema_version where version = 0 for update");
        }
    }
}
