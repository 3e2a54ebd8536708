package io.driftwatch.stats;

import org.apache.commons.math3.util.FastMath;

/**
 * The law of the two-sided one-sample Kolmogorov–Smirnov statistic at a finite sample size, as a survival function. The
 * method is chosen by size and by n·x², as Simard and L'Ecuyer do: the Durbin matrix near the centre, the Pelz–Good
 * series for large samples, twice the one-sided law in the tail.
 *
 * @see <a href="https://doi.org/10.18637/jss.v039.i11">Simard, L'Ecuyer (2011), Computing the two-sided
 *     Kolmogorov–Smirnov distribution</a>
 */
final class KolmogorovDistribution {

    /** exp of less than minus this is below 1e-310, which is taken for 0. */
    static final double LARGEST_EXPONENT = 714.5;

    private static final int SMALL = 140;
    private static final double SMALL_TAIL = 4;
    private static final double LARGE_TAIL = 2.2;
    private static final int LARGEST_MATRIX_SIZE = 100_000;
    private static final double MATRIX_BOUND = 1.4;
    /** Below this value of x·√n the distribution function is less than 1e-17. */
    private static final double NEGLIGIBLE = 0.175;

    private KolmogorovDistribution() {}

    /** The probability that the statistic of n rows is at least x. */
    static double survival(long n, double x) {
        if (n * x <= 0.5) {
            return 1;
        }
        if (x >= 1) {
            return 0;
        }
        double spread = n * x * x;
        if (x >= 0.5 || spread >= (n <= SMALL ? SMALL_TAIL : LARGE_TAIL)) {
            return spread * 2 > LARGEST_EXPONENT ? 0 : Math.min(1, 2 * OneSidedSmirnov.survival(n, x));
        }
        if (n <= SMALL) {
            return 1 - DurbinMatrix.distribution((int) n, x);
        }
        if (x * Math.sqrt((double) n) < NEGLIGIBLE) {
            return 1;
        }
        if (n <= LARGEST_MATRIX_SIZE && n * x * Math.sqrt(x) <= MATRIX_BOUND) {
            return 1 - DurbinMatrix.distribution((int) n, x);
        }
        return PelzGood.survival(n, x);
    }

    /** The terms of the Pelz–Good expansion, whose sum is the distribution function up to O(n⁻²). */
    private static final class PelzGood {

        private static final double PI2 = FastMath.PI * FastMath.PI;
        private static final double PI4 = PI2 * PI2;
        private static final double PI6 = PI4 * PI2;
        private static final double ROOT_HALF_PI = Math.sqrt(FastMath.PI / 2);
        private static final int TERMS = 20;

        private PelzGood() {}

        /**
         * 1 − K₀ − K₁/√n − K₂/n − K₃/n^1.5, each K a theta-like series in z = x√n.
         *
         * @see <a href="https://doi.org/10.1111/j.2517-6161.1976.tb01581.x">Pelz, Good (1976), Approximating the lower
         *     tail-areas of the Kolmogorov–Smirnov one-sample statistic, JRSS B 38(2)</a>
         */
        static double survival(long n, double x) {
            double root = Math.sqrt((double) n);
            double z = x * root;
            double[] k = new double[4];
            for (int term = TERMS; term >= 1; term--) {
                addOdd(k, z, 2 * term - 1);
                addWhole(k, z, term);
            }
            double cdf = k[0] + k[1] / root + k[2] / n + k[3] / (n * root);
            return Math.max(0, Math.min(1, 1 - cdf));
        }

        private static void addOdd(double[] k, double z, int odd) {
            double z2 = z * z;
            double z4 = z2 * z2;
            double z6 = z4 * z2;
            double o2 = (double) odd * odd;
            double o4 = o2 * o2;
            double o6 = o4 * o2;
            double weight = FastMath.exp(-PI2 * o2 / (8 * z2)) * 2 * ROOT_HALF_PI;
            k[0] += weight / z;
            k[1] += weight * (PI2 * o2 / 4 - z2) / (6 * z4);
            k[2] += weight
                    * (6 * z6 + 2 * z4 + PI2 * (2 * z4 - 5 * z2) * o2 / 4 + PI4 * (1 - 2 * z2) * o4 / 16)
                    / (72 * z6 * z);
            k[3] += weight
                    * (-30 * z6
                            - 90 * z6 * z2
                            + PI2 * (135 * z4 - 96 * z6) * o2 / 4
                            + PI4 * (212 * z4 - 60 * z2) * o4 / 16
                            + PI6 * (5 - 30 * z2) * o6 / 64)
                    / (6480 * z6 * z4);
        }

        private static void addWhole(double[] k, double z, int term) {
            double z2 = z * z;
            double square = PI2 * term * term;
            double weight = FastMath.exp(-square / (2 * z2)) * 2 * ROOT_HALF_PI * square;
            k[2] -= weight / (36 * z2 * z);
            k[3] += weight * (3 * z2 - square) / (216 * z2 * z2 * z2);
        }
    }
}
