// The front door of DriftWatch, the types of its one flow, and the interfaces that others implement.
module io.driftwatch {
    requires org.slf4j;
    requires static transitive org.jspecify;

    // The front door: reference and current data go in, a report comes out.
    exports io.driftwatch;
    // Data as columns.
    exports io.driftwatch.data;
    // What is kept of data: one mergeable profile a column.
    exports io.driftwatch.profile;
    // Tests and distances between two profiles of one column.
    exports io.driftwatch.stattest;
    // How a verdict is reached.
    exports io.driftwatch.policy;
    // The verdict, with its reasons.
    exports io.driftwatch.report;
    // Made-up data of a population, with and without a change.
    exports io.driftwatch.scenario;
    // Models as far as monitoring needs them.
    exports io.driftwatch.scoring;
    // Domains, baselines, batches and runs.
    exports io.driftwatch.run;
    // What somebody must do.
    exports io.driftwatch.ticket;
    // What a history is kept in.
    exports io.driftwatch.store;
    // What others implement.
    exports io.driftwatch.spi;
    // The kept life of a comparison.
    exports io.driftwatch.monitoring;

    uses io.driftwatch.spi.ReportRendererProvider;
    uses io.driftwatch.spi.StatTestProvider;
}
