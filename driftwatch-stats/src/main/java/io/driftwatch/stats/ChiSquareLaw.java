package io.driftwatch.stats;

import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.special.Gamma;

/**
 * The χ² distribution with k − 1 degrees of freedom, for k groups. Its upper tail is computed as such, never as 1 −
 * cdf.
 */
final class ChiSquareLaw {

    private final double degrees;

    ChiSquareLaw(int groups) {
        this.degrees = groups - 1.0;
    }

    /** The probability of a value of at least x: the regularised upper incomplete gamma function Q(df/2, x/2). */
    double survival(double x) {
        if (degrees == 0 || x <= 0) {
            return 1;
        }
        return Math.max(0, Math.min(1, Gamma.regularizedGammaQ(degrees / 2, x / 2)));
    }

    double quantile(double level) {
        return degrees == 0 ? 0 : new ChiSquaredDistribution(null, degrees).inverseCumulativeProbability(level);
    }
}
