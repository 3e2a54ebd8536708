package io.driftwatch.stats.distance;

import io.driftwatch.profile.PairedValues;
import io.driftwatch.profile.WeightedSample;

/**
 * What the gaps between the distribution functions of two samples cost: the integral of |F − G|, or of its square, over
 * all values. Gaps come from whole numbers, and values beyond 2^±400 are scaled by a power of two, which is exact, so
 * that neither 1e308 nor a denormal number overflows or vanishes.
 */
final class TransportCost {

    private static final int SAFE_EXPONENT = 400;

    private final WeightedSample a;
    private final WeightedSample b;
    private final GapCost cost;
    private final double factor;

    TransportCost(WeightedSample a, WeightedSample b, GapCost cost) {
        this.a = a;
        this.b = b;
        this.cost = cost;
        double largest = Math.max(largest(a), largest(b));
        int exponent = Math.getExponent(largest);
        this.factor = Math.abs(exponent) <= SAFE_EXPONENT ? 1 : StrictMath.scalb(1.0, -exponent);
    }

    private static double largest(WeightedSample sample) {
        return Math.max(Math.abs(sample.value(0)), Math.abs(sample.value(sample.size() - 1)));
    }

    /** A value, or a difference of values, as it enters all sums. */
    double scaled(double value) {
        return value * factor;
    }

    /** What a gap costs, times that of {@link #product}. */
    double of(double gapTimesProduct) {
        return cost.of(gapTimesProduct);
    }

    /** The product of the numbers of rows, by which gaps become whole numbers. */
    double product() {
        return (double) a.total() * b.total();
    }

    /**
     * The integral over scaled values, times the cost of {@link #product}.
     *
     * @param groups gathers the values on the way
     */
    double timesRows(ValueGroups groups) {
        long n = a.total();
        long m = b.total();
        PairedValues both = new PairedValues(a, b);
        long difference = 0;
        double last = 0;
        double sum = 0;
        while (both.next()) {
            double value = both.value() * factor;
            sum += cost.of((double) difference) * (value - last);
            last = value;
            difference += both.reference() * m - both.current() * n;
            groups.add(both.value(), both.reference() + both.current());
        }
        return sum;
    }
}
