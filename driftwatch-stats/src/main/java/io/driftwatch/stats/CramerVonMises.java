package io.driftwatch.stats;

import io.driftwatch.data.ColumnType;
import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.profile.NumericProfile;
import io.driftwatch.profile.WeightedSample;
import io.driftwatch.stats.kernel.CramerVonMisesOrders;
import io.driftwatch.stattest.Parameters;
import io.driftwatch.stattest.StatTest;
import io.driftwatch.stattest.StatTestResult;
import io.driftwatch.stattest.StatTestResult.NotComputable;
import io.driftwatch.stattest.StatTestResult.Significance;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * The two-sample Cramér–von Mises test, {@code cramer-von-mises}, for numeric columns: the squared difference d of the
 * two empirical distribution functions, summed over the rows of both sides,
 *
 * <pre>T = nm/N² · Σ tₖ · ½(dₖ² + dₖ₋₁²),  N = n + m,</pre>
 *
 * over the groups of t equal rows, with d at the upper end of a group and of the one before; without ties this is the
 * usual statistic. It sees differences that are spread out better than the Kolmogorov–Smirnov test does.
 *
 * <p>The p-value is exact, by counting, when the larger side has at most 20 rows and no value occurs twice. Else it is
 * of the limit law, at T brought from its exact mean and variance, given the ties, to the mean and variance of the
 * limit. There is no noise level. Immutable and thread-safe.
 *
 * @see <a href="https://doi.org/10.1214/aoms/1177704477">Anderson (1962), On the distribution of the two-sample
 *     Cramér–von Mises criterion, Annals of Mathematical Statistics 33(3)</a>
 */
public final class CramerVonMises implements StatTest {

    private static final double LIMIT_MEAN = 1 / 6.0;
    /** One over the variance of the limit law. */
    private static final double LIMIT_PRECISION = 45;

    private static final String METHOD = "method";
    private static final CramerVonMises DEFAULTS = new CramerVonMises(PValueMethod.AUTO);

    private final PValueMethod method;

    private CramerVonMises(PValueMethod method) {
        this.method = method;
    }

    /**
     * The test with an automatic choice of the p-value's method.
     *
     * @return the test
     */
    public static CramerVonMises withDefaults() {
        return DEFAULTS;
    }

    /**
     * The test with another method for the p-value.
     *
     * @param ofPValue the method
     * @return a test
     */
    public CramerVonMises withMethod(PValueMethod ofPValue) {
        return new CramerVonMises(ofPValue);
    }

    @Override
    public String name() {
        return "cramer-von-mises";
    }

    @Override
    public Set<ColumnType> columnTypes() {
        return Set.of(ColumnType.NUMERIC);
    }

    @Override
    public Parameters parameters() {
        return Parameters.none().withChoice(METHOD, method, PValueMethod.AUTO);
    }

    @Override
    public CramerVonMises withParameters(Parameters parameters) {
        parameters.requireOnly(METHOD);
        return withMethod(parameters.choice(METHOD, PValueMethod.AUTO));
    }

    @Override
    public StatTestResult compare(ColumnProfile reference, ColumnProfile current) {
        return NumericSides.compare(this, reference, current, this::compareNumbers);
    }

    private StatTestResult compareNumbers(NumericProfile reference, NumericProfile current) {
        WeightedSample before = reference.sample();
        WeightedSample now = current.sample();
        SquaredGaps gaps = new SquaredGaps(before.total(), now.total());
        PooledOrder order = PooledOrder.walk(before, now, gaps);
        boolean countable = !order.hasTies() && Math.max(before.total(), now.total()) <= CramerVonMisesOrders.MOST_ROWS;
        if (order.largestGap() == 0) {
            return result(gaps, 1, order);
        }
        if (countable && method != PValueMethod.ASYMPTOTIC) {
            return result(gaps, gaps.exactPValue(), order);
        }
        if (method == PValueMethod.EXACT) {
            return new NotComputable("The exact method needs distinct values and at most "
                    + CramerVonMisesOrders.MOST_ROWS + " rows a side: use the method auto or asymptotic.");
        }
        CramerVonMisesMoments moments = order.hasTies()
                ? CramerVonMisesMoments.withTies(before, now)
                : CramerVonMisesMoments.withoutTies(before.total(), now.total());
        return result(gaps, asymptoticPValue(gaps.statistic(), moments), order);
    }

    private static Significance result(SquaredGaps gaps, double pValue, PooledOrder order) {
        return new Significance(
                gaps.statistic(), pValue, OptionalDouble.of(order.largestGap()), OptionalDouble.empty());
    }

    static double asymptoticPValue(double statistic, CramerVonMisesMoments moments) {
        return moments.isFixed()
                ? 1
                : CramerVonMisesLaw.survival(
                        LIMIT_MEAN + (statistic - moments.mean()) / Math.sqrt(LIMIT_PRECISION * moments.variance()));
    }
}
