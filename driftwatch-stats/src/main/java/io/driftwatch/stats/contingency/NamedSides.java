package io.driftwatch.stats.contingency;

import io.driftwatch.profile.CategoricalProfile;
import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.stats.kernel.BinnedCounts;
import io.driftwatch.stats.kernel.Sides;
import io.driftwatch.stattest.StatTest;
import io.driftwatch.stattest.StatTestResult;
import io.driftwatch.stattest.StatTestResult.NotComputable;
import java.util.Optional;
import java.util.function.Function;

/** What every test that is for names alone asks of two profiles before it compares them. */
final class NamedSides {

    private NamedSides() {}

    /** The comparison of the counts of two categorical profiles with rows, or the reason why there is none. */
    static StatTestResult compare(
            StatTest test,
            ColumnProfile reference,
            ColumnProfile current,
            Function<BinnedCounts, StatTestResult> comparison) {
        Optional<String> obstacle = Sides.obstacle(reference, current);
        if (obstacle.isPresent()) {
            return new NotComputable(obstacle.get());
        }
        if (!(reference instanceof CategoricalProfile before) || !(current instanceof CategoricalProfile now)) {
            return new NotComputable("The test " + test.name() + " compares categorical columns.");
        }
        return comparison.apply(BinnedCounts.ofCategories(before, now));
    }
}
