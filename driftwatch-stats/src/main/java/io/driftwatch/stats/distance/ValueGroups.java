package io.driftwatch.stats.distance;

import io.driftwatch.profile.WeightedSample;
import io.driftwatch.stats.kernel.PairedValues;
import java.util.Arrays;

/**
 * The values of two samples together, with the rows that both have of each. Many values are gathered into groups of
 * neighbours: one value each at both ends, then growing with the number of rows further out, up to a given part of all,
 * so that every quantile is known to a small part of its own rank. A group is known by the largest of its values.
 */
final class ValueGroups {

    /** A group has at most this part of the rows that lie further out. */
    private static final int PARTS_OF_TAIL = 64;

    private final long total;
    private final long largest;
    private double[] values = new double[64];
    private long[] rows = new long[64];
    private int size;
    private long before;

    private ValueGroups(long total, int parts) {
        this.total = total;
        this.largest = total / parts;
    }

    /** Gathers the values of two samples; a group has at most one of so many parts of all rows. */
    static ValueGroups of(WeightedSample a, WeightedSample b, int parts) {
        ValueGroups groups = new ValueGroups(a.total() + b.total(), parts);
        PairedValues both = new PairedValues(a, b);
        while (both.next()) {
            groups.add(both.value(), both.reference() + both.current());
        }
        return groups;
    }

    private void add(double value, long weight) {
        if (size == 0 || rows[size - 1] + weight > limit()) {
            if (size == values.length) {
                values = Arrays.copyOf(values, 2 * size);
                rows = Arrays.copyOf(rows, 2 * size);
            }
            before += size == 0 ? 0 : rows[size - 1];
            rows[size++] = 0;
        }
        values[size - 1] = value;
        rows[size - 1] += weight;
    }

    /** The most rows of the group that begins behind {@link #before} rows. */
    private long limit() {
        return Math.min(largest, Math.min(before, total - before) / PARTS_OF_TAIL);
    }

    int size() {
        return size;
    }

    long rows(int group) {
        return rows[group];
    }

    /** The sample of so many rows of each group. */
    WeightedSample sample(long[] counts) {
        double[] ofValues = new double[size];
        long[] weights = new long[size];
        int filled = 0;
        for (int group = 0; group < size; group++) {
            if (counts[group] > 0) {
                ofValues[filled] = values[group];
                weights[filled++] = counts[group];
            }
        }
        return WeightedSample.of(Arrays.copyOf(ofValues, filled), Arrays.copyOf(weights, filled));
    }
}
