package io.driftwatch.stats.contingency;

import io.driftwatch.stats.kernel.BinnedDistance;
import org.apache.commons.math3.util.FastMath;

/**
 * How unlikely a table is, all its margins given: −ln of its probability, as a sum over its groups of −ln of a binomial
 * probability less that of the margins. Each of these is the group's part in the likelihood ratio plus a correction
 * that varies slowly, so that thousands of millions of rows lose no digits, as they do in a difference of
 * log-factorials.
 *
 * @see <a href="https://doi.org/10.2307/2308012">Robbins (1955), A remark on Stirling's formula, American Mathematical
 *     Monthly 62(1)</a>
 */
final class TableRarity {

    /** −ln of the probability of a + b rows falling a to one side and b to the other, in the proportion of n to m. */
    static final BinnedDistance OF_GROUPS = (n, m, k) -> {
        BinnedDistance.Term deviance = ContingencyTable.DEVIANCE.term(n, m, k);
        return (a, b) -> deviance.of(a, b) / 2 + correction(a, b);
    };

    /** Five terms of the series are right to the last digit from here on; below, factorials are exact. */
    private static final long FEWEST_FOR_SERIES = 16;

    private static final double HALF_LOG_OF_TWO_PI = 0.9189385332046728;

    private TableRarity() {}

    /** −ln of the probability of n + m rows falling n to one side and m to the other, in the proportion of n to m. */
    static double ofMargins(long n, long m) {
        return correction(n, m);
    }

    /** What Stirling's formula leaves of the binomial coefficient (a + b)! / (a! b!). */
    private static double correction(long a, long b) {
        if (a == 0 || b == 0) {
            return 0;
        }
        return HALF_LOG_OF_TWO_PI
                + FastMath.log((double) a * b / ((double) a + b)) / 2
                + (stirlingError(a) + stirlingError(b))
                - stirlingError(a + b);
    }

    /** ln(x!) − (x + ½)·ln(x) + x − ½·ln(2π). */
    private static double stirlingError(long x) {
        if (x < FEWEST_FOR_SERIES) {
            return FastMath.log(factorial(x)) - (x + 0.5) * FastMath.log((double) x) + x - HALF_LOG_OF_TWO_PI;
        }
        double inverse = 1.0 / x;
        double square = inverse * inverse;
        return inverse
                * (1 / 12.0
                        - square * (1 / 360.0 - square * (1 / 1_260.0 - square * (1 / 1_680.0 - square / 1_188.0))));
    }

    private static double factorial(long x) {
        double product = 1;
        for (long factor = 2; factor <= x; factor++) {
            product *= factor;
        }
        return product;
    }
}
