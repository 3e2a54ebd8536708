// The front door of DriftWatch, the types of its one flow, and the interfaces that others implement.
module io.driftwatch {
    requires org.slf4j;
    requires static transitive org.jspecify;

    // Data as columns.
    exports io.driftwatch.data;
    // What is kept of data: one mergeable profile a column.
    exports io.driftwatch.profile;
    // Tests and distances between two profiles of one column.
    exports io.driftwatch.stattest;
    // What others implement.
    exports io.driftwatch.spi;

    uses io.driftwatch.spi.StatTestProvider;
}
