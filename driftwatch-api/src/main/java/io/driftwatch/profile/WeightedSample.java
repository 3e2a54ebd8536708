package io.driftwatch.profile;

import io.driftwatch.data.ContentHash;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Distinct finite numbers in ascending order, each with the number of rows it stands for. This is the one shape that
 * every numeric test reads. −0.0 is 0.0. Immutable and thread-safe.
 */
public final class WeightedSample {

    private static final WeightedSample EMPTY = new WeightedSample(new double[0], null);

    /** Up to this many distinct values, numbers are compared value by value like names. */
    private static final int FEW_VALUES = 20;

    private final double[] values;
    /** Null where every weight is 1, which halves the memory of continuous columns. */
    private final long @Nullable [] weights;

    private final long total;

    /** Takes over the arrays: ascending distinct finite values, positive weights. */
    WeightedSample(double[] values, long @Nullable [] weights) {
        this.values = values;
        this.weights = weights;
        this.total = weights == null ? values.length : Arrays.stream(weights).sum();
    }

    static WeightedSample empty() {
        return EMPTY;
    }

    /**
     * A sample from its parts, as a reader of stored profiles has them.
     *
     * @param values finite numbers in strictly ascending order; copied
     * @param weights a weight for each value, from 1 to {@link DatasetProfile#MAXIMUM_ROWS}; copied
     * @return the sample
     * @throws IllegalArgumentException if lengths differ, a value is not finite or not above the one before, or a
     *     weight is out of range
     */
    public static WeightedSample of(double[] values, long[] weights) {
        if (values.length != weights.length) {
            throw new IllegalArgumentException(values.length + " values but " + weights.length + " weights.");
        }
        boolean allOne = true;
        for (int i = 0; i < values.length; i++) {
            boolean ascending = i == 0 || values[i - 1] < values[i];
            boolean counted = weights[i] > 0 && weights[i] <= DatasetProfile.MAXIMUM_ROWS;
            if (!ascending || !Double.isFinite(values[i]) || !counted) {
                throw new IllegalArgumentException("Value " + i + " of a sample is " + values[i] + " with weight "
                        + weights[i] + ": values must be finite and strictly ascending, weights from 1 to "
                        + DatasetProfile.MAXIMUM_ROWS + ".");
            }
            allOne &= weights[i] == 1;
        }
        double[] normal = values.clone();
        for (int i = 0; i < normal.length; i++) {
            normal[i] += 0.0;
        }
        return new WeightedSample(normal, allOne ? null : weights.clone());
    }

    /**
     * The number of distinct values.
     *
     * @return 0 or more
     */
    public int size() {
        return values.length;
    }

    /** The memory that this takes. */
    long bytes() {
        return (weights == null ? 1L : 2L) * Double.BYTES * values.length;
    }

    /** Not to be changed. */
    double[] values() {
        return values;
    }

    /**
     * A value.
     *
     * @param index from 0 to {@link #size()} − 1
     * @return the value at that place in ascending order
     */
    public double value(int index) {
        return values[index];
    }

    /**
     * The number of rows with a value.
     *
     * @param index from 0 to {@link #size()} − 1
     * @return 1 or more
     */
    public long weight(int index) {
        return weights == null ? 1 : weights[index];
    }

    /**
     * The number of rows with any of the values.
     *
     * @return the sum of all weights
     */
    public long total() {
        return total;
    }

    /**
     * Whether every weight is 1.
     *
     * @return true when no value was seen twice
     */
    public boolean isUnweighted() {
        return weights == null;
    }

    /**
     * The number of distinct values of this and another sample together, counted no further than needed.
     *
     * @param other another sample
     * @param limit where to stop counting
     * @return the number, or {@code limit + 1} when there are more than {@code limit}
     */
    public int distinctWith(WeightedSample other, int limit) {
        int distinct = 0;
        int i = 0;
        int j = 0;
        while (distinct <= limit && (i < values.length || j < other.values.length)) {
            boolean fromThis = j == other.values.length || (i < values.length && values[i] <= other.values[j]);
            boolean fromOther = i == values.length || (j < other.values.length && other.values[j] <= values[i]);
            i += fromThis ? 1 : 0;
            j += fromOther ? 1 : 0;
            distinct++;
        }
        return distinct;
    }

    /**
     * Whether this and another sample together have so few distinct values, at most 20, that numbers are better
     * compared value by value like names.
     *
     * @param other another sample
     * @return true for few values
     */
    public boolean hasFewValuesWith(WeightedSample other) {
        return distinctWith(other, FEW_VALUES) <= FEW_VALUES;
    }

    /**
     * The smallest value at which the cumulative share of rows reaches a level.
     *
     * @param level from 0 to 1
     * @return the quantile, always one of the values
     * @throws IllegalStateException if the sample is empty
     * @throws IllegalArgumentException if the level is outside 0 to 1
     */
    public double quantile(double level) {
        if (!(level >= 0 && level <= 1)) {
            throw new IllegalArgumentException("A quantile's level must be from 0 to 1, not " + level + ".");
        }
        if (values.length == 0) {
            throw new IllegalStateException("An empty sample has no quantile.");
        }
        long rank = rank(level);
        if (weights == null) {
            return values[(int) (rank - 1)];
        }
        int index = 0;
        for (long cumulative = weights[0]; cumulative < rank; cumulative += weights[index]) {
            index++;
        }
        return values[index];
    }

    /**
     * The product may be a rounding above a whole number: the share of the rank below it then reaches the level too.
     */
    private long rank(double level) {
        long rank = Math.min(total, Math.max(1, (long) Math.ceil(level * total)));
        return rank > 1 && (double) (rank - 1) / total >= level ? rank - 1 : rank;
    }

    /** The sample of both samples' rows. */
    WeightedSample merge(WeightedSample other) {
        if (values.length == 0) {
            return other;
        }
        if (other.values.length == 0) {
            return this;
        }
        double[] merged = new double[values.length + other.values.length];
        long[] counts = new long[merged.length];
        int size = 0;
        int i = 0;
        int j = 0;
        while (i < values.length || j < other.values.length) {
            boolean fromThis = j == other.values.length || (i < values.length && values[i] <= other.values[j]);
            boolean fromOther = i == values.length || (j < other.values.length && other.values[j] <= values[i]);
            merged[size] = fromThis ? values[i] : other.values[j];
            counts[size++] = (fromThis ? weight(i++) : 0) + (fromOther ? other.weight(j++) : 0);
        }
        boolean allOne = size == merged.length && weights == null && other.weights == null;
        return new WeightedSample(Arrays.copyOf(merged, size), allOne ? null : Arrays.copyOf(counts, size));
    }

    void writeTo(ContentHash.Digest digest) {
        digest.whole(size()).flag(isUnweighted());
        for (double value : values) {
            digest.number(value);
        }
        for (int i = 0; weights != null && i < weights.length; i++) {
            digest.whole(weights[i]);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WeightedSample that
                && Arrays.equals(values, that.values)
                && Arrays.equals(weights, that.weights);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(values) + Arrays.hashCode(weights);
    }

    @Override
    public String toString() {
        return size() + " distinct values of " + total + " rows";
    }
}
