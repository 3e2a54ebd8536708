package io.driftwatch.stats.evidently;

import io.driftwatch.profile.CategoricalProfile;
import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.profile.NumericProfile;
import io.driftwatch.profile.WeightedSample;
import io.driftwatch.stats.kernel.BinnedCounts;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The shares of the rows of both sides in Evidently's bins. Not thread-safe while it is made; never changed after.
 *
 * @see SturgesEdges
 */
final class BinnedShares {

    /** With more distinct reference values, numbers are put into bins of equal width. */
    private static final int MOST_VALUES = 20;

    private static final double USUAL_FILL = 0.0001;
    private static final double PART_OF_LEAST = 1e6;

    private final double[] reference;
    private final double[] current;

    private BinnedShares(double[] reference, double[] current) {
        this.reference = reference;
        this.current = current;
    }

    /** One bin a value, or bins of equal width over the rows of both sides where the reference has many numbers. */
    static BinnedShares of(ColumnProfile reference, ColumnProfile current) {
        if (reference instanceof NumericProfile before
                && current instanceof NumericProfile now
                && before.sample().size() > MOST_VALUES) {
            long rows = before.valid() + now.valid();
            return of(SturgesEdges.over(before.sample(), now.sample(), rows), before.sample(), now.sample());
        }
        BinnedCounts counts = counts(reference, current);
        return new BinnedShares(
                IntStream.range(0, counts.size())
                        .mapToDouble(bin -> (double) counts.reference(bin) / counts.referenceTotal())
                        .toArray(),
                IntStream.range(0, counts.size())
                        .mapToDouble(bin -> (double) counts.current(bin) / counts.currentTotal())
                        .toArray());
    }

    /** The rows of both sides in bins that are given. */
    static BinnedShares of(SturgesEdges edges, WeightedSample before, WeightedSample now) {
        return new BinnedShares(edges.shares(before), edges.shares(now));
    }

    /** The rows of every value that one of the sides has. */
    static BinnedCounts counts(ColumnProfile reference, ColumnProfile current) {
        return reference instanceof NumericProfile before && current instanceof NumericProfile now
                ? BinnedCounts.ofValues(before.sample(), now.sample())
                : BinnedCounts.ofCategories((CategoricalProfile) reference, (CategoricalProfile) current);
    }

    /**
     * The same without empty bins: a side's empty ones get a share of 0.0001 if its least share is above that, else a
     * millionth of its least share. The sum of a side is then above 1.
     */
    BinnedShares filled() {
        return new BinnedShares(filled(reference), filled(current));
    }

    private static double[] filled(double[] shares) {
        double least = Arrays.stream(shares).filter(share -> share != 0).min().orElseThrow();
        double fill = least > USUAL_FILL ? USUAL_FILL : least / PART_OF_LEAST;
        return Arrays.stream(shares).map(share -> share == 0 ? fill : share).toArray();
    }

    /** The same, with the sum of each side at 1. */
    BinnedShares normalised() {
        return new BinnedShares(normalised(reference), normalised(current));
    }

    private static double[] normalised(double[] shares) {
        double sum = Arrays.stream(shares).sum();
        return Arrays.stream(shares).map(share -> share / sum).toArray();
    }

    int size() {
        return reference.length;
    }

    double reference(int bin) {
        return reference[bin];
    }

    double current(int bin) {
        return current[bin];
    }
}
