package io.driftwatch.render;

import io.driftwatch.profile.CategoricalProfile;
import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.profile.NumericProfile;
import io.driftwatch.profile.WeightedSample;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Both sides of a column in the same bins, as shares of their valid rows, so that sides of unequal size look alike when
 * they are alike.
 *
 * @param reference the reference's share in each bin
 * @param current the current share in each bin
 * @param edges for numbers, the edges of the bins, one more than there are bins; the outer bins also hold what lies
 *     beyond. Empty for names and for few numbers, which have a bin each
 */
record Histogram(List<Double> reference, List<Double> current, List<Double> edges) {

    /** The tails beyond these quantiles fall into the outer bins: one outlier must not squeeze the picture. */
    private static final double LOW = 0.01;

    private static final double HIGH = 0.99;

    Histogram {
        reference = List.copyOf(reference);
        current = List.copyOf(current);
        edges = List.copyOf(edges);
    }

    /** The picture of a column; empty where a side is absent, without values, or of another type. */
    static Optional<Histogram> of(ColumnProfile reference, @Nullable ColumnProfile current, int bins) {
        if (current == null || !hasValues(reference) || !hasValues(current)) {
            return Optional.empty();
        }
        if (reference instanceof NumericProfile before && current instanceof NumericProfile now) {
            return Optional.of(ofNumbers(before.sample(), now.sample(), bins));
        }
        if (reference instanceof CategoricalProfile before && current instanceof CategoricalProfile now) {
            return Optional.of(ofNames(before, now, bins));
        }
        return Optional.empty();
    }

    static boolean hasValues(ColumnProfile side) {
        return !side.isWithheld() && side.valid() > 0;
    }

    private static Histogram ofNumbers(WeightedSample before, WeightedSample now, int bins) {
        if (before.distinctWith(now, bins) <= bins) {
            List<Double> values = values(before, now);
            return new Histogram(shares(before, values), shares(now, values), List.of());
        }
        List<Double> edges = equalSteps(before, now, bins);
        List<Double> ends = edges.subList(1, edges.size());
        return new Histogram(shares(before, ends), shares(now, ends), edges);
    }

    /** A bin up to each value, where both sides have few. */
    private static List<Double> values(WeightedSample before, WeightedSample now) {
        SortedSet<Double> values = new TreeSet<>();
        for (WeightedSample side : List.of(before, now)) {
            IntStream.range(0, side.size()).forEach(i -> values.add(side.value(i)));
        }
        return List.copyOf(values);
    }

    private static List<Double> equalSteps(WeightedSample before, WeightedSample now, int bins) {
        double low = Math.min(before.quantile(LOW), now.quantile(LOW));
        double high = Math.max(before.quantile(HIGH), now.quantile(HIGH));
        if (low == high) {
            low = Math.min(before.quantile(0), now.quantile(0));
            high = Math.max(before.quantile(1), now.quantile(1));
        }
        List<Double> edges = new ArrayList<>();
        for (int i = 0; i <= bins; i++) {
            double share = (double) i / bins;
            edges.add(low * (1 - share) + high * share);
        }
        return edges;
    }

    /** The share up to each end of a bin; what lies beyond the last is in the last bin. */
    private static List<Double> shares(WeightedSample sample, List<Double> ends) {
        double[] rows = new double[ends.size()];
        int bin = 0;
        for (int i = 0; i < sample.size(); i++) {
            while (bin < rows.length - 1 && sample.value(i) > ends.get(bin)) {
                bin++;
            }
            rows[bin] += sample.weight(i);
        }
        return IntStream.range(0, rows.length)
                .mapToObj(i -> rows[i] / sample.total())
                .toList();
    }

    /** The names with the largest shares first; all others share the last bin. */
    private static Histogram ofNames(CategoricalProfile before, CategoricalProfile now, int bins) {
        Categories all = Categories.of(before, now, bins);
        Categories shown = all.others() == 0 ? all : Categories.of(before, now, bins - 1);
        List<Category> order = new ArrayList<>(shown.largest());
        if (shown.others() > 0) {
            order.add(shown.rest());
        }
        return new Histogram(
                order.stream().map(shown::before).toList(),
                order.stream().map(shown::now).toList(),
                List.of());
    }
}
