package io.driftwatch.spi;

import io.driftwatch.data.NearestName;
import io.driftwatch.stattest.StatTest;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The tests that are at hand, by name. Immutable and thread-safe. */
public final class StatTests {

    private final SortedMap<String, StatTest> byName;

    private StatTests(SortedMap<String, StatTest> byName) {
        this.byName = Collections.unmodifiableSortedMap(byName);
    }

    /**
     * The given tests.
     *
     * @param tests tests with distinct names
     * @return the tests by name
     * @throws IllegalArgumentException if two tests have one name
     */
    public static StatTests of(Collection<? extends StatTest> tests) {
        SortedMap<String, StatTest> byName = new TreeMap<>();
        for (StatTest test : tests) {
            StatTest other = byName.putIfAbsent(test.name(), test);
            if (other != null) {
                throw new IllegalArgumentException("Two tests have the name '" + test.name() + "': "
                        + other.getClass().getName() + " and " + test.getClass().getName()
                        + ". Rename one, or keep one off the class path.");
            }
        }
        return new StatTests(byName);
    }

    /**
     * The tests of every {@link StatTestProvider} that DriftWatch's class loader or the thread's context class loader
     * finds.
     *
     * @return the tests by name
     * @throws IllegalStateException if there is no provider
     * @throws IllegalArgumentException if two tests have one name
     */
    public static StatTests installed() {
        Map<Class<?>, StatTestProvider> providers = new LinkedHashMap<>();
        load(StatTests.class.getClassLoader(), providers);
        load(Thread.currentThread().getContextClassLoader(), providers);
        if (providers.isEmpty()) {
            throw new IllegalStateException("No statistical tests were found: add the artifact"
                    + " io.driftwatch:driftwatch-stats to the class path or the module path.");
        }
        return of(providers.values().stream()
                .flatMap(provider -> provider.statTests().stream())
                .toList());
    }

    /** Two loaders may see one provider: its class tells. */
    private static void load(@Nullable ClassLoader loader, Map<Class<?>, StatTestProvider> providers) {
        ServiceLoader.load(StatTestProvider.class, loader).stream()
                .forEach(provider -> providers.computeIfAbsent(provider.type(), type -> provider.get()));
    }

    /**
     * These and more.
     *
     * @param more tests with names of their own
     * @return all of them
     * @throws IllegalArgumentException if two tests have one name
     */
    public StatTests and(Collection<? extends StatTest> more) {
        return of(Stream.concat(byName.values().stream(), more.stream()).toList());
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
