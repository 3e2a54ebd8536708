package io.driftwatch.profile;

import io.driftwatch.profile.NumericProfile.Counts;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Collects the numbers of one column as they come. Up to 100,000 distinct values are kept each: a full buffer is sorted
 * into a {@link WeightedSample}, and samples of like size merge. With more, or when all columns that share their memory
 * pass 1 GiB, the column becomes a {@link QuantileSketch} by itself, and memory grows no more. Not thread-safe: one
 * instance a thread, then merge the profiles.
 */
public final class NumericAccumulator {

    private static final int LARGEST_BUFFER = 1 << 14;
    /** As large as the first cache of a core holds sorting. */
    private static final int SKETCH_BUFFER = 1 << 13;

    private final ReadingMemory memory;
    private final Deque<WeightedSample> sorted = new ArrayDeque<>();
    private @Nullable SketchBuilder sketch;
    /** Of what is exact, as the shared memory has counted it. */
    private long bytes;

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
     * An accumulator of another column that the same thread fills: both share the scratch space for sorting, and the
     * memory for exact values.
     *
     * @return an accumulator without rows
     */
    public NumericAccumulator sibling() {
        return new NumericAccumulator(memory);
    }

    NumericAccumulator(RadixSort sorting) {
        this(new ReadingMemory(sorting, ProfileLimits.DEFAULT));
    }

    NumericAccumulator(ReadingMemory memory) {
        this.memory = memory;
        memory.enter(this);
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
        if (kept <= memory.limits().exactValues()) {
            valid += kept;
            push(memory.sorting().sample(values, kept));
        } else {
            for (int i = 0; i < kept; i++) {
                add(values[i]);
            }
        }
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
        other.memory.leave(other);
        SketchBuilder sketched = other.sketch;
        if (sketched == null) {
            other.sorted.forEach(this::push);
        } else if (sketched.retained() > 0) {
            sketch().add(sketched.seal());
        }
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
        Counts counts = new Counts(valid, missing, notANumber, positiveInfinity, negativeInfinity);
        SketchBuilder sketched = sketch;
        if (sketched == null) {
            spill();
            sketched = sketch;
        }
        if (sketched == null) {
            return NumericProfile.exact(name, counts, collapse());
        }
        return NumericProfile.sketched(
                name,
                counts,
                sketched.copy().add(memory.sorting().sample(buffer, buffered)).seal());
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
        if (buffer.length < LARGEST_BUFFER && sketch == null) {
            buffer = Arrays.copyOf(buffer, 4 * buffer.length);
            count();
        } else {
            spill();
        }
    }

    private void spill() {
        if (buffered > 0) {
            WeightedSample run = memory.sorting().sample(buffer, buffered);
            buffered = 0;
            push(run);
        }
    }

    /** Merging a sample with one at most twice as large keeps the cost at n·log n. */
    private void push(WeightedSample sample) {
        SketchBuilder sketched = sketch;
        if (sketched != null) {
            sketched.add(sample);
            return;
        }
        WeightedSample merged = sample;
        while (!sorted.isEmpty() && sorted.getFirst().size() <= 2L * merged.size()) {
            merged = sorted.pop().merge(merged);
        }
        sorted.push(merged);
        int most = memory.limits().exactValues();
        if (distinctAtMost() > most && collapse().size() > most) {
            sketch();
        } else {
            count();
        }
    }

    private long distinctAtMost() {
        return sorted.stream().mapToLong(WeightedSample::size).sum();
    }

    private WeightedSample collapse() {
        while (sorted.size() > 1) {
            sorted.push(sorted.pop().merge(sorted.pop()));
        }
        return sorted.isEmpty() ? WeightedSample.empty() : sorted.getFirst();
    }

    private void count() {
        long now = (long) buffer.length * Double.BYTES
                + sorted.stream().mapToLong(WeightedSample::bytes).sum();
        long more = now - bytes;
        bytes = now;
        memory.grow(more);
    }

    /** The memory that exact values take here. */
    long bytes() {
        return bytes;
    }

    /** From here on a sketch, unless it is one already. Values that wait in the buffer go in with the exact ones. */
    SketchBuilder sketch() {
        SketchBuilder sketched = sketch;
        if (sketched == null) {
            memory.leave(this);
            sketched = new SketchBuilder(memory.limits().items());
            sketch = sketched;
            WeightedSample exact = collapse().merge(memory.sorting().sample(buffer, buffered));
            sorted.clear();
            sketched.add(exact);
            buffer = new double[SKETCH_BUFFER];
            buffered = 0;
        }
        return sketched;
    }
}
