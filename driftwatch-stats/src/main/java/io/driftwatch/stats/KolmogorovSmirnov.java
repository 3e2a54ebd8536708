package io.driftwatch.stats;

import io.driftwatch.data.ColumnType;
import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.profile.WeightedSample;
import io.driftwatch.stats.kernel.Sides;
import io.driftwatch.stattest.EffectSize;
import io.driftwatch.stattest.Parameters;
import io.driftwatch.stattest.StatTest;
import io.driftwatch.stattest.StatTestResult;
import io.driftwatch.stattest.StatTestResult.NotComputable;
import io.driftwatch.stattest.StatTestResult.Significance;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * The two-sample Kolmogorov–Smirnov test, {@code ks}, for numeric columns. The statistic is the largest difference of
 * the two empirical distribution functions, D = max |F(x) − G(x)|; it is symmetric, does not change under any
 * increasing map of the values, and one outlier moves it by one row at most. The p-value is two-sided.
 *
 * <p>The p-value is exact, by counting lattice paths, when the larger side has at most 10,000 rows; with ties it is an
 * upper bound. Beyond, it is the exact law of the one-sample statistic at nm/(n+m) rows, and where the sides do not
 * overlap the exact 2 / C(n + m, n). The noise level is 1.358·√(1/n + 1/m), the limit law's 95 % quantile. Immutable
 * and thread-safe.
 *
 * @see <a href="https://doi.org/10.1007/BF02589501">Hodges (1958), The significance probability of the Smirnov
 *     two-sample test, Arkiv för Matematik 3(5)</a>
 * @see <a href="https://doi.org/10.18637/jss.v039.i11">Simard, L'Ecuyer (2011), Computing the two-sided
 *     Kolmogorov–Smirnov distribution, Journal of Statistical Software 39(11)</a>
 */
public final class KolmogorovSmirnov implements StatTest {

    private static final long LARGEST_EXACT = 10_000;
    /** The cost grows with the product of the sides. */
    private static final long LARGEST_ON_REQUEST = 100_000;
    /** The 95 % quantile of Kolmogorov's limit distribution. */
    private static final double NOISE = 1.358;

    private static final String METHOD = "method";
    private static final KolmogorovSmirnov DEFAULTS = new KolmogorovSmirnov(PValueMethod.AUTO);

    private final PValueMethod method;

    private KolmogorovSmirnov(PValueMethod method) {
        this.method = method;
    }

    /**
     * The test with an automatic choice of the p-value's method.
     *
     * @return the test
     */
    public static KolmogorovSmirnov withDefaults() {
        return DEFAULTS;
    }

    /**
     * The test with another method for the p-value.
     *
     * @param ofPValue the method
     * @return a test
     */
    public KolmogorovSmirnov withMethod(PValueMethod ofPValue) {
        return new KolmogorovSmirnov(ofPValue);
    }

    @Override
    public String name() {
        return "ks";
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
    public KolmogorovSmirnov withParameters(Parameters parameters) {
        parameters.requireOnly(METHOD);
        return withMethod(parameters.choice(METHOD, PValueMethod.AUTO));
    }

    @Override
    public StatTestResult compare(ColumnProfile reference, ColumnProfile current) {
        return NumericSides.compare(this, reference, current, (before, now) -> compare(before.sample(), now.sample()));
    }

    /** The statistic. */
    @Override
    public double contrast(ColumnProfile reference, ColumnProfile current) {
        return Sides.obstacle(reference, current).isPresent()
                ? Double.POSITIVE_INFINITY
                : EffectSize.of(reference, current);
    }

    private StatTestResult compare(WeightedSample before, WeightedSample now) {
        long n = before.total();
        long m = now.total();
        double statistic = EffectSize.largestGap(before, now);
        double noise = NOISE * Math.sqrt(Sides.inverseSizes(n, m));
        boolean exact =
                method == PValueMethod.EXACT || (method == PValueMethod.AUTO && Math.max(n, m) <= LARGEST_EXACT);
        if (exact && Math.max(n, m) > LARGEST_ON_REQUEST) {
            return new NotComputable("The exact method takes at most " + LARGEST_ON_REQUEST
                    + " rows a side: use the method auto or asymptotic.");
        }
        double pValue = exact
                ? LatticePaths.probabilityOutside((int) n, (int) m, statistic)
                : asymptoticPValue(n, m, statistic);
        return new Significance(statistic, pValue, OptionalDouble.of(statistic), OptionalDouble.of(noise));
    }

    /** The one-sample statistic is never 1, so that its law has no probability for two sides that do not overlap. */
    private static double asymptoticPValue(long n, long m, double statistic) {
        return statistic == 1
                ? LatticePaths.probabilityApart(n, m)
                : KolmogorovDistribution.survival(effectiveSize(n, m), statistic);
    }

    private static long effectiveSize(long n, long m) {
        return Math.max(1, Math.round((double) n * m / ((double) n + m)));
    }
}
