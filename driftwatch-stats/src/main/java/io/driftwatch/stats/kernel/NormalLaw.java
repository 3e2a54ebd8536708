package io.driftwatch.stats.kernel;

/** The standard normal distribution, whose square is χ² with one degree of freedom. */
public final class NormalLaw {

    private static final ChiSquareLaw OF_SQUARE = new ChiSquareLaw(2);

    private NormalLaw() {}

    /**
     * The probability of a value of at least |z| on either side.
     *
     * @param z a value
     * @return from 0 to 1
     */
    public static double twoSided(double z) {
        return OF_SQUARE.survival(z * z);
    }

    /**
     * The probability of a value of at least z.
     *
     * @param z a value
     * @return from 0 to 1
     */
    public static double survival(double z) {
        double half = twoSided(z) / 2;
        return z >= 0 ? half : 1 - half;
    }
}
