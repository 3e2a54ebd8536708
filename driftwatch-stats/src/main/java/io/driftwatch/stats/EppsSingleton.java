package io.driftwatch.stats;

import io.driftwatch.data.ColumnType;
import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.profile.NumericProfile;
import io.driftwatch.profile.WeightedSample;
import io.driftwatch.stats.kernel.ChiSquareLaw;
import io.driftwatch.stattest.EffectSize;
import io.driftwatch.stattest.StatTest;
import io.driftwatch.stattest.StatTestResult;
import io.driftwatch.stattest.StatTestResult.NotComputable;
import io.driftwatch.stattest.StatTestResult.Significance;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * The Epps–Singleton test, {@code epps-singleton}, for numeric columns: it compares the empirical characteristic
 * functions of the two sides at 0.4 and 0.8 over the pooled semi-interquartile range, and needs no continuous values:
 *
 * <pre>W = N · (ḡ − h̄)ᵀ · (N/n·S + N/m·S')⁺ · (ḡ − h̄),  N = n + m,</pre>
 *
 * with the means ḡ, h̄ and the covariances S, S', by n and m, of the cosines and sines of both sides. With fewer than
 * 25 rows on each side W is multiplied by 1 / (1 + N^−0.45 + 10.1·(n^−1.7 + m^−1.7)).
 *
 * <p>The p-value is of the χ² law with as many degrees of freedom as the covariance has rank. That law fails when the
 * sizes differ and the smaller side has some hundreds of rows or fewer: the test then rejects too often. Different
 * constants give the largest number as the statistic, and the probability that all rows of one side are below all of
 * the other. There is no noise level. Immutable and thread-safe.
 *
 * @see <a href="https://doi.org/10.1080/00949658608810963">Epps, Singleton (1986), An omnibus test for the two-sample
 *     problem using the empirical characteristic function, Journal of Statistical Computation and Simulation 26</a>
 */
public final class EppsSingleton implements StatTest {

    private static final int LEAST_ROWS = 5;
    private static final EppsSingleton DEFAULTS = new EppsSingleton();

    private EppsSingleton() {}

    /**
     * The test, which has no options.
     *
     * @return the test
     */
    public static EppsSingleton withDefaults() {
        return DEFAULTS;
    }

    @Override
    public String name() {
        return "epps-singleton";
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
    public StatTestResult compare(ColumnProfile reference, ColumnProfile current) {
        return NumericSides.compare(this, reference, current, EppsSingleton::compareNumbers);
    }

    private static StatTestResult compareNumbers(NumericProfile reference, NumericProfile current) {
        WeightedSample before = reference.sample();
        WeightedSample now = current.sample();
        double effect = EffectSize.largestGap(before, now);
        if (before.size() == 1 && now.size() == 1) {
            return effect == 0
                    ? result(0, 1, effect)
                    : result(Double.MAX_VALUE, LatticePaths.probabilityApart(before.total(), now.total()), effect);
        }
        PooledQuartiles quartiles = PooledQuartiles.of(before, now);
        if (!quartiles.canScale(before, now)) {
            return new NotComputable("The test epps-singleton needs an interquartile range above 0, and not far below"
                    + " the largest value, of both sides together: half of their rows are equal, or nearly so.");
        }
        WaveMoments one = WaveMoments.of(before, quartiles);
        WaveMoments other = WaveMoments.of(now, quartiles);
        WaveDifference difference = WaveDifference.between(one, other);
        double pValue = new ChiSquareLaw(difference.rank() + 1).survival(difference.statistic());
        return result(difference.statistic(), pValue, effect);
    }

    private static Significance result(double statistic, double pValue, double effect) {
        return new Significance(statistic, pValue, OptionalDouble.of(effect), OptionalDouble.empty());
    }
}
