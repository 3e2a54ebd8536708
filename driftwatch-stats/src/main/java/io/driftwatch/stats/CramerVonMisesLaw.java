package io.driftwatch.stats;

import org.apache.commons.math3.util.FastMath;

/**
 * The limit law of the Cramér–von Mises statistic, that of Σ Z²/(kπ)² with independent standard normal Z, as a survival
 * function by Smirnov's formula:
 *
 * <pre>P(T ≥ x) = (2/π) · Σ (−1)^(k−1) ∫ exp(−xy²/2) / √(−y·sin y) dy,  y from (2k − 1)π to 2kπ,  k = 1, 2, …</pre>
 *
 * The first integral rules the tail, and nothing is taken from 1. With y = (2k − 1)π + π·sin²φ the square root's
 * singularities vanish, and the midpoint rule converges exponentially because the integrand is periodic in φ.
 *
 * @see <a href="https://doi.org/10.1214/aoms/1177729437">Anderson, Darling (1952), Asymptotic theory of certain
 *     "goodness of fit" criteria based on stochastic processes, Annals of Mathematical Statistics 23(2)</a>
 */
final class CramerVonMisesLaw {

    private static final int NODES = 128;
    /** The distribution function is below 1e-18 here, as it is about exp(−1/(8x)). */
    private static final double NEGLIGIBLE = 0.003;
    /** exp of less than minus this changes no digit of a sum near 1. */
    private static final double LARGEST_EXPONENT = 42;

    private CramerVonMisesLaw() {}

    /** The probability of a value of at least x. */
    static double survival(double x) {
        if (x <= NEGLIGIBLE) {
            return 1;
        }
        double sum = interval(x, FastMath.PI);
        double sign = -1;
        for (int k = 2; x * excess(k) < LARGEST_EXPONENT; k++) {
            sum += sign * interval(x, (2 * k - 1) * FastMath.PI);
            sign = -sign;
        }
        return Math.max(0, Math.min(1, 2 / FastMath.PI * sum));
    }

    /** How much larger y²/2 is at the start of an interval than at that of the first. */
    private static double excess(int k) {
        return FastMath.PI * FastMath.PI / 2 * ((2.0 * k - 1) * (2 * k - 1) - 1);
    }

    private static double interval(double x, double start) {
        double sum = 0;
        for (int node = 0; node < NODES; node++) {
            double angle = (node + 0.5) * FastMath.PI / (2 * NODES);
            double sine = FastMath.sin(angle);
            double cosine = FastMath.cos(angle);
            double y = start + FastMath.PI * sine * sine;
            double root = Math.sqrt(y * FastMath.sin(FastMath.PI * Math.min(sine * sine, cosine * cosine)));
            sum += FastMath.exp(-x * y * y / 2) * sine * cosine / root;
        }
        return sum * FastMath.PI * FastMath.PI / NODES;
    }
}
