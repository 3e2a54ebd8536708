/** Reports for people. */
module io.driftwatch.render {
    requires transitive io.driftwatch;
    requires static transitive org.jspecify;
    // For the compiler: the classes that it makes from the templates need nothing else.
    requires static io.jstach.jstache;

    // The renderers, each an immutable value with its options.
    exports io.driftwatch.render;
}
