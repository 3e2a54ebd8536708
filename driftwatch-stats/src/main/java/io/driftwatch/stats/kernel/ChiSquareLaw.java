package io.driftwatch.stats.kernel;

import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.special.Gamma;

/**
 * The χ² distribution with k − 1 degrees of freedom, for k groups. Its upper tail is computed as such, never as 1 −
 * cdf.
 */
public final class ChiSquareLaw {

    private final double degrees;

    /**
     * The law for a number of groups.
     *
     * @param groups 1 or more
     */
    public ChiSquareLaw(int groups) {
        this.degrees = groups - 1.0;
    }

    /**
     * The probability of a value of at least x: the regularised upper incomplete gamma function Q(df/2, x/2).
     *
     * @param x a value
     * @return from 0 to 1
     */
    public double survival(double x) {
        if (degrees == 0 || x <= 0) {
            return 1;
        }
        return Math.max(0, Math.min(1, Gamma.regularizedGammaQ(degrees / 2, x / 2)));
    }

    /**
     * The value that a share of the law stays below.
     *
     * @param level the share
     * @return the value, 0 or more
     */
    public double quantile(double level) {
        return degrees == 0 ? 0 : new ChiSquaredDistribution(null, degrees).inverseCumulativeProbability(level);
    }
}
