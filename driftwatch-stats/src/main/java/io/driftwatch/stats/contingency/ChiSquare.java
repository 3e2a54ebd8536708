package io.driftwatch.stats.contingency;

import io.driftwatch.data.ColumnType;
import io.driftwatch.profile.CategoricalProfile;
import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.profile.NumericProfile;
import io.driftwatch.stats.kernel.BinnedCounts;
import io.driftwatch.stats.kernel.Sides;
import io.driftwatch.stattest.EffectSize;
import io.driftwatch.stattest.Parameters;
import io.driftwatch.stattest.StatTest;
import io.driftwatch.stattest.StatTestResult;
import io.driftwatch.stattest.StatTestResult.NotComputable;
import java.util.Optional;
import java.util.Set;

/**
 * Pearson's two-sample test of a contingency table, {@code chi-square}, for names and for numbers with at most 20
 * distinct values. Both sides are taken as random: χ² = Σ (observed − expected)² / expected over both, with k − 1
 * degrees of freedom for k groups, without Yates' correction. A test of goodness of fit, which takes the reference as
 * exact, alarms far too often when the reference is a sample.
 *
 * <p>Pooling: the two groups with the fewest rows merge until every cell expects at least 5, but never below two
 * groups; of groups with equally many rows the first by name is the fewer, and a merged one stands where its first name
 * does. If two groups still expect less, the p-value is that of Fisher's exact test. Immutable and thread-safe.
 *
 * @see <a href="https://doi.org/10.1080/14786440009463897">Pearson (1900), On the criterion that a given system of
 *     deviations …, Philosophical Magazine 50(302)</a>
 * @see <a href="https://doi.org/10.2307/3001616">Cochran (1954), Some methods for strengthening the common χ² tests,
 *     Biometrics 10(4)</a>
 */
public final class ChiSquare implements StatTest {

    private static final ChiSquare DEFAULTS = new ChiSquare(Pooling.withDefaults());

    private final Pooling pooling;

    private ChiSquare(Pooling pooling) {
        this.pooling = pooling;
    }

    /**
     * The test with pooling up to an expected count of 5.
     *
     * @return the test
     */
    public static ChiSquare withDefaults() {
        return DEFAULTS;
    }

    /**
     * The test with pooling up to another expected count.
     *
     * @param leastExpected the smallest count that a cell may expect, above 0
     * @return a test
     * @throws IllegalArgumentException if it is not above 0
     */
    public ChiSquare withPooling(double leastExpected) {
        return new ChiSquare(Pooling.upTo(leastExpected));
    }

    /**
     * The test of the table as it is, however few rows its cells expect.
     *
     * @return a test
     */
    public ChiSquare withoutPooling() {
        return new ChiSquare(Pooling.none());
    }

    @Override
    public String name() {
        return "chi-square";
    }

    @Override
    public Set<ColumnType> columnTypes() {
        return Set.of(ColumnType.CATEGORICAL, ColumnType.NUMERIC);
    }

    @Override
    public Parameters parameters() {
        return pooling.written();
    }

    @Override
    public ChiSquare withParameters(Parameters parameters) {
        return new ChiSquare(Pooling.read(parameters));
    }

    @Override
    public StatTestResult compare(ColumnProfile reference, ColumnProfile current) {
        Optional<String> obstacle = Sides.obstacle(reference, current);
        if (obstacle.isPresent()) {
            return new NotComputable(obstacle.get());
        }
        BinnedCounts counts;
        if (reference instanceof NumericProfile before && current instanceof NumericProfile now) {
            if (!before.sample().hasFewValuesWith(now.sample())) {
                return new NotComputable(
                        "The test chi-square compares numbers only where both sides together have at most 20 distinct ones.");
            }
            counts = BinnedCounts.ofValues(before.sample(), now.sample());
        } else {
            counts = BinnedCounts.ofCategories((CategoricalProfile) reference, (CategoricalProfile) current);
        }
        return pooling.test(counts, ContingencyTable::pearson, EffectSize.of(reference, current));
    }
}
