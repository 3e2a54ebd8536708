package io.driftwatch.stats.evidently;

import io.driftwatch.data.ColumnType;
import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.stats.kernel.Sides;
import io.driftwatch.stattest.StatTest;
import io.driftwatch.stattest.StatTestResult;
import io.driftwatch.stattest.StatTestResult.NotComputable;
import io.driftwatch.stattest.StatTestResult.Significance;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * One of Evidently's tests: a formula under the name that it has here, with a threshold of its own and without options.
 * Immutable and thread-safe.
 *
 * @param name the test's name
 * @param columnTypes what it compares
 * @param threshold what counts as drift where a rule gives nothing else
 * @param isDistance whether the threshold bounds a distance, and not a p-value
 * @param comparison the formula, for two sides of one type with usable values
 */
record Formula(
        String name,
        Set<ColumnType> columnTypes,
        double threshold,
        boolean isDistance,
        BiFunction<ColumnProfile, ColumnProfile, StatTestResult> comparison)
        implements StatTest {

    Formula {
        columnTypes = Set.copyOf(columnTypes);
    }

    /** A test whose p-value is judged. */
    static Formula significance(
            Set<ColumnType> types,
            String name,
            double level,
            BiFunction<ColumnProfile, ColumnProfile, StatTestResult> comparison) {
        return new Formula(name, types, level, false, comparison);
    }

    /** A test whose distance is judged. */
    static Formula distance(
            Set<ColumnType> types,
            String name,
            double bound,
            BiFunction<ColumnProfile, ColumnProfile, StatTestResult> comparison) {
        return new Formula(name, types, bound, true, comparison);
    }

    /** What says "no drift at all": where Evidently divides 0 by 0 on equal constants, this is said instead. */
    static Significance nothingMoved(double statistic) {
        return new Significance(statistic, 1);
    }

    @Override
    public OptionalDouble defaultThreshold() {
        return OptionalDouble.of(threshold);
    }

    @Override
    public StatTestResult compare(ColumnProfile reference, ColumnProfile current) {
        return Sides.obstacle(reference, current)
                .<StatTestResult>map(NotComputable::new)
                .orElseGet(() -> columnTypes.contains(reference.type())
                        ? comparison.apply(reference, current)
                        : new NotComputable(
                                "Evidently's " + name + " does not compare " + reference.type() + " columns."));
    }
}
