package io.driftwatch.spi;

import java.util.List;

/**
 * Brings renderers to whoever has the jar on the class path or the module path: declare the implementation in
 * {@code META-INF/services/io.driftwatch.spi.ReportRendererProvider} and in {@code module-info.java} by {@code provides
 * … with}. It needs a public constructor without parameters, and is only ever called to list its renderers.
 */
public interface ReportRendererProvider {

    /**
     * The renderers, each with its default options.
     *
     * @return renderers with distinct formats
     */
    List<ReportRenderer> renderers();
}
