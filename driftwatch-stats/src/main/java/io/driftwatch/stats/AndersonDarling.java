package io.driftwatch.stats;

import io.driftwatch.data.ColumnType;
import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.profile.NumericProfile;
import io.driftwatch.profile.WeightedSample;
import io.driftwatch.stats.kernel.Resampling;
import io.driftwatch.stattest.Parameters;
import io.driftwatch.stattest.StatTest;
import io.driftwatch.stattest.StatTestResult;
import io.driftwatch.stattest.StatTestResult.Significance;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * The two-sample Anderson–Darling test, {@code anderson-darling}, for numeric columns: the squared difference of the
 * two empirical distribution functions over the variance that it has without drift, so that both tails count as much as
 * the centre. The statistic is T = (A² − 1) / σ, with the exact standard deviation σ of A² for distinct values:
 *
 * <pre>A² = (N − 1)/N² · (1/n + 1/m) · Σ tₖ · (m·aₖ − n·bₖ)² / (Bₖ·(N − Bₖ) − N·tₖ/4),  N = n + m,</pre>
 *
 * over the groups of t equal rows; a, b and B are the rows below the group and half of those in it, of the reference,
 * of the current side and of both. Without mid-ranks they include the whole group, and neither N·t/4 nor (N − 1)/N is
 * there.
 *
 * <p>The p-value is that of the limit law of A², at 1 + T·√(2(π² − 9)/3). With at most 20 distinct values it comes from
 * seeded draws instead, because the law supposes distinct ones. There is no noise level. Immutable and thread-safe.
 *
 * @see <a href="https://doi.org/10.1080/01621459.1987.10478517">Scholz, Stephens (1987), K-sample Anderson–Darling
 *     tests, Journal of the American Statistical Association 82(399)</a>
 */
public final class AndersonDarling implements StatTest {

    private static final int LEAST_ROWS = 2;
    private static final String MIDRANK = "midrank";
    private static final AndersonDarling DEFAULTS = new AndersonDarling(true, Resampling.withDefaults());

    private final boolean midrank;
    private final Resampling resampling;

    private AndersonDarling(boolean midrank, Resampling resampling) {
        this.midrank = midrank;
        this.resampling = resampling;
    }

    /**
     * The test with mid-ranks.
     *
     * @return the test
     */
    public static AndersonDarling withDefaults() {
        return DEFAULTS;
    }

    /**
     * The test with mid-ranks or without, which differ where rows are equal.
     *
     * @param ranks true for mid-ranks, false for the distribution functions at the upper end of each group
     * @return a test
     */
    public AndersonDarling withMidrank(boolean ranks) {
        return new AndersonDarling(ranks, resampling);
    }

    /**
     * The test with other draws.
     *
     * @param seed where the draws begin, from −2⁵³ to 2⁵³
     * @return a test
     * @throws IllegalArgumentException if the seed is out of range
     */
    public AndersonDarling withSeed(long seed) {
        return new AndersonDarling(midrank, resampling.withSeed(seed));
    }

    @Override
    public AndersonDarling withMaximumDraws(int draws) {
        return new AndersonDarling(midrank, resampling.withMaximumDraws(draws));
    }

    @Override
    public String name() {
        return "anderson-darling";
    }

    @Override
    public Set<ColumnType> columnTypes() {
        return Set.of(ColumnType.NUMERIC);
    }

    @Override
    public int minimumSample() {
        return LEAST_ROWS;
    }

    @Override
    public Parameters parameters() {
        return resampling.addTo(midrank ? Parameters.none() : Parameters.of(MIDRANK, false));
    }

    @Override
    public AndersonDarling withParameters(Parameters parameters) {
        parameters.requireOnly(MIDRANK, Resampling.SEED_NAME);
        return new AndersonDarling(parameters.flag(MIDRANK).orElse(true), resampling.withParameters(parameters));
    }

    @Override
    public StatTestResult compare(ColumnProfile reference, ColumnProfile current) {
        return NumericSides.compare(this, reference, current, this::compareNumbers);
    }

    /** The statistic, whose p-value may take draws. */
    @Override
    public double contrast(ColumnProfile reference, ColumnProfile current) {
        return NumericSides.contrast(
                this, reference, current, (before, now) -> statistic(before.sample(), now.sample()));
    }

    private double statistic(WeightedSample before, WeightedSample now) {
        if (before.distinctWith(now, 1) == 1) {
            return 0;
        }
        WeightedGaps gaps = new WeightedGaps(before.total(), now.total(), midrank);
        PooledOrder.walk(before, now, gaps);
        return (gaps.squared() - 1) / AndersonDarlingLaw.deviation(before.total(), now.total());
    }

    private StatTestResult compareNumbers(NumericProfile reference, NumericProfile current) {
        WeightedSample before = reference.sample();
        WeightedSample now = current.sample();
        if (before.distinctWith(now, 1) == 1) {
            return new Significance(0, 1, OptionalDouble.of(0), OptionalDouble.empty());
        }
        WeightedGaps gaps = new WeightedGaps(before.total(), now.total(), midrank);
        PooledOrder order = PooledOrder.walk(before, now, gaps);
        double statistic = (gaps.squared() - 1) / AndersonDarlingLaw.deviation(before.total(), now.total());
        double pValue = order.largestGap() == 0 ? 1 : pValue(before, now, gaps.squared(), statistic);
        return new Significance(statistic, pValue, OptionalDouble.of(order.largestGap()), OptionalDouble.empty());
    }

    private double pValue(WeightedSample before, WeightedSample now, double squared, double statistic) {
        return before.hasFewValuesWith(now)
                ? resampling
                        .of(new MidrankDraws(before, now, midrank)::squared, squared)
                        .pValue()
                : AndersonDarlingLaw.survival(1 + AndersonDarlingLaw.LIMIT_DEVIATION * statistic);
    }
}
