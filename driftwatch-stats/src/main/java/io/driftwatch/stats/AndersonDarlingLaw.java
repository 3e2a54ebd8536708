package io.driftwatch.stats;

import org.apache.commons.math3.util.FastMath;

/**
 * The limit law of the two-sample Anderson–Darling A², that of Σ Z²/(k(k + 1)) with independent standard normal Z, as a
 * survival function by Smirnov's formula:
 *
 * <pre>P(A² ≥ x) = (2/√π) · Σ (−1)^(k−1) ∫ s·exp(−xu/2) / √(u·|cos πs|) ds,  u = s² − ¼,  s from 2k − ½ to 2k + ½</pre>
 *
 * The first integral rules the tail, and nothing is taken from 1. With s = 2k − ½ + sin²φ the square root's
 * singularities vanish, and the midpoint rule converges exponentially because the integrand is periodic in φ.
 *
 * @see <a href="https://doi.org/10.1214/aoms/1177729437">Anderson, Darling (1952), Asymptotic theory of certain
 *     "goodness of fit" criteria based on stochastic processes, Annals of Mathematical Statistics 23(2)</a>
 */
final class AndersonDarlingLaw {

    /** The standard deviation of the limit law. */
    static final double LIMIT_DEVIATION = Math.sqrt(2 * (FastMath.PI * FastMath.PI - 9) / 3);

    private static final int NODES = 128;
    /** The distribution function is below 1e-18 here, as it is about exp(−π²/(8x)). */
    private static final double NEGLIGIBLE = 0.025;
    /** exp of less than minus this changes no digit of a sum near 1. */
    private static final double LARGEST_EXPONENT = 42;

    private static final double EULER = 0.5772156649015329;
    /** From here on the asymptotic series of the harmonic numbers are right to the last bit. */
    private static final long LARGE = 100;

    private AndersonDarlingLaw() {}

    /** The probability of a value of at least x. */
    static double survival(double x) {
        if (x <= NEGLIGIBLE) {
            return 1;
        }
        double sum = interval(x, 1);
        double sign = -1;
        for (int k = 2; x * ((2.0 * k - 1) * k - 1) < LARGEST_EXPONENT; k++) {
            sum += sign * interval(x, k);
            sign = -sign;
        }
        return Math.max(0, Math.min(1, 2 / Math.sqrt(FastMath.PI) * sum));
    }

    private static double interval(double x, int k) {
        double sum = 0;
        for (int node = 0; node < NODES; node++) {
            double angle = (node + 0.5) * FastMath.PI / (2 * NODES);
            double sine = FastMath.sin(angle);
            double cosine = FastMath.cos(angle);
            double rise = sine * sine;
            double s = 2 * k - 0.5 + rise;
            double u = (2 * k - 1 + rise) * (2 * k + rise);
            double root = Math.sqrt(u * FastMath.sin(FastMath.PI * Math.min(rise, cosine * cosine)));
            sum += s * FastMath.exp(-x * u / 2) * sine * cosine / root;
        }
        return sum * FastMath.PI / NODES;
    }

    /**
     * The standard deviation of A² of n and m distinct rows without drift, from its fourth-order polynomial in n + m.
     * The double sum g in it is H₂(N − 1) − 2H(N − 1)/N, with H₂ the sum of the squares of what H sums.
     */
    static double deviation(long n, long m) {
        double all = (double) n + m;
        double inverse = 1.0 / n + 1.0 / m;
        double h = harmonic(n + m - 1);
        double g = squares(n + m - 1) - 2 * h / all;
        double a = 4 * g - 6 + (10 - 6 * g) * inverse;
        double b = 4 * (2 * g - 4) + 16 * h + (2 * g - 14 * h - 4) * inverse - 8 * h + 4 * g - 6;
        double c = 4 * (6 * h + 2 * g - 2) + 2 * (4 * h - 4 * g + 6) + (2 * h - 6) * inverse + 4 * h;
        double d = 4 * (2 * h + 6) - 8 * h;
        double cubed = ((a * all + b) * all + c) * all + d;
        return Math.sqrt(cubed / (all - 1) / (all - 2) / (all - 3));
    }

    private static double harmonic(long count) {
        double sum = 0;
        if (count < LARGE) {
            for (long i = count; i > 0; i--) {
                sum += 1.0 / i;
            }
            return sum;
        }
        double y = 1.0 / count;
        return FastMath.log((double) count) + EULER + y / 2 - y * y / 12 + y * y * y * y / 120;
    }

    private static double squares(long count) {
        double sum = 0;
        if (count < LARGE) {
            for (long i = count; i > 0; i--) {
                sum += 1.0 / ((double) i * i);
            }
            return sum;
        }
        double y = 1.0 / count;
        return FastMath.PI * FastMath.PI / 6 - y + y * y / 2 - y * y * y / 6 + y * y * y * y * y / 30;
    }
}
