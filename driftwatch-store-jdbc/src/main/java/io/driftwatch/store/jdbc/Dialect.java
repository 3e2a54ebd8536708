package io.driftwatch.store.jdbc;

import io.driftwatch.data.DisplayText;
import io.driftwatch.store.StoreException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;

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

    String in(String migration) {
        return migration.replace("${text}", text).replace("${bytes}", bytes);
    }

    /** Names that are not quoted are upper case for one, lower case for the other. */
    String folded(String name) {
        return this == H2 ? name.toUpperCase(Locale.ROOT) : name;
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
