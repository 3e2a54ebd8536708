package io.driftwatch.stats;

import io.driftwatch.data.ColumnType;
import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.profile.NumericProfile;
import io.driftwatch.profile.WeightedSample;
import io.driftwatch.stats.kernel.Resampling;
import io.driftwatch.stattest.EffectSize;
import io.driftwatch.stattest.Parameters;
import io.driftwatch.stattest.StatTest;
import io.driftwatch.stattest.StatTestResult;
import io.driftwatch.stattest.StatTestResult.Significance;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * The kernel two-sample test by the maximum mean discrepancy, {@code mmd}, for numeric columns. The statistic is the
 * unbiased estimate of the squared discrepancy with the Gaussian kernel k(x, y) = exp(−(x − y)²/(2h²)):
 *
 * <pre>MMD² = Σ k(xᵢ, xⱼ)/(n(n − 1)) + Σ k(yᵢ, yⱼ)/(m(m − 1)) − 2 Σ k(xᵢ, yⱼ)/(nm),</pre>
 *
 * the first two sums over i ≠ j. It is below 0 in about half of all comparisons without drift. The bandwidth h is the
 * median of the distances of all pairs of rows of both sides, or of those that are not 0 where more than half are.
 *
 * <p>The work grows with the square of the rows: at most 500 rows of each side are used, drawn by the seed. The p-value
 * is from seeded draws, in which these rows are dealt anew to two sides of the same sizes. The effect size is of all
 * rows. There is no noise level. Immutable and thread-safe.
 *
 * @see <a href="https://doi.org/10.7551/mitpress/7503.003.0069">Gretton, Borgwardt, Rasch, Schölkopf, Smola (2007), A
 *     kernel method for the two-sample-problem, Advances in Neural Information Processing Systems 19</a>
 */
public final class MaximumMeanDiscrepancy implements StatTest {

    private static final int LEAST_ROWS = 2;
    private static final int MOST_ROWS = 500;
    /** Makes a number of the statistic that is never negative, as the draws' rule for ties needs it. */
    private static final double ABOVE_NEGATIVE = 2;

    private static final MaximumMeanDiscrepancy DEFAULTS = new MaximumMeanDiscrepancy(Resampling.withDefaults());

    private final Resampling resampling;

    private MaximumMeanDiscrepancy(Resampling resampling) {
        this.resampling = resampling;
    }

    /**
     * The test.
     *
     * @return the test
     */
    public static MaximumMeanDiscrepancy withDefaults() {
        return DEFAULTS;
    }

    /**
     * The test with other draws, and with other rows where a side has more than 500.
     *
     * @param seed where the draws begin, from −2⁵³ to 2⁵³
     * @return a test
     * @throws IllegalArgumentException if the seed is out of range
     */
    public MaximumMeanDiscrepancy withSeed(long seed) {
        return new MaximumMeanDiscrepancy(resampling.withSeed(seed));
    }

    @Override
    public MaximumMeanDiscrepancy withMaximumDraws(int draws) {
        return new MaximumMeanDiscrepancy(resampling.withMaximumDraws(draws));
    }

    @Override
    public String name() {
        return "mmd";
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
        return resampling.addTo(Parameters.none());
    }

    @Override
    public MaximumMeanDiscrepancy withParameters(Parameters parameters) {
        parameters.requireOnly(Resampling.SEED_NAME);
        return new MaximumMeanDiscrepancy(resampling.withParameters(parameters));
    }

    @Override
    public StatTestResult compare(ColumnProfile reference, ColumnProfile current) {
        return NumericSides.compare(this, reference, current, this::compareNumbers);
    }

    /** The statistic, whose p-value takes draws. */
    @Override
    public double contrast(ColumnProfile reference, ColumnProfile current) {
        return NumericSides.contrast(this, reference, current, (before, now) -> {
            WeightedSample some = Subsample.of(before.sample(), MOST_ROWS, resampling.seed());
            WeightedSample others = Subsample.of(now.sample(), MOST_ROWS, resampling.seed());
            return some.distinctWith(others, 1) == 1
                    ? 0
                    : KernelMatrix.of(new PooledRows(some, others)).discrepancy(some.total(), others.total());
        });
    }

    private Significance compareNumbers(NumericProfile reference, NumericProfile current) {
        double effect = EffectSize.largestGap(reference.sample(), current.sample());
        WeightedSample before = Subsample.of(reference.sample(), MOST_ROWS, resampling.seed());
        WeightedSample now = Subsample.of(current.sample(), MOST_ROWS, resampling.seed());
        if (before.distinctWith(now, 1) == 1) {
            return result(0, 1, effect);
        }
        PooledRows pooled = new PooledRows(before, now);
        KernelMatrix kernel = KernelMatrix.of(pooled);
        double squared = kernel.discrepancy(before.total(), now.total());
        DealtKernel deals = new DealtKernel(pooled, KernelFeatures.of(kernel), before.total(), now.total());
        double pValue = resampling
                .of(random -> ABOVE_NEGATIVE + deals.draw(random), ABOVE_NEGATIVE + squared)
                .pValue();
        return result(squared, pValue, effect);
    }

    private static Significance result(double statistic, double pValue, double effect) {
        return new Significance(statistic, pValue, OptionalDouble.of(effect), OptionalDouble.empty());
    }
}
