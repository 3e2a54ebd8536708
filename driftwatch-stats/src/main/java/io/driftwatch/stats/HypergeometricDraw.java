package io.driftwatch.stats;

import java.util.SplittableRandom;
import org.apache.commons.math3.special.Gamma;
import org.apache.commons.math3.util.FastMath;

/**
 * How many of some marked rows are among those drawn without replacement: by inversion, outwards from the likeliest
 * number. With a variance above 2,500, where a step would be slow, a normal draw is rounded: it is off by the skewness,
 * which is below 0.02 there.
 */
final class HypergeometricDraw {

    private static final double LARGEST_VARIANCE = 2_500;

    private HypergeometricDraw() {}

    /** The marked rows among {@code drawn} of {@code total}, of which {@code marked} are marked. */
    static long of(SplittableRandom random, long total, long drawn, long marked) {
        long lowest = Math.max(0, drawn - (total - marked));
        long highest = Math.min(drawn, marked);
        if (lowest == highest) {
            return lowest;
        }
        double mean = (double) drawn * marked / total;
        double variance = mean * (total - marked) / total * (total - drawn) / (total - 1.0);
        if (variance > LARGEST_VARIANCE) {
            long rounded = Math.round(mean + Math.sqrt(variance) * random.nextGaussian());
            return Math.max(lowest, Math.min(highest, rounded));
        }
        return invert(random, total, drawn, marked, lowest, highest);
    }

    private static long invert(
            SplittableRandom random, long total, long drawn, long marked, long lowest, long highest) {
        long mode = (long) ((drawn + 1.0) * (marked + 1.0) / (total + 2.0));
        long up = Math.max(lowest, Math.min(highest, mode));
        long down = up;
        double above = probability(total, drawn, marked, up);
        double under = above;
        double rest = random.nextDouble() - above;
        while (rest >= 0 && (up < highest || down > lowest)) {
            if (up < highest) {
                above *= ratio(total, drawn, marked, up);
                up++;
                rest -= above;
                if (rest < 0) {
                    return up;
                }
            }
            if (down > lowest) {
                down--;
                under /= ratio(total, drawn, marked, down);
                rest -= under;
                if (rest < 0) {
                    return down;
                }
            }
            if (above + under < Double.MIN_NORMAL) {
                return Math.max(lowest, Math.min(highest, mode));
            }
        }
        return Math.max(lowest, Math.min(highest, mode));
    }

    /** The probability of x + 1 over that of x. */
    private static double ratio(long total, long drawn, long marked, long x) {
        return (double) (marked - x) * (drawn - x) / ((x + 1.0) * (total - marked - drawn + x + 1.0));
    }

    private static double probability(long total, long drawn, long marked, long x) {
        return FastMath.exp(logChoose(marked, x) + logChoose(total - marked, drawn - x) - logChoose(total, drawn));
    }

    private static double logChoose(long of, long chosen) {
        return Gamma.logGamma(of + 1.0) - Gamma.logGamma(chosen + 1.0) - Gamma.logGamma(of - chosen + 1.0);
    }
}
