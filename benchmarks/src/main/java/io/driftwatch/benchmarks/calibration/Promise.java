package io.driftwatch.benchmarks.calibration;

import java.util.List;
import java.util.Optional;

/**
 * Where nothing is promised of a test's level, because its law is known to fail there.
 *
 * @param test the test's name
 * @param where of which data and sizes
 * @param words the same as the page says it
 */
record Promise(String test, Where where, String words) {

    private static final int ENOUGH_FOR_MEANS = 200;
    private static final int ENOUGH_FOR_NAMES = 20;

    /** Some data and sizes. */
    @FunctionalInterface
    interface Where {
        boolean holds(Source source, Sizes sizes);
    }

    private static final String TWO_NAMES = "two names";

    private static final List<Promise> EXCEPTIONS = List.of(
            new Promise(
                    "epps-singleton",
                    (source, sizes) -> !sizes.isEqual() || sizes.smaller() < ENOUGH_FOR_MEANS,
                    "unequal sizes, or fewer than 200 rows a side"),
            new Promise(
                    "t-test",
                    (source, sizes) -> !sizes.isEqual() && (sizes.smaller() < ENOUGH_FOR_MEANS || isSkewed(source)),
                    "unequal sizes, where the smaller side has fewer than 200 rows or values are skewed"),
            new Promise(
                    "anderson-darling",
                    (source, sizes) -> source == Source.TIED || source == Source.MOSTLY_ZERO,
                    "values that repeat, beside more than 20 distinct ones"),
            new Promise("chi-square", (source, sizes) -> hasTwoNames(source), TWO_NAMES),
            new Promise("z-test", (source, sizes) -> hasTwoNames(source), TWO_NAMES),
            new Promise(
                    "g-test",
                    (source, sizes) -> hasTwoNames(source) || sizes.smaller() < ENOUGH_FOR_NAMES * names(source),
                    "two names, or fewer than 20 rows a name on the smaller side"));

    private static boolean isSkewed(Source source) {
        return source == Source.SKEWED || source == Source.HEAVY_TAILED || source == Source.DISCRETE;
    }

    static boolean hasTwoNames(Source source) {
        return source == Source.TWO_NAMES || source == Source.TWO_UNEQUAL_NAMES;
    }

    private static int names(Source source) {
        return source == Source.FIVE_NAMES ? 5 : 10;
    }

    static List<Promise> exceptions() {
        return EXCEPTIONS;
    }

    /** The exception that data of a source and of some sizes fall under. */
    static Optional<Promise> exception(String test, Source source, Sizes sizes) {
        return EXCEPTIONS.stream()
                .filter(exception ->
                        exception.test().equals(test) && exception.where().holds(source, sizes))
                .findFirst();
    }
}
