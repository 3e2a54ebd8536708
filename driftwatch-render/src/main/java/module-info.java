/** Reports for people, and for what shows them to people. */
module io.driftwatch.render {
    requires transitive io.driftwatch;
    requires java.xml;
    requires static transitive org.jspecify;

    // The renderers, each an immutable value with its options.
    exports io.driftwatch.render;

    provides io.driftwatch.spi.ReportRendererProvider with
            io.driftwatch.render.BuiltInRenderers;
}
