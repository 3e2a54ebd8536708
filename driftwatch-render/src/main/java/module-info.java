/** Reports for people. */
module io.driftwatch.render {
    requires transitive io.driftwatch;
    requires static transitive org.jspecify;

    // The renderers, each an immutable value with its options.
    exports io.driftwatch.render;
}
