package io.driftwatch.spi;

import io.driftwatch.data.NearestName;
import io.driftwatch.policy.Preset;
import io.driftwatch.stattest.BinningRule;
import io.driftwatch.stattest.StatTest;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** The tests that are at hand, by name, and the binning rules that they know. Immutable and thread-safe. */
public final class StatTests {

    private final SortedMap<String, StatTest> byName;
    private final List<BinningRule> rules;
    private final Map<Preset, List<StatTest>> byPreset;

    private StatTests(
            SortedMap<String, StatTest> byName, List<BinningRule> rules, Map<Preset, List<StatTest>> byPreset) {
        this.byName = Collections.unmodifiableSortedMap(byName);
        this.rules = rules;
        this.byPreset = Map.copyOf(byPreset);
    }

    /**
     * The given tests.
     *
     * @param tests tests with distinct names
     * @return the tests by name
     * @throws IllegalArgumentException if two tests have one name
     */
    public static StatTests of(Collection<? extends StatTest> tests) {
        return of(tests, List.of(), Map.of());
    }

    private static StatTests of(
            Collection<? extends StatTest> tests, List<BinningRule> rules, Map<Preset, List<StatTest>> byPreset) {
        SortedMap<String, StatTest> byName = new TreeMap<>();
        for (StatTest test : tests) {
            StatTest other = byName.putIfAbsent(test.name(), test.withBinningRules(rules));
            if (other != null) {
                throw new IllegalArgumentException("Two tests have the name '" + test.name() + "': "
                        + other.getClass().getName() + " and " + test.getClass().getName()
                        + ". Rename one, or keep one off the class path.");
            }
        }
        return new StatTests(byName, rules, byPreset);
    }

    /**
     * What the given providers bring, for explicit registration where service lookup does not work.
     *
     * @param providers one or more providers
     * @return their tests by name, with their binning rules
     * @throws IllegalArgumentException if two tests, or two binning rules, have one name
     */
    public static StatTests ofProviders(Collection<? extends StatTestProvider> providers) {
        Map<Preset, List<StatTest>> byPreset = new EnumMap<>(Preset.class);
        for (Preset preset : Preset.values()) {
            byPreset.put(preset, concat(providers, provider -> provider.statTests(preset)));
        }
        return of(concat(providers, StatTestProvider::statTests), List.of(), byPreset)
                .withBinningRules(concat(providers, StatTestProvider::binningRules));
    }

    private static <T> List<T> concat(
            Collection<? extends StatTestProvider> providers, Function<StatTestProvider, List<T>> brings) {
        return providers.stream()
                .flatMap(provider -> brings.apply(provider).stream())
                .toList();
    }

    /**
     * The tests and binning rules of every {@link StatTestProvider} that DriftWatch's class loader or the thread's
     * context class loader finds.
     *
     * @return the tests by name
     * @throws IllegalStateException if there are no tests
     * @throws IllegalArgumentException if two tests, or two binning rules, have one name
     */
    public static StatTests installed() {
        Collection<StatTestProvider> providers = Providers.of(StatTestProvider.class);
        StatTests tests = ofProviders(providers);
        if (tests.names().isEmpty()) {
            throw new IllegalStateException("No statistical tests were found: add the artifact"
                    + " io.driftwatch:driftwatch-stats to the class path or the module path.");
        }
        return tests;
    }

    /**
     * These tests as a preset has them: those that a provider brings for it take the place of their namesakes.
     *
     * @param preset a preset
     * @return the tests by name
     * @throws IllegalArgumentException if the preset reproduces another tool and no provider brought tests for it
     */
    public StatTests under(Preset preset) {
        if (preset == Preset.CALIBRATED) {
            return this;
        }
        List<StatTest> ofPreset = byPreset.getOrDefault(preset, List.of());
        if (ofPreset.isEmpty()) {
            throw new IllegalArgumentException("The tests of the preset '" + preset + "' are not among the given ones:"
                    + " take them from their provider by StatTests.ofProviders, or all that are installed.");
        }
        SortedMap<String, StatTest> all = new TreeMap<>(byName);
        ofPreset.forEach(test -> all.put(test.name(), test));
        return new StatTests(all, rules, byPreset);
    }

    /**
     * These and more.
     *
     * @param more tests with names of their own
     * @return all of them
     * @throws IllegalArgumentException if two tests have one name
     */
    public StatTests and(Collection<? extends StatTest> more) {
        return of(Stream.concat(byName.values().stream(), more.stream()).toList(), rules, byPreset);
    }

    /**
     * These tests, which know more binning rules.
     *
     * @param more rules with names of their own
     * @return tests whose parameters can name the rules
     * @throws IllegalArgumentException if two rules have one name
     */
    public StatTests withBinningRules(Collection<? extends BinningRule> more) {
        List<BinningRule> all =
                Stream.<BinningRule>concat(rules.stream(), more.stream()).toList();
        requireDistinct(all);
        return of(byName.values(), all, byPreset);
    }

    private static void requireDistinct(List<BinningRule> rules) {
        SortedMap<String, BinningRule> byName = new TreeMap<>();
        for (BinningRule rule : rules) {
            BinningRule other = byName.putIfAbsent(rule.name(), rule);
            if (other != null) {
                throw new IllegalArgumentException("Two binning rules have the name '" + rule.name() + "': "
                        + other.getClass().getName() + " and " + rule.getClass().getName()
                        + ". Rename one, or keep one off the class path.");
            }
        }
    }

    /**
     * The names in ascending order.
     *
     * @return an immutable set
     */
    public Set<String> names() {
        return byName.keySet();
    }

    /**
     * A test by its name.
     *
     * @param name a test's name
     * @return the test, or empty if there is none
     */
    public Optional<StatTest> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /**
     * A test by its name.
     *
     * @param name a test's name
     * @return the test
     * @throws IllegalArgumentException if there is none; the message names the nearest
     */
    public StatTest require(String name) {
        return find(name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "Unknown test '" + name + "'. " + NearestName.advice(name, names())));
    }
}
