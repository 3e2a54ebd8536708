package io.driftwatch.stats;

import io.driftwatch.profile.PairedValues;
import io.driftwatch.profile.WeightedSample;
import java.util.Arrays;

/**
 * The distinct values of two samples together, in ascending order, with the rows that each side has of them. Where two
 * values are farther apart than any number, all are halved. Immutable.
 */
final class PooledRows {

    private final double[] values;
    private final long[] ofA;
    private final long[] ofB;

    PooledRows(WeightedSample a, WeightedSample b) {
        double[] pooled = new double[a.size() + b.size()];
        long[] rowsOfA = new long[pooled.length];
        long[] rowsOfB = new long[pooled.length];
        int size = 0;
        PairedValues both = new PairedValues(a, b);
        while (both.next()) {
            pooled[size] = both.value();
            rowsOfA[size] = both.reference();
            rowsOfB[size++] = both.current();
        }
        double factor = Double.isFinite(pooled[size - 1] - pooled[0]) ? 1 : 0.5;
        this.values =
                Arrays.stream(pooled, 0, size).map(value -> value * factor).toArray();
        this.ofA = Arrays.copyOf(rowsOfA, size);
        this.ofB = Arrays.copyOf(rowsOfB, size);
    }

    /** The number of distinct values. */
    int size() {
        return values.length;
    }

    /** How far the upper of two values is above the lower one. */
    double gap(int lower, int upper) {
        return values[upper] - values[lower];
    }

    long ofA(int value) {
        return ofA[value];
    }

    long ofB(int value) {
        return ofB[value];
    }

    /** The rows of each value on both sides, in an array of its own. */
    long[] rows() {
        long[] rows = new long[values.length];
        Arrays.setAll(rows, value -> ofA[value] + ofB[value]);
        return rows;
    }
}
