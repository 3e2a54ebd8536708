package io.driftwatch.stats.kernel;

import io.driftwatch.profile.CategoricalProfile;
import io.driftwatch.profile.PairedCategories;
import io.driftwatch.profile.PairedValues;
import io.driftwatch.profile.WeightedSample;
import io.driftwatch.report.Figures;
import io.driftwatch.stattest.BinContribution;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Rows of both sides in the same bins, without bins that neither side has rows in. Immutable. */
public final class BinnedCounts {

    private final long[] reference;
    private final long[] current;
    private final Labels labels;
    private final long referenceTotal;
    private final long currentTotal;

    /** What bins are called, which is only asked for a few of them. */
    @FunctionalInterface
    public interface Labels {
        /**
         * The labels of some bins.
         *
         * @param bins their places in ascending order
         * @return as many different labels
         */
        List<String> of(List<Integer> bins);
    }

    private BinnedCounts(long[] reference, long[] current, Labels labels) {
        this.reference = reference;
        this.current = current;
        this.labels = labels;
        this.referenceTotal = sum(reference);
        this.currentTotal = sum(current);
    }

    private static long sum(long[] counts) {
        long sum = 0;
        for (long count : counts) {
            sum += count;
        }
        return sum;
    }

    /**
     * Counts in the same bins; those without rows on either side are left out.
     *
     * @param reference the reference's rows in each bin
     * @param current the current rows in each bin
     * @param labels what the bins are called, the left out ones counted
     * @return the counts
     */
    public static BinnedCounts of(long[] reference, long[] current, Labels labels) {
        int[] used = new int[reference.length];
        int size = 0;
        for (int bin = 0; bin < reference.length; bin++) {
            if (reference[bin] + current[bin] > 0) {
                used[size++] = bin;
            }
        }
        if (size == reference.length) {
            return new BinnedCounts(reference, current, labels);
        }
        int[] places = Arrays.copyOf(used, size);
        return new BinnedCounts(
                pick(reference, places),
                pick(current, places),
                bins -> labels.of(bins.stream().map(bin -> places[bin]).toList()));
    }

    private static long[] pick(long[] counts, int[] places) {
        long[] picked = new long[places.length];
        for (int i = 0; i < picked.length; i++) {
            picked[i] = counts[places[i]];
        }
        return picked;
    }

    /**
     * A bin for every category that either side has, in ascending order.
     *
     * @param a the reference
     * @param b the current side
     * @return the counts
     */
    public static BinnedCounts ofCategories(CategoricalProfile a, CategoricalProfile b) {
        List<String> names = new ArrayList<>();
        List<long[]> rows = new ArrayList<>();
        PairedCategories both = new PairedCategories(a, b);
        while (both.next()) {
            names.add(both.category());
            rows.add(new long[] {both.reference(), both.current()});
        }
        return ofRows(
                rows,
                bins -> bins.stream()
                        .map(bin -> BinContribution.labelOf(names.get(bin)))
                        .toList());
    }

    /**
     * A bin for every value that either side has, in ascending order.
     *
     * @param a the reference
     * @param b the current side
     * @return the counts
     */
    public static BinnedCounts ofValues(WeightedSample a, WeightedSample b) {
        List<Double> values = new ArrayList<>();
        List<long[]> rows = new ArrayList<>();
        PairedValues both = new PairedValues(a, b);
        while (both.next()) {
            values.add(both.value());
            rows.add(new long[] {both.reference(), both.current()});
        }
        return ofRows(
                rows, bins -> Figures.distinct(bins.stream().map(values::get).toList()));
    }

    private static BinnedCounts ofRows(List<long[]> rows, Labels labels) {
        return new BinnedCounts(
                rows.stream().mapToLong(row -> row[0]).toArray(),
                rows.stream().mapToLong(row -> row[1]).toArray(),
                labels);
    }

    /**
     * What some bins are called.
     *
     * @param bins their places in ascending order
     * @return as many different labels
     */
    public List<String> labels(List<Integer> bins) {
        return labels.of(bins);
    }

    /**
     * The number of bins.
     *
     * @return 0 or more
     */
    public int size() {
        return reference.length;
    }

    /**
     * The reference's rows in a bin.
     *
     * @param bin its place
     * @return 0 or more
     */
    public long reference(int bin) {
        return reference[bin];
    }

    /**
     * The current rows in a bin.
     *
     * @param bin its place
     * @return 0 or more
     */
    public long current(int bin) {
        return current[bin];
    }

    /**
     * The rows of both sides in each bin.
     *
     * @return an array of its own
     */
    public long[] pooled() {
        long[] pooled = reference.clone();
        for (int bin = 0; bin < pooled.length; bin++) {
            pooled[bin] += current[bin];
        }
        return pooled;
    }

    /**
     * The reference's rows in all bins.
     *
     * @return the sum
     */
    public long referenceTotal() {
        return referenceTotal;
    }

    /**
     * The current rows in all bins.
     *
     * @return the sum
     */
    public long currentTotal() {
        return currentTotal;
    }

    /**
     * The smallest number of rows that a bin of the smaller side expects without drift.
     *
     * @return positive infinity without bins
     */
    public double smallestExpected() {
        double smallest = Double.POSITIVE_INFINITY;
        double share = (double) Math.min(referenceTotal, currentTotal) / (referenceTotal + currentTotal);
        for (int bin = 0; bin < reference.length; bin++) {
            smallest = Math.min(smallest, share * (reference[bin] + current[bin]));
        }
        return smallest;
    }
}
