package io.driftwatch.stats;

import io.driftwatch.profile.NumericProfile;
import io.driftwatch.profile.WeightedSample;
import org.apache.commons.math3.util.FastMath;

/**
 * Mean and variance of a side, in units in which neither overflows. The mean is kept as the profile's own, which is
 * rounded, and the small rest, so that the difference of two means far from 0 keeps its digits.
 *
 * @param center the profile's mean
 * @param rest the mean minus the center
 * @param variance Σ(x − mean)² / (rows − 1)
 * @param rows the number of rows, 2 or more
 * @see <a href="https://doi.org/10.2307/2683386">Chan, Golub, LeVeque (1983), Algorithms for computing the sample
 *     variance, The American Statistician 37(3)</a>
 */
record Centred(double center, double rest, double variance, long rows) {

    /** The power of two, and so exact, below the largest number of both sides. */
    static double unit(NumericProfile a, NumericProfile b) {
        return FastMath.scalb(1.0, Math.getExponent(Math.max(largest(a.sample()), largest(b.sample()))));
    }

    private static double largest(WeightedSample sample) {
        return Math.max(Math.abs(sample.value(0)), Math.abs(sample.value(sample.size() - 1)));
    }

    /** The moments of a profile with usable values. */
    static Centred of(NumericProfile profile, double unit) {
        WeightedSample sample = profile.sample();
        double center = profile.mean().orElseThrow() / unit;
        if (profile.shareError() > 0) {
            // A sketch knows the moments of all rows, and its sample does not.
            double deviation = profile.standardDeviation().orElseThrow() / unit;
            double rows = sample.total();
            return new Centred(center, 0, deviation * deviation * (rows / (rows - 1)), sample.total());
        }
        CompensatedSum first = new CompensatedSum();
        CompensatedSum second = new CompensatedSum();
        for (int i = 0; i < sample.size(); i++) {
            double distance = sample.value(i) / unit - center;
            double weighted = sample.weight(i) * distance;
            first.add(weighted);
            second.add(weighted * distance);
        }
        long rows = sample.total();
        double rest = first.value() / rows;
        double variance = (second.value() - first.value() * rest) / (rows - 1);
        return new Centred(center, rest, sample.size() == 1 ? 0 : Math.max(0, variance), rows);
    }

    /** This mean minus another. */
    double meanMinus(Centred other) {
        return (center - other.center) + (rest - other.rest);
    }

    /** The variance of the mean. */
    double ofMean() {
        return variance / rows;
    }
}
