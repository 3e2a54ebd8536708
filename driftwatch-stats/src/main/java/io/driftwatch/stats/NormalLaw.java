package io.driftwatch.stats;

import io.driftwatch.stats.kernel.ChiSquareLaw;

/** The standard normal distribution, whose square is χ² with one degree of freedom. */
final class NormalLaw {

    private static final ChiSquareLaw OF_SQUARE = new ChiSquareLaw(2);

    private NormalLaw() {}

    /** The probability of a value of at least |z| on either side. */
    static double twoSided(double z) {
        return OF_SQUARE.survival(z * z);
    }

    /** The probability of a value of at least z. */
    static double survival(double z) {
        double half = twoSided(z) / 2;
        return z >= 0 ? half : 1 - half;
    }
}
