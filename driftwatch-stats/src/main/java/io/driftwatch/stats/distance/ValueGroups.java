package io.driftwatch.stats.distance;

import io.driftwatch.profile.PairedValues;
import io.driftwatch.profile.WeightedSample;
import java.util.Arrays;
import java.util.function.IntToLongFunction;

/**
 * The values of two samples together, with the rows that both have of each. Many values are gathered into groups of
 * neighbours: one value each at both ends, then growing with the number of rows further out, up to a given part of all,
 * so that every quantile is known to a small part of its own rank.
 */
final class ValueGroups {

    private final long total;
    /** A group has at most so many rows, and at most this part of the rows that lie further out. */
    private final long largest;

    private final int partsOfTail;
    private double[] lowest = new double[64];
    private double[] highest = new double[64];
    private long[] rows = new long[64];
    private int size;
    private long before;
    /** The most rows of the last group. */
    private long limit;

    /**
     * Groups without values, which are to be added in ascending order.
     *
     * @param total the rows of all values that will be added
     * @param parts a group of several values has at most one of so many parts of all rows
     * @param partsOfTail and at most one of so many parts of the rows further out
     */
    ValueGroups(long total, int parts, int partsOfTail) {
        this.total = total;
        this.largest = total / parts;
        this.partsOfTail = partsOfTail;
    }

    /** Gathers the values of two samples. */
    static ValueGroups of(WeightedSample a, WeightedSample b, int parts, int partsOfTail) {
        ValueGroups groups = new ValueGroups(a.total() + b.total(), parts, partsOfTail);
        PairedValues both = new PairedValues(a, b);
        while (both.next()) {
            groups.add(both.value(), both.reference() + both.current());
        }
        return groups;
    }

    void add(double value, long weight) {
        if (size == 0 || rows[size - 1] + weight > limit) {
            begin(value);
        }
        highest[size - 1] = value;
        rows[size - 1] += weight;
    }

    private void begin(double value) {
        if (size == rows.length) {
            lowest = Arrays.copyOf(lowest, 2 * size);
            highest = Arrays.copyOf(highest, 2 * size);
            rows = Arrays.copyOf(rows, 2 * size);
        }
        before += size == 0 ? 0 : rows[size - 1];
        limit = Math.min(largest, Math.min(before, total - before) / partsOfTail);
        lowest[size] = value;
        rows[size++] = 0;
    }

    int size() {
        return size;
    }

    /** The rows of all groups. */
    long total() {
        return total;
    }

    /** The rows of each group, in an array of its own. */
    long[] rows() {
        return Arrays.copyOf(rows, size);
    }

    long rows(int group) {
        return rows[group];
    }

    double lowest(int group) {
        return lowest[group];
    }

    double highest(int group) {
        return highest[group];
    }

    /** The sample of so many rows of each group, all with its largest value. */
    WeightedSample sample(long[] counts) {
        return sample(group -> counts[group]);
    }

    /** The sample of the other rows. */
    WeightedSample sampleOfRest(long[] counts) {
        return sample(group -> rows[group] - counts[group]);
    }

    private WeightedSample sample(IntToLongFunction counts) {
        double[] values = new double[size];
        long[] weights = new long[size];
        int filled = 0;
        for (int group = 0; group < size; group++) {
            long count = counts.applyAsLong(group);
            if (count > 0) {
                values[filled] = highest[group];
                weights[filled++] = count;
            }
        }
        return WeightedSample.of(Arrays.copyOf(values, filled), Arrays.copyOf(weights, filled));
    }
}
