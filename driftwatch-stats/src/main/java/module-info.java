/** The statistical tests and distances that DriftWatch compares columns with. */
@SuppressWarnings("requires-automatic")
module io.driftwatch.stats {
    requires transitive io.driftwatch;
    requires commons.math3;
    requires static transitive org.jspecify;

    // The tests and distances, each an immutable value with its options.
    exports io.driftwatch.stats;
    // Distances, which need bins or draws.
    exports io.driftwatch.stats.distance;

    provides io.driftwatch.spi.StatTestProvider with
            io.driftwatch.stats.BuiltInStatTests;
}
