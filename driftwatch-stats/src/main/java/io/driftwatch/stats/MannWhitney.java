package io.driftwatch.stats;

import io.driftwatch.data.ColumnType;
import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.profile.NumericProfile;
import io.driftwatch.profile.WeightedSample;
import io.driftwatch.stats.kernel.NormalLaw;
import io.driftwatch.stattest.Parameters;
import io.driftwatch.stattest.StatTest;
import io.driftwatch.stattest.StatTestResult;
import io.driftwatch.stattest.StatTestResult.NotComputable;
import io.driftwatch.stattest.StatTestResult.Significance;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * The Mann–Whitney test, {@code mann-whitney}, also known as Wilcoxon's rank-sum test, for numeric columns: whether the
 * values of one side tend to be larger. The statistic is U of the reference, the number of pairs of a reference row and
 * a current row in which the reference is larger, plus half of the pairs in which both are equal: nm/2 without drift.
 * It sees no difference of spread alone.
 *
 * <p>The p-value is exact when one side has at most 8 rows, the other at most 100,000, and no value occurs twice; else
 * it is of the normal law with the variance corrected for ties and a continuity correction of ½. There is no noise
 * level. Immutable and thread-safe.
 *
 * @see <a href="https://doi.org/10.1214/aoms/1177730491">Mann, Whitney (1947), On a test of whether one of two random
 *     variables is stochastically larger than the other, Annals of Mathematical Statistics 18(1)</a>
 */
public final class MannWhitney implements StatTest {

    private static final long FEW = 8;
    private static final long MOST_BESIDE_FEW = 100_000;
    /** The number of orders of the rows is below 1e300 up to here. */
    private static final long MOST_PAIRS = 250_000;

    private static final String METHOD = "method";
    private static final String ALTERNATIVE = "alternative";
    private static final MannWhitney DEFAULTS = new MannWhitney(PValueMethod.AUTO, Alternative.TWO_SIDED);

    private final PValueMethod method;
    private final Alternative alternative;

    private MannWhitney(PValueMethod method, Alternative alternative) {
        this.method = method;
        this.alternative = alternative;
    }

    /**
     * The two-sided test with an automatic choice of the p-value's method.
     *
     * @return the test
     */
    public static MannWhitney withDefaults() {
        return DEFAULTS;
    }

    /**
     * The test with another method for the p-value.
     *
     * @param ofPValue the method
     * @return a test
     */
    public MannWhitney withMethod(PValueMethod ofPValue) {
        return new MannWhitney(ofPValue, alternative);
    }

    /**
     * The test of another alternative.
     *
     * @param other which difference is looked for
     * @return a test
     */
    public MannWhitney withAlternative(Alternative other) {
        return new MannWhitney(method, other);
    }

    @Override
    public String name() {
        return "mann-whitney";
    }

    @Override
    public Set<ColumnType> columnTypes() {
        return Set.of(ColumnType.NUMERIC);
    }

    @Override
    public Parameters parameters() {
        return Parameters.none()
                .withChoice(METHOD, method, PValueMethod.AUTO)
                .withChoice(ALTERNATIVE, alternative, Alternative.TWO_SIDED);
    }

    @Override
    public MannWhitney withParameters(Parameters parameters) {
        parameters.requireOnly(METHOD, ALTERNATIVE);
        return new MannWhitney(
                parameters.choice(METHOD, PValueMethod.AUTO), parameters.choice(ALTERNATIVE, Alternative.TWO_SIDED));
    }

    @Override
    public StatTestResult compare(ColumnProfile reference, ColumnProfile current) {
        return NumericSides.compare(this, reference, current, this::compareNumbers);
    }

    private StatTestResult compareNumbers(NumericProfile reference, NumericProfile current) {
        WeightedSample before = reference.sample();
        WeightedSample now = current.sample();
        RankSum ranks = new RankSum();
        PooledOrder order = PooledOrder.walk(before, now, ranks);
        long n = before.total();
        long m = now.total();
        double variance = ranks.variance(n, m);
        boolean countable = !order.hasTies() && isCountable(n, m);
        if (variance == 0) {
            return result(n, m, ranks, 1, order);
        }
        if (countable && (method == PValueMethod.EXACT || (method == PValueMethod.AUTO && Math.min(n, m) <= FEW))) {
            return result(n, m, ranks, exactPValue((int) n, (int) m, ranks.surplus()), order);
        }
        if (method == PValueMethod.EXACT) {
            return new NotComputable("The exact method needs distinct values, and at most " + FEW + " rows on one side"
                    + " and " + MOST_BESIDE_FEW + " on the other or " + MOST_PAIRS
                    + " pairs of rows: use the method auto or asymptotic.");
        }
        return result(n, m, ranks, asymptoticPValue((double) ranks.surplus(), Math.sqrt(variance)), order);
    }

    private static StatTestResult result(long n, long m, RankSum ranks, double pValue, PooledOrder order) {
        double statistic = 0.5 * n * m + 0.5 * ranks.surplus();
        return new Significance(statistic, pValue, OptionalDouble.of(order.largestGap()), OptionalDouble.empty());
    }

    private static boolean isCountable(long n, long m) {
        boolean fewBesideMany = Math.min(n, m) <= FEW && Math.max(n, m) <= MOST_BESIDE_FEW;
        return fewBesideMany || n * m <= MOST_PAIRS;
    }

    private double exactPValue(int n, int m, long surplus) {
        long ofReference = ((long) n * m + surplus) / 2;
        long ofCurrent = (long) n * m - ofReference;
        return switch (alternative) {
            case TWO_SIDED -> Math.min(1, 2 * MannWhitneyOrders.atMost(n, m, Math.min(ofReference, ofCurrent)));
            case LESS -> MannWhitneyOrders.atMost(n, m, ofReference);
            case GREATER -> MannWhitneyOrders.atMost(n, m, ofCurrent);
        };
    }

    /** Half a unit nearer to the middle, because U takes whole numbers or halves. */
    private double asymptoticPValue(double surplus, double deviation) {
        return switch (alternative) {
            case TWO_SIDED -> Math.min(1, 2 * NormalLaw.survival((Math.abs(surplus) - 1) / 2 / deviation));
            case LESS -> NormalLaw.survival((-surplus - 1) / 2 / deviation);
            case GREATER -> NormalLaw.survival((surplus - 1) / 2 / deviation);
        };
    }
}
