package io.driftwatch.profile;

import java.util.Arrays;

/**
 * The samples at the ends of what a rank error leaves open: every distribution function that is nowhere further from
 * the sample's than the error lies between {@link #moved} down and up, and {@link #toward} is the nearest of them to
 * another sample, at each value. Stateless.
 */
final class RankBand {

    private RankBand() {}

    /** Takes the error's rows from the lowest values and gives them to the highest, or the other way round. */
    static WeightedSample moved(WeightedSample sample, double error, boolean up) {
        long rows = rows(sample, error);
        int size = sample.size();
        long[] weights = new long[size];
        for (int i = 0; i < size; i++) {
            weights[i] = sample.weight(i);
        }
        int step = up ? 1 : -1;
        long left = rows;
        for (int i = up ? 0 : size - 1; left > 0; i += step) {
            long taken = Math.min(left, weights[i]);
            weights[i] -= taken;
            left -= taken;
        }
        weights[up ? size - 1 : 0] += rows;
        return nonEmpty(sample.values(), weights, size);
    }

    /** The other's distribution function, wherever it is within the error of this one; else the nearest that is. */
    static WeightedSample toward(WeightedSample sample, WeightedSample other, double error) {
        long rows = rows(sample, error);
        double[] values = new double[sample.size() + other.size()];
        long[] weights = new long[values.length];
        long mine = 0;
        long others = 0;
        long before = 0;
        int size = 0;
        PairedValues both = new PairedValues(sample, other);
        while (both.next()) {
            mine += both.reference();
            others += both.current();
            long aim = Math.round((double) others / other.total() * sample.total());
            long reached = Math.max(mine - rows, Math.min(mine + rows, aim));
            reached = others == other.total() && mine == sample.total() ? mine : Math.min(sample.total(), reached);
            values[size] = both.value();
            weights[size++] = Math.max(0, reached - before);
            before = Math.max(before, reached);
        }
        return nonEmpty(values, weights, size);
    }

    private static long rows(WeightedSample sample, double error) {
        return Math.min(sample.total(), (long) Math.ceil(error * sample.total()));
    }

    private static WeightedSample nonEmpty(double[] values, long[] weights, int size) {
        int kept = 0;
        double[] keptValues = new double[size];
        long[] keptWeights = new long[size];
        for (int i = 0; i < size; i++) {
            keptValues[kept] = values[i];
            keptWeights[kept] = weights[i];
            kept += weights[i] > 0 ? 1 : 0;
        }
        return WeightedSample.of(Arrays.copyOf(keptValues, kept), Arrays.copyOf(keptWeights, kept));
    }
}
