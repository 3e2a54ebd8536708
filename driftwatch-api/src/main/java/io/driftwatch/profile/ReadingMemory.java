package io.driftwatch.profile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What the numeric columns of one reading share: scratch space for sorting, and the memory for exact values. Once that
 * is used up, the largest columns become sketches. Not thread-safe.
 */
final class ReadingMemory {

    private final RadixSort sorting;
    private final ProfileLimits limits;
    private final List<NumericAccumulator> exact = new ArrayList<>();
    private long bytes;

    ReadingMemory(RadixSort sorting, ProfileLimits limits) {
        this.sorting = sorting;
        this.limits = limits;
    }

    RadixSort sorting() {
        return sorting;
    }

    ProfileLimits limits() {
        return limits;
    }

    /** A column that holds exact values begins to count. */
    void enter(NumericAccumulator column) {
        exact.add(column);
    }

    void leave(NumericAccumulator column) {
        if (exact.remove(column)) {
            bytes -= column.bytes();
        }
    }

    /** A column needs more memory, or less; of columns of one size the first becomes a sketch. */
    void grow(long more) {
        bytes += more;
        while (bytes > limits.bytes() && !exact.isEmpty()) {
            exact.stream()
                    .max(Comparator.comparingLong(NumericAccumulator::bytes))
                    .ifPresent(NumericAccumulator::sketch);
        }
    }
}
