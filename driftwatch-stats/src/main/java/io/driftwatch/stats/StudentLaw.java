package io.driftwatch.stats;

import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.util.FastMath;

/**
 * Student's t distribution with any number of degrees of freedom ν of at least 1. With s² = (ν/2)·ln(1 + t²/ν) its two
 * tails are
 *
 * <pre>P(|T| ≥ t) = 2√2 / (√ν·B(ν/2, ½)) · ∫ exp(−s²)·√h(2s²/ν) ds from s(t) to ∞,  h(x) = x / (1 − exp(−x))</pre>
 *
 * which is the regularised incomplete beta function I(ν/(ν + t²); ν/2, ½) in a form that loses no digits at any ν: the
 * integrand is that of the normal law, times a smooth factor that goes to 1 for large ν. The continued fraction of the
 * beta function needs 1 − x of a number x that rounds to 1 for thousands of millions of rows.
 *
 * @see <a href="https://dlmf.nist.gov/8.17">DLMF 8.17, Incomplete beta functions</a>
 */
final class StudentLaw {

    /** Above, 1 + q² is q² to all digits. */
    private static final double LARGE = 1e8;

    private final double degrees;

    StudentLaw(double degrees) {
        this.degrees = degrees;
    }

    /** The probability of a value of at least |t| on either side. */
    double twoSided(double t) {
        double square = degrees / 2 * logarithm(Math.abs(t) / Math.sqrt(degrees));
        double start = Math.sqrt(square);
        double length = 1 / (start + 1);
        double integral = length
                * HalfLine.integral(r -> {
                    double step = r * length;
                    double s = start + step;
                    return FastMath.exp(-step * (2 * start + step)) * Math.sqrt(h(2 * s * s / degrees));
                });
        double scale = 2 * Math.sqrt(2.0) * FastMath.exp(-Beta.logBeta(degrees / 2, 0.5)) / Math.sqrt(degrees);
        return Math.min(1, scale * integral * FastMath.exp(-square));
    }

    /** The probability of a value of at least t. */
    double survival(double t) {
        double half = twoSided(t) / 2;
        return t >= 0 ? half : 1 - half;
    }

    /** ln(1 + q²). */
    private static double logarithm(double q) {
        return q < LARGE ? FastMath.log1p(q * q) : 2 * FastMath.log(q);
    }

    private static double h(double x) {
        return x == 0 ? 1 : -x / FastMath.expm1(-x);
    }
}
