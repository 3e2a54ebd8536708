package io.driftwatch.profile;

import io.driftwatch.data.ContentHash;
import java.util.Arrays;

/**
 * What is kept of numbers with too many distinct values to keep each: values on levels, one on level h standing for 2ʰ
 * rows, so that every rank is known within {@link #rankError()}. Smallest and largest value, mean and standard
 * deviation are those of all rows. A sketch of Karnin, Lang and Liberty; {@code docs/statistics.md} has the proof of
 * its bound. Immutable and thread-safe.
 */
public final class QuantileSketch {

    /** The most values that a sketch keeps: the rank error stays below 0.1 % up to the most rows of a profile. */
    public static final int DEFAULT_ITEMS = 12_400;

    /** Levels above it would stand for more rows than a profile may hold. */
    private static final int LEVELS = 32;

    private final double[][] levels;
    private final Spread spread;
    private final int items;
    private final long variance;
    private final boolean distinctWhole;
    private final long total;

    /**
     * What is known of all the values, and not only of those that are kept.
     *
     * @param minimum the smallest
     * @param maximum the largest
     * @param mean the mean
     * @param standardDeviation √(Σ(x − mean)²/n)
     */
    public record Spread(double minimum, double maximum, double mean, double standardDeviation) {
        /**
         * Checks the numbers.
         *
         * @throws IllegalArgumentException if one is not finite, the mean is outside of smallest and largest, or the
         *     standard deviation is negative
         */
        public Spread {
            boolean finite = Double.isFinite(minimum) && Double.isFinite(maximum);
            if (!finite
                    || !(minimum <= mean && mean <= maximum)
                    || !(standardDeviation >= 0)
                    || !Double.isFinite(standardDeviation)) {
                throw new IllegalArgumentException("A mean of " + mean + " with a standard deviation of "
                        + standardDeviation + " does not fit to values from " + minimum + " to " + maximum + ".");
            }
        }

        Moments moments() {
            return new Moments(mean, standardDeviation);
        }
    }

    /** Takes over the arrays: each ascending. */
    QuantileSketch(double[][] levels, Spread spread, int items, long variance, boolean distinctWhole) {
        this.levels = levels;
        this.spread = spread;
        this.items = items;
        this.variance = variance;
        this.distinctWhole = distinctWhole;
        this.total = total(levels);
    }

    /**
     * A sketch from its parts, as a reader of stored profiles has them.
     *
     * @param levels the values of each level, ascending; copied
     * @param spread what is known of all the values
     * @param items the most values that are kept when more come
     * @param variance the sum of 4ʰ over pairs of compactions
     * @param distinctWhole whether all values are whole and none was seen twice
     * @return the sketch
     * @throws IllegalArgumentException if there are no values or more levels than 32, a value is not finite, not
     *     ascending or outside of the spread, or a number is out of range
     */
    public static QuantileSketch of(double[][] levels, Spread spread, int items, long variance, boolean distinctWhole) {
        if (levels.length == 0 || levels.length > LEVELS || total(levels) > DatasetProfile.MAXIMUM_ROWS) {
            throw new IllegalArgumentException("A sketch has from 1 to " + LEVELS + " levels that stand for at most "
                    + DatasetProfile.MAXIMUM_ROWS + " rows, and not " + levels.length + " levels for "
                    + total(levels) + ".");
        }
        if (items < SketchBuilder.FEWEST_ITEMS || variance < 0) {
            throw new IllegalArgumentException("A sketch keeps at least " + SketchBuilder.FEWEST_ITEMS
                    + " values with a variance of 0 or more, not " + items + " and " + variance + ".");
        }
        double[][] copies = new double[levels.length][];
        for (int level = 0; level < levels.length; level++) {
            copies[level] = ascending(levels[level], level, spread);
        }
        return new QuantileSketch(copies, spread, items, variance, distinctWhole);
    }

    private static double[] ascending(double[] values, int level, Spread spread) {
        double[] copy = new double[values.length];
        double before = spread.minimum();
        for (int i = 0; i < values.length; i++) {
            if (!(before <= values[i] && values[i] <= spread.maximum())) {
                throw new IllegalArgumentException("Value " + i + " of level " + level + " of a sketch is " + values[i]
                        + ": values must ascend from " + spread.minimum() + " to " + spread.maximum() + ".");
            }
            before = values[i];
            copy[i] = values[i] + 0.0;
        }
        return copy;
    }

    private static long total(double[][] levels) {
        long total = 0;
        for (int level = 0; level < levels.length; level++) {
            total += (long) levels[level].length << level;
        }
        return total;
    }

    /**
     * The number of levels.
     *
     * @return 1 or more
     */
    public int levels() {
        return levels.length;
    }

    /**
     * The values of a level, each of which stands for 2ʰ rows.
     *
     * @param level h, from 0 to {@link #levels()} − 1
     * @return the values in ascending order, a copy
     */
    public double[] level(int level) {
        return levels[level].clone();
    }

    double[] shared(int level) {
        return levels[level];
    }

    /**
     * What is known of all the values.
     *
     * @return the spread
     */
    public Spread spread() {
        return spread;
    }

    /**
     * The most values that are kept when more come.
     *
     * @return the number
     */
    public int items() {
        return items;
    }

    /**
     * What bounds the rank error: Σ 4ʰ over pairs of compactions of level h.
     *
     * @return 0 or more
     */
    public long variance() {
        return variance;
    }

    /**
     * Whether all values are whole numbers and none was seen twice, as far as a sketch sees: among the values that were
     * counted exactly before it began, and among neighbours in the order of arrival after.
     *
     * @return true for what looks like row identifiers
     */
    public boolean isDistinctWhole() {
        return distinctWhole;
    }

    /**
     * The number of rows.
     *
     * @return the sum of all weights
     */
    public long total() {
        return total;
    }

    /**
     * How far the share of rows up to any value can be off, with 99 % confidence for all values at once.
     *
     * @return from 0 to 1
     */
    public double rankError() {
        return RankError.of(variance, total);
    }

    /** The distinct values that are kept, with the rows that they stand for. */
    WeightedSample sample() {
        WeightedSample sample = WeightedSample.empty();
        for (int level = 0; level < levels.length; level++) {
            sample = sample.merge(onLevel(levels[level], 1L << level));
        }
        return sample;
    }

    private static WeightedSample onLevel(double[] sorted, long weight) {
        double[] values = new double[sorted.length];
        long[] weights = new long[sorted.length];
        int size = 0;
        for (double value : sorted) {
            if (size == 0 || values[size - 1] != value) {
                values[size++] = value;
            }
            weights[size - 1] += weight;
        }
        return new WeightedSample(Arrays.copyOf(values, size), Arrays.copyOf(weights, size));
    }

    void writeTo(ContentHash.Digest digest) {
        digest.number(spread.minimum()).number(spread.maximum());
        digest.number(spread.mean()).number(spread.standardDeviation());
        digest.whole(items).whole(variance).flag(distinctWhole).whole(levels.length);
        for (double[] level : levels) {
            digest.whole(level.length);
            for (double value : level) {
                digest.number(value);
            }
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof QuantileSketch that
                && Arrays.deepEquals(levels, that.levels)
                && spread.equals(that.spread)
                && items == that.items
                && variance == that.variance
                && distinctWhole == that.distinctWhole;
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.deepHashCode(levels) + spread.hashCode();
    }

    @Override
    public String toString() {
        return "a sketch of " + total + " rows";
    }
}
