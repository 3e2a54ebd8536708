package io.driftwatch.stats.contingency;

import io.driftwatch.data.ColumnType;
import io.driftwatch.profile.CategoricalProfile;
import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.profile.NumericProfile;
import io.driftwatch.stats.kernel.BinnedCounts;
import io.driftwatch.stats.kernel.NormalLaw;
import io.driftwatch.stats.kernel.Sides;
import io.driftwatch.stattest.EffectSize;
import io.driftwatch.stattest.StatTest;
import io.driftwatch.stattest.StatTestResult;
import io.driftwatch.stattest.StatTestResult.NotComputable;
import io.driftwatch.stattest.StatTestResult.Significance;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * The z-test of two proportions, {@code z-test}, for columns of two categories or two numbers. With r and c the shares
 * of the second category in ascending order in the reference and in the current side, and P its share in both together,
 *
 * <pre>z = (r − c) / √(P(1 − P)(1/n + 1/m)),</pre>
 *
 * whose square is Pearson's χ² of the 2 × 2 table. The p-value is two-sided, of the normal law. Where a cell expects
 * fewer than 5 rows it is that of Fisher's exact test. There is no continuity correction and no noise level. More than
 * two categories are not computable: no single one stands for them. Immutable and thread-safe.
 *
 * @see <a href="https://doi.org/10.1080/14786440009463897">Pearson (1900), On the criterion that a given system of
 *     deviations …, Philosophical Magazine 50(302)</a>
 */
public final class ZTest implements StatTest {

    private static final int CATEGORIES = 2;
    private static final double LEAST_EXPECTED = 5;
    private static final ZTest DEFAULTS = new ZTest();

    private ZTest() {}

    /**
     * The test; it has no options.
     *
     * @return the test
     */
    public static ZTest withDefaults() {
        return DEFAULTS;
    }

    @Override
    public String name() {
        return "z-test";
    }

    @Override
    public Set<ColumnType> columnTypes() {
        return Set.of(ColumnType.CATEGORICAL, ColumnType.NUMERIC);
    }

    @Override
    public StatTestResult compare(ColumnProfile reference, ColumnProfile current) {
        Optional<String> obstacle = Sides.obstacle(reference, current);
        if (obstacle.isPresent()) {
            return new NotComputable(obstacle.get());
        }
        if (reference instanceof NumericProfile before && current instanceof NumericProfile now) {
            return before.sample().distinctWith(now.sample(), CATEGORIES) > CATEGORIES
                    ? tooMany("numbers", "distinct ones")
                    : significance(
                            BinnedCounts.ofValues(before.sample(), now.sample()), EffectSize.of(reference, current));
        }
        BinnedCounts counts = BinnedCounts.ofCategories((CategoricalProfile) reference, (CategoricalProfile) current);
        return counts.size() > CATEGORIES
                ? tooMany("names", "different ones")
                : significance(counts, EffectSize.of(reference, current));
    }

    private static NotComputable tooMany(String what, String which) {
        return new NotComputable("The test z-test compares " + what + " only where both sides together have at most "
                + CATEGORIES + " " + which + ".");
    }

    private static Significance significance(BinnedCounts counts, double effect) {
        ContingencyTable table = ContingencyTable.of(counts);
        double statistic = Math.sqrt(table.pearson());
        boolean tooFew = table.size() == CATEGORIES && table.smallestExpected() < LEAST_EXPECTED;
        double pValue = tooFew ? table.exactPValue() : NormalLaw.twoSided(statistic);
        boolean fell = table.size() == CATEGORIES
                && counts.reference(1) * counts.currentTotal() < counts.current(1) * counts.referenceTotal();
        return new Significance(
                fell ? -statistic : statistic, pValue, OptionalDouble.of(effect), OptionalDouble.empty());
    }
}
