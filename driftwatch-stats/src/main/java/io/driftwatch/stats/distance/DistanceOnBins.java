package io.driftwatch.stats.distance;

import io.driftwatch.data.ColumnType;
import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.profile.NumericAccumulator;
import io.driftwatch.profile.NumericProfile;
import io.driftwatch.stats.kernel.BinnedCounts;
import io.driftwatch.stats.kernel.BinnedDistance;
import io.driftwatch.stats.kernel.ChiSquareLaw;
import io.driftwatch.stats.kernel.FixedBins;
import io.driftwatch.stats.kernel.Resampling;
import io.driftwatch.stats.kernel.Sides;
import io.driftwatch.stattest.BinningRule;
import io.driftwatch.stattest.Parameters;
import io.driftwatch.stattest.StatTestResult;
import io.driftwatch.stattest.StatTestResult.Distance;
import io.driftwatch.stattest.StatTestResult.NotComputable;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/**
 * A distance of counts in bins: a sum over the bins, of which it is an increasing function. So chance is measured on
 * the sum, by a law where every bin of the smaller side expects enough rows and there is one, and by draws elsewhere.
 * Immutable and thread-safe.
 *
 * @param <T> the distance itself
 */
abstract sealed class DistanceOnBins<T extends DistanceOnBins<T>> extends SeededDistance<T>
        permits PopulationStabilityIndex, KullbackLeibler, JensenShannon, Hellinger, TotalVariation {

    static final String BINS = BinOptions.BINS;

    /** From here on laws hold at their nominal level, and it does not matter that bins are the reference's own. */
    private static final double EXPECTED_FOR_LAW = 20;

    private final BinOptions options;

    DistanceOnBins(BinOptions options) {
        super(options.resampling());
        this.options = options;
    }

    final BinOptions options() {
        return options;
    }

    abstract T with(BinOptions others);

    /** What the bins add up. */
    abstract BinnedDistance sum();

    /** The distance of such a sum. */
    abstract double ofSum(double sum);

    /** The factor f if without drift the sum is about f·(1/n + 1/m) times a χ² variable with k − 1 degrees. */
    abstract OptionalDouble lawFactor();

    @Override
    final T with(Resampling other) {
        return with(options.with(other));
    }

    /**
     * The distance on other bins.
     *
     * @param bins the bins of numeric columns
     * @return a distance
     */
    public T withBinning(Binning bins) {
        return with(options.with(bins));
    }

    @Override
    public T withBinningRules(Collection<? extends BinningRule> rules) {
        return with(options.with(rules));
    }

    @Override
    public Set<ColumnType> columnTypes() {
        return Set.of(ColumnType.CATEGORICAL, ColumnType.NUMERIC);
    }

    @Override
    List<String> optionNames() {
        return List.of(BINS);
    }

    @Override
    Parameters written() {
        return options.written();
    }

    @Override
    T read(Parameters parameters) {
        return with(options.read(parameters));
    }

    @Override
    public StatTestResult compare(ColumnProfile reference, ColumnProfile current) {
        Optional<String> obstacle = Sides.obstacle(reference, current);
        if (obstacle.isPresent()) {
            return new NotComputable(obstacle.get());
        }
        try {
            BinnedCounts counts = options.binning().count(reference, current);
            return compare(counts, () -> withFewRows(reference, current, counts));
        } catch (OwnEdges.Unusable e) {
            return new NotComputable(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public double contrast(ColumnProfile reference, ColumnProfile current) {
        if (Sides.obstacle(reference, current).isPresent()) {
            return Double.POSITIVE_INFINITY;
        }
        try {
            return ofSum(sum().of(options.binning().count(reference, current)));
        } catch (OwnEdges.Unusable e) {
            return Double.POSITIVE_INFINITY;
        }
    }

    /**
     * Compares a stored profile with raw numbers: the same result as with a profile of the numbers, bit for bit. Where
     * the bins are the reference's own or given ones, and every bin of the smaller side expects at least 20 rows, the
     * numbers are counted as they are, which saves sorting them; elsewhere they are profiled first.
     *
     * @param reference the side that is known to be good
     * @param current the numbers in question, in any order, left as they are; NaN and the infinities do not count
     * @return the result
     */
    public StatTestResult compare(NumericProfile reference, double[] current) {
        if (!reference.isWithheld() && reference.valid() > 0) {
            Optional<BinnedCounts> counts = options.binning().count(reference.sample(), current);
            if (counts.isPresent() && hasManyRows(counts.get())) {
                return compare(counts.get(), () -> new FixedBins(counts.get(), sum()));
            }
        }
        NumericAccumulator numbers = new NumericAccumulator();
        for (double number : current) {
            numbers.add(number);
        }
        return compare(reference, numbers.seal(reference.name()));
    }

    private StatTestResult compare(BinnedCounts counts, Supplier<ToDoubleFunction<SplittableRandom>> fewRows) {
        double sum = sum().of(counts);
        if (Double.isInfinite(sum)) {
            return new NotComputable("A bin is empty on one side, and without smoothing " + name() + " is infinite.");
        }
        Resampling.Outcome chance = chance(counts, sum, fewRows);
        if (Double.isInfinite(chance.noiseLevel())) {
            return new NotComputable("Bins of so few rows are often empty by chance, and without smoothing " + name()
                    + " is then infinite.");
        }
        return new Distance(ofSum(sum), chance.pValue(), ofSum(chance.noiseLevel()), Contributions.of(counts, sum()));
    }

    private static boolean hasManyRows(BinnedCounts counts) {
        return counts.currentTotal() > 0 && counts.smallestExpected() >= EXPECTED_FOR_LAW;
    }

    private Resampling.Outcome chance(
            BinnedCounts counts, double sum, Supplier<ToDoubleFunction<SplittableRandom>> fewRows) {
        boolean manyRows = hasManyRows(counts);
        if (manyRows && lawFactor().isPresent()) {
            return byLaw(lawFactor().getAsDouble(), counts, sum);
        }
        return resampling().of(manyRows ? new FixedBins(counts, sum()) : fewRows.get(), sum);
    }

    private ToDoubleFunction<SplittableRandom> withFewRows(
            ColumnProfile reference, ColumnProfile current, BinnedCounts counts) {
        if (reference instanceof NumericProfile before
                && current instanceof NumericProfile now
                && options.binning().dependsOnReference(before, now)) {
            Recount recount = options.binning().recount(before, now);
            int bins = options.binning().bins();
            return new Relabelling(recount, bins, before.sample(), now.sample(), sum());
        }
        return new FixedBins(counts, sum());
    }

    private Resampling.Outcome byLaw(double factor, BinnedCounts counts, double sum) {
        double scale = factor * Sides.inverseSizes(counts.referenceTotal(), counts.currentTotal());
        ChiSquareLaw law = new ChiSquareLaw(counts.size());
        return new Resampling.Outcome(
                law.survival(sum / scale), scale * law.quantile(resampling().quantile()));
    }
}
