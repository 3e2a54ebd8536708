package io.driftwatch.stats.evidently;

/**
 * The limit law of the Cramér–von Mises statistic by its series of Bessel functions, which scipy ends with the first
 * term below 1e-7:
 *
 * <pre>P(T ≤ x) = 1/(π√x) · Σₖ Γ(k + ½)/(√π k!) · √(4k + 1) · e^(−q) K_¼(q),  q = (4k + 1)²/(16x).</pre>
 *
 * Stateless.
 *
 * @see <a href="https://doi.org/10.1214/aoms/1177729437">Anderson, Darling (1952), Asymptotic theory of certain
 *     goodness of fit criteria based on stochastic processes, Annals of Mathematical Statistics 23(2)</a>
 */
final class TruncatedSeries {

    private static final double LAST_TERM = 1e-7;
    private static final double ORDER = 0.25;
    /** The integrand falls like e^(−q cosh t): this far out nothing is left of it. */
    private static final double NOTHING = 745;

    private static final double STEP = 1.0 / 32;

    private TruncatedSeries() {}

    /** The probability of a value of at most x, as far as the series goes. */
    static double limitLaw(double x) {
        double sum = 0;
        double ratio = 1;
        double term;
        int k = 0;
        do {
            double y = 4.0 * k + 1;
            term = ratio * Math.sqrt(y) * scaledBessel(y * y / (16 * x)) / (Math.PI * Math.sqrt(x));
            sum += term;
            k++;
            ratio *= (k - 0.5) / k;
        } while (term >= LAST_TERM);
        return sum;
    }

    /**
     * e^(−q) K_¼(q) = ∫ e^(−q(1 + cosh t)) cosh(t/4) dt from 0, by the trapezoidal rule, whose error falls
     * exponentially with the step for an integrand that is analytic and vanishes at both ends.
     */
    static double scaledBessel(double q) {
        double sum = StrictMath.exp(-2 * q) / 2;
        for (int i = 1; ; i++) {
            double t = i * STEP;
            double exponent = q * (1 + StrictMath.cosh(t));
            if (exponent > NOTHING) {
                return sum * STEP;
            }
            sum += StrictMath.exp(-exponent) * StrictMath.cosh(ORDER * t);
        }
    }
}
