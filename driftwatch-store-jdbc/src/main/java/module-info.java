/** A history in a database: PostgreSQL, or H2 inside the process; and its files in a folder. */
module io.driftwatch.store.jdbc {
    requires transitive io.driftwatch;
    requires transitive java.sql;
    requires io.driftwatch.io;
    requires org.slf4j;
    requires static transitive org.jspecify;

    // Stores over a data source, and a folder for files.
    exports io.driftwatch.store.jdbc;
}
