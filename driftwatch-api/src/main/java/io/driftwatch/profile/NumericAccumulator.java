package io.driftwatch.profile;

import io.driftwatch.profile.NumericProfile.Counts;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * Collects the numbers of one column as they come. Memory grows with the distinct values, not with the rows: a full
 * buffer is sorted into a {@link WeightedSample}, and samples of like size merge. Not thread-safe: one instance a
 * thread, then merge the profiles.
 */
public final class NumericAccumulator {

    private static final int LARGEST_BUFFER = 1 << 16;

    private final RadixSort sorting;
    private final Deque<WeightedSample> sorted = new ArrayDeque<>();
    private double[] buffer = new double[16];
    private int buffered;
    private long valid;
    private long missing;
    private long notANumber;
    private long positiveInfinity;
    private long negativeInfinity;

    /** Begins without rows. */
    public NumericAccumulator() {
        this(new RadixSort());
    }

    /**
     * An accumulator of another column that the same thread fills: both share the scratch space for sorting.
     *
     * @return an accumulator without rows
     */
    public NumericAccumulator sibling() {
        return new NumericAccumulator(sorting);
    }

    NumericAccumulator(RadixSort sorting) {
        this.sorting = sorting;
    }

    /**
     * Adds a row. NaN and the infinities are counted and not kept.
     *
     * @param value the row's number
     */
    public void add(double value) {
        if (Double.isFinite(value)) {
            if (buffered == buffer.length) {
                makeRoom();
            }
            buffer[buffered++] = value;
            valid++;
        } else {
            addNonFinite(value);
        }
    }

    /**
     * Adds rows without a value.
     *
     * @param rows how many
     * @throws IllegalArgumentException if the number is negative
     */
    public void addMissing(long rows) {
        if (rows < 0) {
            throw new IllegalArgumentException("A negative number of missing rows: " + rows + ".");
        }
        missing += rows;
    }

    /** Takes over the array and may change it: a column at once is sorted once. */
    NumericAccumulator addAll(double[] values) {
        int kept = 0;
        for (double value : values) {
            if (Double.isFinite(value)) {
                values[kept++] = value;
            } else {
                addNonFinite(value);
            }
        }
        valid += kept;
        push(sorting.sample(values, kept));
        return this;
    }

    /**
     * Takes over the rows of another accumulator, which is not to be used after: cheaper than to merge two profiles,
     * whose moments would be computed for nothing.
     *
     * @param other an accumulator of the same column
     */
    public void absorb(NumericAccumulator other) {
        other.spill();
        other.sorted.forEach(this::push);
        valid += other.valid;
        missing += other.missing;
        notANumber += other.notANumber;
        positiveInfinity += other.positiveInfinity;
        negativeInfinity += other.negativeInfinity;
    }

    /**
     * The profile of the rows so far. More rows may follow.
     *
     * @param name the column's name
     * @return the profile
     */
    public NumericProfile seal(String name) {
        spill();
        while (sorted.size() > 1) {
            sorted.push(sorted.pop().merge(sorted.pop()));
        }
        WeightedSample sample = sorted.isEmpty() ? WeightedSample.empty() : sorted.getFirst();
        return new NumericProfile(
                name, new Counts(valid, missing, notANumber, positiveInfinity, negativeInfinity), sample);
    }

    private void addNonFinite(double value) {
        if (Double.isNaN(value)) {
            notANumber++;
        } else if (value > 0) {
            positiveInfinity++;
        } else {
            negativeInfinity++;
        }
    }

    private void makeRoom() {
        if (buffer.length < LARGEST_BUFFER) {
            buffer = Arrays.copyOf(buffer, 4 * buffer.length);
        } else {
            spill();
        }
    }

    private void spill() {
        if (buffered > 0) {
            push(sorting.sample(buffer, buffered));
            buffered = 0;
        }
    }

    /** Merging a sample with one at most twice as large keeps the cost at n·log n. */
    private void push(WeightedSample sample) {
        WeightedSample merged = sample;
        while (!sorted.isEmpty() && sorted.getFirst().size() <= 2L * merged.size()) {
            merged = sorted.pop().merge(merged);
        }
        sorted.push(merged);
    }
}
