package io.driftwatch.stats.evidently;

import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.profile.NumericProfile;
import io.driftwatch.stats.AndersonDarling;
import io.driftwatch.stattest.StatTestResult;
import io.driftwatch.stattest.StatTestResult.NotComputable;
import io.driftwatch.stattest.StatTestResult.Significance;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;

/**
 * The Anderson–Darling test with the p-value that scipy reads off a table: a parabola through the logarithms of seven
 * levels at their critical values for two samples, and no p-value outside 0.001 to 0.25. Stateless.
 *
 * @see <a href="https://doi.org/10.1080/01621459.1987.10478517">Scholz, Stephens (1987), K-sample Anderson–Darling
 *     tests, Journal of the American Statistical Association 82(399)</a>
 */
final class TabledAndersonDarling {

    private static final double[] LEVELS = {0.25, 0.1, 0.05, 0.025, 0.01, 0.005, 0.001};

    /** Table 2 of the paper: the critical value for k samples is b0 + b1/√(k − 1) + b2/(k − 1). */
    private static final double[][] TABLE = {
        {0.675, -0.245, -0.105},
        {1.281, 0.25, -0.305},
        {1.645, 0.678, -0.362},
        {1.96, 1.149, -0.391},
        {2.326, 1.822, -0.396},
        {2.573, 2.364, -0.345},
        {3.085, 3.615, -0.154},
    };

    private TabledAndersonDarling() {}

    static StatTestResult compare(ColumnProfile reference, ColumnProfile current) {
        AndersonDarling test = AndersonDarling.withDefaults();
        if (Math.min(reference.valid(), current.valid()) < test.minimumSample()
                || ((NumericProfile) reference).sample().distinctWith(((NumericProfile) current).sample(), 1) == 1) {
            return new NotComputable("Evidently's anderson-darling needs two distinct values, and "
                    + test.minimumSample() + " rows on each side.");
        }
        double statistic = test.contrast(reference, current);
        return new Significance(statistic, pValue(statistic));
    }

    static double pValue(double statistic) {
        if (statistic < critical(0)) {
            return LEVELS[0];
        }
        if (statistic > critical(LEVELS.length - 1)) {
            return LEVELS[LEVELS.length - 1];
        }
        double[] parabola = parabola();
        return StrictMath.exp(parabola[0] + statistic * (parabola[1] + statistic * parabola[2]));
    }

    private static double critical(int level) {
        return TABLE[level][0] + TABLE[level][1] + TABLE[level][2];
    }

    /** Least squares over the seven logarithms; the coefficients in ascending powers. */
    private static double[] parabola() {
        double[] logarithms = new double[LEVELS.length];
        double[][] powers = new double[LEVELS.length][];
        for (int i = 0; i < LEVELS.length; i++) {
            logarithms[i] = StrictMath.log(LEVELS[i]);
            powers[i] = new double[] {critical(i), critical(i) * critical(i)};
        }
        OLSMultipleLinearRegression regression = new OLSMultipleLinearRegression();
        regression.newSampleData(logarithms, powers);
        return regression.estimateRegressionParameters();
    }
}
