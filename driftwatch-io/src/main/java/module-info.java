/** Files and tables into profiles, and profiles, policies and reports into files. */
module io.driftwatch.io {
    requires transitive io.driftwatch;
    requires transitive java.sql;
    requires com.fasterxml.jackson.core;
    requires de.siegmar.fastcsv;
    requires static transitive org.jspecify;

    // Readers of CSV and of databases, and readers and writers of the JSON that DriftWatch keeps.
    exports io.driftwatch.io;
}
