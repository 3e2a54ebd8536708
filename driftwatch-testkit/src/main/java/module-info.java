/** Assertions on reports, and the contract of a statistical test, for tests of your own. */
module io.driftwatch.testkit {
    requires transitive io.driftwatch;
    requires transitive org.assertj.core;
    // Not transitive: whoever has no JUnit could then not compile against the assertions.
    requires static org.junit.jupiter.api;
    requires static transitive org.jspecify;

    // Assertions, a clock to set, and what every test between two profiles must keep.
    exports io.driftwatch.testkit;
}
