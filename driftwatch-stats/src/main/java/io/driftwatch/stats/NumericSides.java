package io.driftwatch.stats;

import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.profile.NumericProfile;
import io.driftwatch.stats.kernel.Sides;
import io.driftwatch.stattest.StatTest;
import io.driftwatch.stattest.StatTestResult;
import io.driftwatch.stattest.StatTestResult.NotComputable;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.ToDoubleBiFunction;

/** What every test that is for numbers alone asks of two profiles before it compares them. */
final class NumericSides {

    private NumericSides() {}

    /** The comparison of two numeric profiles with usable values, or the reason why there is none. */
    static StatTestResult compare(
            StatTest test,
            ColumnProfile reference,
            ColumnProfile current,
            BiFunction<NumericProfile, NumericProfile, StatTestResult> comparison) {
        Optional<String> obstacle = Sides.obstacle(reference, current);
        if (obstacle.isPresent()) {
            return new NotComputable(obstacle.get());
        }
        if (!(reference instanceof NumericProfile before) || !(current instanceof NumericProfile now)) {
            return new NotComputable("The test " + test.name() + " compares numeric columns.");
        }
        if (Math.min(before.valid(), now.valid()) < test.minimumSample()) {
            return new NotComputable(
                    "The test " + test.name() + " needs " + test.minimumSample() + " usable values on each side.");
        }
        return comparison.apply(before, now);
    }

    /** The contrast of two numeric profiles with usable values, infinite where there is none. */
    static double contrast(
            StatTest test,
            ColumnProfile reference,
            ColumnProfile current,
            ToDoubleBiFunction<NumericProfile, NumericProfile> contrast) {
        return reference instanceof NumericProfile before
                        && current instanceof NumericProfile now
                        && Math.min(before.valid(), now.valid()) >= test.minimumSample()
                ? contrast.applyAsDouble(before, now)
                : Double.POSITIVE_INFINITY;
    }
}
