package io.driftwatch.stats;

import io.driftwatch.data.ColumnType;
import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.profile.NumericProfile;
import io.driftwatch.stattest.EffectSize;
import io.driftwatch.stattest.Parameters;
import io.driftwatch.stattest.StatTest;
import io.driftwatch.stattest.StatTestResult;
import io.driftwatch.stattest.StatTestResult.Significance;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * The t-test of two means, {@code t-test}, for numeric columns: the reference's mean minus the current one over its
 * standard error. By default each side has its own variance, and Welch's degrees of freedom are used; the variances may
 * be pooled. It sees no difference but that of the means.
 *
 * <p>The p-value is of Student's law. It supposes that means of so many rows are about normal: with skewed values it
 * rejects too often when one side has fewer than 200 rows and the sizes differ. Where neither side varies, equal
 * constants give 0 with p = 1; different ones give the largest number as the statistic, and as p-value the probability
 * that all rows of one side are below all of the other. There is no noise level. Immutable and thread-safe.
 *
 * @see <a href="https://doi.org/10.1093/biomet/34.1-2.28">Welch (1947), The generalization of 'Student's' problem when
 *     several different population variances are involved, Biometrika 34(1/2)</a>
 * @see <a href="https://doi.org/10.1093/biomet/6.1.1">Student (1908), The probable error of a mean, Biometrika 6(1)</a>
 */
public final class TTest implements StatTest {

    private static final int LEAST_ROWS = 2;
    private static final String VARIANCE = "variance";
    private static final String ALTERNATIVE = "alternative";
    private static final TTest DEFAULTS = new TTest(VarianceModel.WELCH, Alternative.TWO_SIDED);

    private final VarianceModel variance;
    private final Alternative alternative;

    private TTest(VarianceModel variance, Alternative alternative) {
        this.variance = variance;
        this.alternative = alternative;
    }

    /**
     * Welch's test, two-sided.
     *
     * @return the test
     */
    public static TTest withDefaults() {
        return DEFAULTS;
    }

    /**
     * The test with another supposition about the variances.
     *
     * @param model what is supposed
     * @return a test
     */
    public TTest withVariance(VarianceModel model) {
        return new TTest(model, alternative);
    }

    /**
     * The test of another alternative: which mean is larger.
     *
     * @param other which difference is looked for
     * @return a test
     */
    public TTest withAlternative(Alternative other) {
        return new TTest(variance, other);
    }

    @Override
    public String name() {
        return "t-test";
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
        return Parameters.none()
                .withChoice(VARIANCE, variance, VarianceModel.WELCH)
                .withChoice(ALTERNATIVE, alternative, Alternative.TWO_SIDED);
    }

    @Override
    public TTest withParameters(Parameters parameters) {
        parameters.requireOnly(VARIANCE, ALTERNATIVE);
        return new TTest(
                parameters.choice(VARIANCE, VarianceModel.WELCH),
                parameters.choice(ALTERNATIVE, Alternative.TWO_SIDED));
    }

    @Override
    public StatTestResult compare(ColumnProfile reference, ColumnProfile current) {
        return NumericSides.compare(this, reference, current, this::compareNumbers);
    }

    private StatTestResult compareNumbers(NumericProfile reference, NumericProfile current) {
        double unit = Centred.unit(reference, current);
        Centred before = Centred.of(reference, unit);
        Centred now = Centred.of(current, unit);
        return significance(before, now, EffectSize.largestGap(reference.sample(), current.sample()));
    }

    private Significance significance(Centred before, Centred now, double effect) {
        boolean welch = variance == VarianceModel.WELCH;
        double difference = before.meanMinus(now);
        double squaredError = welch ? before.ofMean() + now.ofMean() : pooledSquaredError(before, now);
        if (squaredError == 0) {
            return ofConstants(difference, before, now, effect);
        }
        double degrees = welch ? welchDegrees(before, now, squaredError) : before.rows() + now.rows() - 2.0;
        double statistic = difference / Math.sqrt(squaredError);
        return result(statistic, pValue(new StudentLaw(degrees), statistic), effect);
    }

    private double pValue(StudentLaw law, double statistic) {
        return switch (alternative) {
            case TWO_SIDED -> law.twoSided(statistic);
            case LESS -> law.survival(-statistic);
            case GREATER -> law.survival(statistic);
        };
    }

    private static double pooledSquaredError(Centred before, Centred now) {
        double n = before.rows();
        double m = now.rows();
        double pooled = ((n - 1) * before.variance() + (m - 1) * now.variance()) / (n + m - 2);
        return pooled * (n + m) / (n * m);
    }

    /** Welch's and Satterthwaite's, from each side's part of the squared error. */
    private static double welchDegrees(Centred before, Centred now, double squaredError) {
        double ofBefore = before.ofMean() / squaredError;
        double ofNow = now.ofMean() / squaredError;
        return 1 / (ofBefore * ofBefore / (before.rows() - 1) + ofNow * ofNow / (now.rows() - 1));
    }

    private Significance ofConstants(double difference, Centred before, Centred now, double effect) {
        if (difference == 0) {
            return result(0, 1, effect);
        }
        double apart = LatticePaths.probabilityApart(before.rows(), now.rows());
        boolean expected = alternative == Alternative.LESS == difference < 0;
        double pValue = alternative == Alternative.TWO_SIDED ? apart : expected ? apart / 2 : 1;
        return result(Math.copySign(Double.MAX_VALUE, difference), pValue, effect);
    }

    private static Significance result(double statistic, double pValue, double effect) {
        return new Significance(statistic, pValue, OptionalDouble.of(effect), OptionalDouble.empty());
    }
}
