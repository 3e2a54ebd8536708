package io.driftwatch.stats;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.util.FastMath;

/**
 * Integrals from 0 to infinity of smooth functions that fall off exponentially, by the double exponential rule: the
 * trapezoidal rule after r = exp(x − exp(−x)).
 *
 * @see <a href="https://doi.org/10.2977/prims/1195192451">Takahasi, Mori (1974), Double exponential formulas for
 *     numerical integration, Publications of RIMS 9(3)</a>
 */
final class HalfLine {

    private static final double STEP = 0.1;
    private static final int FIRST = -36;
    private static final int LAST = 40;

    private HalfLine() {}

    /** The integral of a function that falls off over a length of about 1. */
    static double integral(DoubleUnaryOperator function) {
        double sum = 0;
        for (int node = FIRST; node <= LAST; node++) {
            double x = node * STEP;
            double decay = FastMath.exp(-x);
            double r = FastMath.exp(x - decay);
            sum += function.applyAsDouble(r) * r * (1 + decay);
        }
        return sum * STEP;
    }
}
