/** Reports for people, and for what shows them to people. */
module io.driftwatch.render {
    requires transitive io.driftwatch;
    requires java.xml;
    requires static transitive org.jspecify;
    // For the compiler: the classes that it makes from the templates need nothing else.
    requires static io.jstach.jstache;

    // The renderers, each an immutable value with its options.
    exports io.driftwatch.render;

    provides io.driftwatch.spi.ReportRendererProvider with
            io.driftwatch.render.BuiltInRenderers;
}
