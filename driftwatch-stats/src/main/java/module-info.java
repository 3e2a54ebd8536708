/** The statistical tests and distances that DriftWatch compares columns with. */
@SuppressWarnings("requires-automatic")
module io.driftwatch.stats {
    requires transitive io.driftwatch;
    requires commons.math3;
    requires static transitive org.jspecify;

    // Tests of numbers, each an immutable value with its options, and the list of all.
    exports io.driftwatch.stats;
    // Tests of names and of few distinct numbers, by their counts.
    exports io.driftwatch.stats.contingency;
    // Distances, which need bins or draws.
    exports io.driftwatch.stats.distance;

    provides io.driftwatch.spi.StatTestProvider with
            io.driftwatch.stats.BuiltInStatTests;
}
