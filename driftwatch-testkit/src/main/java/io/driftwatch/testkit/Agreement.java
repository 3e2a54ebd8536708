package io.driftwatch.testkit;

import io.driftwatch.report.Figures;
import io.driftwatch.stattest.StatTestResult;
import io.driftwatch.stattest.StatTestResult.NotComputable;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whether two results say the same.
 *
 * @param tolerance how far two numbers may be apart, relatively
 * @param ignored the numbers that are not looked at
 * @param ignoresReasons whether one sentence is as good as another where nothing could be computed
 */
record Agreement(double tolerance, Set<String> ignored, boolean ignoresReasons) {

    static final Agreement EXACT = new Agreement(0, Set.of(), false);

    static Agreement within(double tolerance) {
        return new Agreement(tolerance, Set.of(), false);
    }

    Agreement ignoring(String... numbers) {
        return new Agreement(tolerance, Set.of(numbers), ignoresReasons);
    }

    Agreement ignoringReasons() {
        return new Agreement(tolerance, ignored, true);
    }

    /** What a result says that the expected one does not; empty where they agree. */
    Optional<String> difference(StatTestResult expected, StatTestResult actual) {
        Map<String, Double> before = ResultNumbers.of(expected);
        Map<String, Double> now = ResultNumbers.of(actual);
        if (!before.keySet().equals(now.keySet()) || !agreeOnReason(expected, actual)) {
            return Optional.of(
                    "it gives " + ResultNumbers.shown(actual) + " instead of " + ResultNumbers.shown(expected) + ".");
        }
        return before.keySet().stream()
                .filter(number -> !ignored.contains(number))
                .filter(number -> !agree(before.getOrDefault(number, 0.0), now.getOrDefault(number, 0.0)))
                .findFirst()
                .map(number -> difference(number, before.getOrDefault(number, 0.0), now.getOrDefault(number, 0.0)));
    }

    private boolean agreeOnReason(StatTestResult expected, StatTestResult actual) {
        return ignoresReasons || !(expected instanceof NotComputable) || expected.equals(actual);
    }

    private boolean agree(double expected, double actual) {
        double largest = Math.max(Math.abs(expected), Math.abs(actual));
        return Math.abs(expected - actual) <= tolerance * largest;
    }

    private static String difference(String number, double expected, double actual) {
        return "the " + number + " is " + Figures.brief(actual) + " instead of " + Figures.brief(expected)
                + ", and so off by " + Figures.brief(actual - expected) + ".";
    }
}
