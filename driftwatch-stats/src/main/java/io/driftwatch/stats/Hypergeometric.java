package io.driftwatch.stats;

import java.util.SplittableRandom;
import org.apache.commons.math3.special.Gamma;
import org.apache.commons.math3.util.FastMath;

/**
 * Draws from a hypergeometric distribution: how many of {@code draws} rows, taken without replacement from
 * {@code total} rows of which {@code marked} are marked, are marked. By inversion, outwards from the mode, so that a
 * draw costs about one standard deviation of steps.
 *
 * @see <a href="https://doi.org/10.1007/978-1-4613-8643-8">Devroye (1986), Non-Uniform Random Variate Generation,
 *     X.1</a>
 */
final class Hypergeometric {

    private Hypergeometric() {}

    static long draw(SplittableRandom random, long total, long marked, long draws) {
        long lowest = Math.max(0, draws - (total - marked));
        long highest = Math.min(draws, marked);
        if (lowest == highest) {
            return lowest;
        }
        long mode = (long) Math.floor((draws + 1.0) * (marked + 1.0) / (total + 2.0));
        mode = Math.max(lowest, Math.min(highest, mode));
        double atMode = FastMath.exp(logProbability(total, marked, draws, mode));
        double rest = random.nextDouble() - atMode;
        long down = mode;
        long up = mode;
        double below = atMode;
        double above = atMode;
        while (rest > 0 && (down > lowest || up < highest)) {
            if (up < highest) {
                above *= ratio(total, marked, draws, up);
                up++;
                rest -= above;
                if (rest <= 0) {
                    return up;
                }
            }
            if (down > lowest) {
                down--;
                below /= ratio(total, marked, draws, down);
                rest -= below;
                if (rest <= 0) {
                    return down;
                }
            }
        }
        return mode;
    }

    /** The probability of x + 1 over that of x. */
    static double ratio(long total, long marked, long draws, long x) {
        return ((double) (marked - x) * (draws - x)) / ((x + 1.0) * (total - marked - draws + x + 1.0));
    }

    private static double logProbability(long total, long marked, long draws, long x) {
        return logChoose(marked, x) + logChoose(total - marked, draws - x) - logChoose(total, draws);
    }

    private static double logChoose(long n, long k) {
        return Gamma.logGamma(n + 1.0) - Gamma.logGamma(k + 1.0) - Gamma.logGamma(n - k + 1.0);
    }
}
