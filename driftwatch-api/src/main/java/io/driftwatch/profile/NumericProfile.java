package io.driftwatch.profile;

import io.driftwatch.data.ColumnType;
import io.driftwatch.data.ContentHash;
import io.driftwatch.data.NumericColumn;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a numeric column: a {@link WeightedSample} of its finite values, and how many rows were missing, NaN
 * or infinite. Exact: the sample holds every distinct value. Immutable and thread-safe.
 */
public final class NumericProfile implements ColumnProfile {

    private final String name;
    private final Counts counts;
    private final @Nullable WeightedSample sample;
    private final @Nullable Moments moments;

    /**
     * How many rows there are of each kind.
     *
     * @param valid finite numbers
     * @param missing rows without a value
     * @param notANumber rows that hold NaN
     * @param positiveInfinity rows that hold +∞
     * @param negativeInfinity rows that hold −∞
     */
    public record Counts(long valid, long missing, long notANumber, long positiveInfinity, long negativeInfinity) {
        /**
         * Checks the counts.
         *
         * @throws IllegalArgumentException if one is negative or above {@link DatasetProfile#MAXIMUM_ROWS}
         */
        public Counts {
            DatasetProfile.requireRows("A column", valid);
            DatasetProfile.requireRows("A column", missing);
            DatasetProfile.requireRows("A column", notANumber);
            DatasetProfile.requireRows("A column", positiveInfinity);
            DatasetProfile.requireRows("A column", negativeInfinity);
        }

        Counts plus(Counts other) {
            return new Counts(
                    valid + other.valid,
                    missing + other.missing,
                    notANumber + other.notANumber,
                    positiveInfinity + other.positiveInfinity,
                    negativeInfinity + other.negativeInfinity);
        }
    }

    NumericProfile(String name, Counts counts, @Nullable WeightedSample sample) {
        this.name = name;
        this.counts = counts;
        this.sample = sample;
        this.moments = sample == null || sample.size() == 0 ? null : Moments.of(sample);
    }

    /**
     * A profile from its parts, as a reader of stored profiles has them.
     *
     * @param name the column's name
     * @param counts rows of each kind
     * @param sample the finite values, or {@code null} for a profile whose values are withheld
     * @return the profile
     * @throws IllegalArgumentException if the sample does not stand for as many rows as are valid
     */
    public static NumericProfile of(String name, Counts counts, @Nullable WeightedSample sample) {
        if (sample != null && sample.total() != counts.valid()) {
            throw new IllegalArgumentException("Column '" + name + "' has " + counts.valid()
                    + " valid rows, but its sample stands for " + sample.total() + ".");
        }
        return new NumericProfile(name, counts, sample);
    }

    static NumericProfile of(NumericColumn column, RadixSort sorting) {
        NumericAccumulator accumulator = new NumericAccumulator(sorting);
        accumulator.addMissing(column.missing());
        return accumulator.addAll(column.toArray()).seal(column.name());
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public ColumnType type() {
        return ColumnType.NUMERIC;
    }

    /**
     * How many rows there are of each kind.
     *
     * @return the counts
     */
    public Counts counts() {
        return counts;
    }

    @Override
    public long valid() {
        return counts.valid();
    }

    @Override
    public long missing() {
        return counts.missing();
    }

    @Override
    public long nonFinite() {
        return counts.notANumber() + counts.positiveInfinity() + counts.negativeInfinity();
    }

    /**
     * The finite values with their counts.
     *
     * @return the sample, empty without valid rows
     * @throws IllegalStateException if the values are withheld
     */
    public WeightedSample sample() {
        if (sample == null) {
            throw new IllegalStateException("The values of column '" + name + "' are withheld.");
        }
        return sample;
    }

    /**
     * The smallest finite value.
     *
     * @return empty without valid rows or when the values are withheld
     */
    public OptionalDouble minimum() {
        return moments == null ? OptionalDouble.empty() : OptionalDouble.of(sample().value(0));
    }

    /**
     * The largest finite value.
     *
     * @return empty without valid rows or when the values are withheld
     */
    public OptionalDouble maximum() {
        return moments == null ? OptionalDouble.empty() : OptionalDouble.of(sample().value(sample().size() - 1));
    }

    /**
     * The mean of the finite values.
     *
     * @return empty without valid rows or when the values are withheld
     */
    public OptionalDouble mean() {
        return moments == null ? OptionalDouble.empty() : OptionalDouble.of(moments.mean());
    }

    /**
     * The population standard deviation of the finite values: √(Σ(x − mean)²/n).
     *
     * @return empty without valid rows or when the values are withheld
     */
    public OptionalDouble standardDeviation() {
        return moments == null ? OptionalDouble.empty() : OptionalDouble.of(moments.standardDeviation());
    }

    @Override
    public boolean isIdentifierLike() {
        if (sample == null) {
            return true;
        }
        int distinct = sample.size();
        if (distinct <= Identifiers.FEW || !sample.isUnweighted()) {
            return false;
        }
        double span = sample.value(distinct - 1) - sample.value(0);
        return span < 2.0 * distinct && Identifiers.allWhole(sample);
    }

    @Override
    public boolean isWithheld() {
        return sample == null;
    }

    @Override
    public NumericProfile withhold() {
        return new NumericProfile(name, counts, null);
    }

    @Override
    public NumericProfile named(String newName) {
        return new NumericProfile(newName, counts, sample);
    }

    @Override
    public ColumnProfile merge(ColumnProfile other) {
        NumericProfile that = Identifiers.sameColumn(this, other, NumericProfile.class);
        WeightedSample merged = sample == null || that.sample == null ? null : sample.merge(that.sample);
        return new NumericProfile(name, counts.plus(that.counts), merged);
    }

    @Override
    public void writeTo(ContentHash.Digest digest) {
        digest.text(name).text(type().word());
        digest.whole(counts.valid()).whole(counts.missing()).whole(counts.notANumber());
        digest.whole(counts.positiveInfinity()).whole(counts.negativeInfinity());
        digest.flag(sample == null);
        if (sample != null) {
            digest.whole(sample.size()).flag(sample.isUnweighted());
            for (int i = 0; i < sample.size(); i++) {
                digest.number(sample.value(i));
            }
            for (int i = 0; i < sample.size() && !sample.isUnweighted(); i++) {
                digest.whole(sample.weight(i));
            }
        }
    }

    @Override
    public String toString() {
        return name + " (numeric, " + rows() + " rows, "
                + (sample == null ? "values withheld" : sample.size() + " distinct values") + ")";
    }
}
