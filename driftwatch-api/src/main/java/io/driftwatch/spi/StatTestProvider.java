package io.driftwatch.spi;

import io.driftwatch.stattest.StatTest;
import java.util.List;

/**
 * Brings tests to whoever has the jar on the class path or the module path: declare the implementation in
 * {@code META-INF/services/io.driftwatch.spi.StatTestProvider} and in {@code module-info.java} by {@code provides …
 * with}. It needs a public constructor without parameters, and is only ever called to list its tests.
 */
public interface StatTestProvider {

    /**
     * The tests, each with its default parameters.
     *
     * @return tests with distinct names
     */
    List<StatTest> statTests();
}
