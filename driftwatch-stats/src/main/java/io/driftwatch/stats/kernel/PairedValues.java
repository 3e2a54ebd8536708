package io.driftwatch.stats.kernel;

import io.driftwatch.profile.WeightedSample;

/** Walks the values of two samples together in ascending order, each once. Not thread-safe: of one walk. */
public final class PairedValues {

    private final WeightedSample a;
    private final WeightedSample b;
    private final int sizeA;
    private final int sizeB;
    private int i;
    private int j;
    private double value;
    private long reference;
    private long current;

    /**
     * Begins before the smallest value.
     *
     * @param reference one sample
     * @param current the other sample
     */
    public PairedValues(WeightedSample reference, WeightedSample current) {
        this.a = reference;
        this.b = current;
        this.sizeA = reference.size();
        this.sizeB = current.size();
    }

    /**
     * Goes to the next value.
     *
     * @return false behind the last one
     */
    public boolean next() {
        if (i == sizeA && j == sizeB) {
            return false;
        }
        boolean fromA = j == sizeB || (i < sizeA && a.value(i) <= b.value(j));
        boolean fromB = i == sizeA || (j < sizeB && b.value(j) <= a.value(i));
        value = fromA ? a.value(i) : b.value(j);
        reference = fromA ? a.weight(i++) : 0;
        current = fromB ? b.weight(j++) : 0;
        return true;
    }

    /**
     * The value here.
     *
     * @return a value that one of the samples has, or both
     */
    public double value() {
        return value;
    }

    /**
     * The reference's rows here.
     *
     * @return 0 or more
     */
    public long reference() {
        return reference;
    }

    /**
     * The current rows here.
     *
     * @return 0 or more
     */
    public long current() {
        return current;
    }
}
