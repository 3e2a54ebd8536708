package io.driftwatch.profile;

import io.driftwatch.data.ColumnType;
import io.driftwatch.data.ContentHash;
import io.driftwatch.data.NumericColumn;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a numeric column: a {@link WeightedSample} of its finite values, and how many rows were missing, NaN
 * or infinite. Exact, when the sample holds every distinct value; or made from a {@link QuantileSketch}, so that the
 * share of rows up to any value is known within {@link #shareError()}. Immutable and thread-safe.
 */
public final class NumericProfile implements ColumnProfile {

    private final String name;
    private final Counts counts;
    private final @Nullable QuantileSketch sketch;
    /** Of a sketch made when first asked for; two threads that race make the same. */
    private volatile @Nullable WeightedSample sample;

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

    private NumericProfile(
            String name,
            Counts counts,
            @Nullable WeightedSample sample,
            @Nullable QuantileSketch sketch,
            @Nullable Moments moments) {
        this.name = name;
        this.counts = counts;
        this.sample = sample;
        this.sketch = sketch;
        this.moments = moments;
    }

    static NumericProfile exact(String name, Counts counts, WeightedSample sample) {
        return new NumericProfile(name, counts, sample, null, sample.size() == 0 ? null : Moments.of(sample));
    }

    /** A sketch that has lost nothing is as good as the values. */
    static NumericProfile sketched(String name, Counts counts, QuantileSketch sketch) {
        return sketch.variance() == 0
                ? exact(name, counts, sketch.sample())
                : new NumericProfile(name, counts, null, sketch, sketch.spread().moments());
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
        return sample == null ? withheld(name, counts) : exact(name, counts, sample);
    }

    /**
     * A profile from its parts, as a reader of stored profiles has them.
     *
     * @param name the column's name
     * @param counts rows of each kind
     * @param sketch what is kept of the finite values
     * @return the profile
     * @throws IllegalArgumentException if the sketch does not stand for as many rows as are valid
     */
    public static NumericProfile ofSketch(String name, Counts counts, QuantileSketch sketch) {
        if (sketch.total() != counts.valid()) {
            throw new IllegalArgumentException("Column '" + name + "' has " + counts.valid()
                    + " valid rows, but its sketch stands for " + sketch.total() + ".");
        }
        return new NumericProfile(name, counts, null, sketch, sketch.spread().moments());
    }

    private static NumericProfile withheld(String name, Counts counts) {
        return new NumericProfile(name, counts, null, null, null);
    }

    static NumericProfile of(NumericColumn column, NumericAccumulator accumulator) {
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
     * The finite values with their counts; of a sketch, the values that it keeps with the rows that each stands for.
     *
     * @return the sample, empty without valid rows
     * @throws IllegalStateException if the values are withheld
     */
    public WeightedSample sample() {
        WeightedSample known = sample;
        if (known == null) {
            if (sketch == null) {
                throw new IllegalStateException("The values of column '" + name + "' are withheld.");
            }
            known = sketch.sample();
            sample = known;
        }
        return known;
    }

    /**
     * The sketch that this profile is made from.
     *
     * @return empty where every distinct value is kept, or none
     */
    public Optional<QuantileSketch> sketch() {
        return Optional.ofNullable(sketch);
    }

    /** How far any rank can be off, as a share of the rows, with 99 % confidence; 0 when exact. */
    @Override
    public double shareError() {
        return sketch == null ? 0 : sketch.rankError();
    }

    /**
     * The smallest finite value.
     *
     * @return empty without valid rows or when the values are withheld
     */
    public OptionalDouble minimum() {
        return moments == null ? OptionalDouble.empty() : OptionalDouble.of(lowest());
    }

    /**
     * The largest finite value.
     *
     * @return empty without valid rows or when the values are withheld
     */
    public OptionalDouble maximum() {
        return moments == null ? OptionalDouble.empty() : OptionalDouble.of(highest());
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

    private double lowest() {
        return sketch == null ? sample().value(0) : sketch.spread().minimum();
    }

    private double highest() {
        return sketch == null
                ? sample().value(sample().size() - 1)
                : sketch.spread().maximum();
    }

    /**
     * The profiles at the ends of what an error leaves open: as near to another profile as can be, and with the error's
     * share of rows moved to the highest and to the lowest value. Mean and standard deviation are those of this one.
     *
     * @param other the other side of a comparison, with valid rows
     * @param error how far the share of rows up to any value may be off, from 0 to 1
     * @return three profiles of as many rows
     */
    public List<NumericProfile> ends(NumericProfile other, double error) {
        return Stream.of(
                        RankBand.toward(sample(), other.sample(), error),
                        RankBand.moved(sample(), error, true),
                        RankBand.moved(sample(), error, false))
                .map(end -> new NumericProfile(name, counts, end, sketch, moments))
                .toList();
    }

    @Override
    public boolean isIdentifierLike() {
        if (isWithheld()) {
            return true;
        }
        if (counts.valid() <= Identifiers.FEW || !(highest() - lowest() < 2.0 * counts.valid())) {
            return false;
        }
        return sketch == null ? sample().isUnweighted() && Identifiers.allWhole(sample()) : sketch.isDistinctWhole();
    }

    @Override
    public boolean isWithheld() {
        return sketch == null && sample == null;
    }

    @Override
    public NumericProfile withhold() {
        return withheld(name, counts);
    }

    @Override
    public NumericProfile named(String newName) {
        return new NumericProfile(newName, counts, sample, sketch, moments);
    }

    @Override
    public ColumnProfile merge(ColumnProfile other) {
        NumericProfile that = Identifiers.sameColumn(this, other, NumericProfile.class);
        Counts both = counts.plus(that.counts);
        if (isWithheld() || that.isWithheld()) {
            return withheld(name, both);
        }
        if (sketch == null && that.sketch == null) {
            WeightedSample merged = sample().merge(that.sample());
            int most = Math.max(
                    ProfileLimits.DEFAULT.exactValues(),
                    Math.max(sample().size(), that.sample().size()));
            return merged.size() <= most
                    ? exact(name, both, merged)
                    : sketched(
                            name,
                            both,
                            new SketchBuilder(ProfileLimits.DEFAULT.items())
                                    .add(merged)
                                    .seal());
        }
        SketchBuilder builder = new SketchBuilder(Math.min(items(), that.items()));
        addTo(builder);
        that.addTo(builder);
        return sketched(name, both, builder.seal());
    }

    /** The profile of both profiles' rows with every value kept, however many there are; both are exact. */
    NumericProfile mergeExactly(NumericProfile that) {
        return exact(name, counts.plus(that.counts), sample().merge(that.sample()));
    }

    private int items() {
        return sketch == null ? Integer.MAX_VALUE : sketch.items();
    }

    private void addTo(SketchBuilder builder) {
        if (sketch == null) {
            builder.add(sample());
        } else {
            builder.add(sketch);
        }
    }

    @Override
    public void writeTo(ContentHash.Digest digest) {
        digest.text(name).text(sketch == null ? type().word() : type().word() + " sketch");
        digest.whole(counts.valid()).whole(counts.missing()).whole(counts.notANumber());
        digest.whole(counts.positiveInfinity()).whole(counts.negativeInfinity());
        digest.flag(isWithheld());
        if (sketch != null) {
            sketch.writeTo(digest);
        } else if (!isWithheld()) {
            sample().writeTo(digest);
        }
    }

    @Override
    public String toString() {
        return name + " (numeric, " + rows() + " rows, "
                + (isWithheld()
                        ? "values withheld"
                        : sketch == null ? sample().size() + " distinct values" : "sketched")
                + ")";
    }
}
