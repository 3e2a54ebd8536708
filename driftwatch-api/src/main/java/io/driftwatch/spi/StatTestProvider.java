package io.driftwatch.spi;

import io.driftwatch.policy.Preset;
import io.driftwatch.stattest.BinningRule;
import io.driftwatch.stattest.StatTest;
import java.util.List;

/**
 * Brings tests and binning rules to whoever has the jar on the class path or the module path: declare the
 * implementation in {@code META-INF/services/io.driftwatch.spi.StatTestProvider} and in {@code module-info.java} by
 * {@code provides … with}. It needs a public constructor without parameters, and is only ever called to list what it
 * brings.
 */
public interface StatTestProvider {

    /**
     * The tests, each with its default parameters.
     *
     * @return tests with distinct names
     */
    default List<StatTest> statTests() {
        return List.of();
    }

    /**
     * Tests that take the place of those with the same names under a preset that reproduces another tool. Their
     * {@link StatTest#defaultThreshold} is the tool's, for p-value tests too, and they say themselves whether they
     * {@linkplain StatTest#isDistance are distances}.
     *
     * @param preset a preset
     * @return tests with distinct names; none for the default preset, whose tests are {@link #statTests()}
     */
    default List<StatTest> statTests(Preset preset) {
        return List.of();
    }

    /**
     * Ways of one's own to cut numbers into bins.
     *
     * @return rules with distinct names
     */
    default List<BinningRule> binningRules() {
        return List.of();
    }
}
