package io.driftwatch.render;

import io.driftwatch.profile.CategoricalProfile;
import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.profile.NumericProfile;
import io.driftwatch.profile.WeightedSample;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Both sides of a column in the same bins, as shares of their valid rows, so that sides of unequal size look alike when
 * they are alike.
 *
 * @param reference the reference's share in each bin
 * @param current the current share in each bin
 */
record Histogram(List<Double> reference, List<Double> current) {

    /** The tails beyond these quantiles fall into the outer bins: one outlier must not squeeze the picture. */
    private static final double LOW = 0.01;

    private static final double HIGH = 0.99;

    Histogram {
        reference = List.copyOf(reference);
        current = List.copyOf(current);
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

    private static boolean hasValues(ColumnProfile side) {
        return !side.isWithheld() && side.valid() > 0;
    }

    private static Histogram ofNumbers(WeightedSample before, WeightedSample now, int bins) {
        List<Double> edges =
                before.distinctWith(now, bins) <= bins ? values(before, now) : equalSteps(before, now, bins);
        return new Histogram(shares(before, edges), shares(now, edges));
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
        List<Double> edges = new ArrayList<>();
        for (int i = 1; i <= bins; i++) {
            double share = (double) i / bins;
            edges.add(low * (1 - share) + high * share);
        }
        return edges;
    }

    /** The share up to each edge; what lies beyond the last edge is in the last bin. */
    private static List<Double> shares(WeightedSample sample, List<Double> edges) {
        double[] rows = new double[edges.size()];
        int bin = 0;
        for (int i = 0; i < sample.size(); i++) {
            while (bin < rows.length - 1 && sample.value(i) > edges.get(bin)) {
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
        Map<String, Double> reference = shares(before);
        Map<String, Double> current = shares(now);
        Map<String, Double> both = new HashMap<>(reference);
        current.forEach((name, share) -> both.merge(name, share, Double::sum));
        List<String> order = both.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
        return new Histogram(shares(reference, order, bins), shares(current, order, bins));
    }

    /** The share of valid rows that each name has. */
    static Map<String, Double> shares(CategoricalProfile names) {
        return IntStream.range(0, names.categories().size())
                .boxed()
                .collect(Collectors.toMap(names.categories()::get, i -> (double) names.count(i) / names.valid()));
    }

    private static List<Double> shares(Map<String, Double> shares, List<String> order, int bins) {
        List<Double> heights = new ArrayList<>();
        for (int place = 0; place < order.size(); place++) {
            double share = shares.getOrDefault(order.get(place), 0.0);
            if (place < bins) {
                heights.add(share);
            } else {
                heights.set(bins - 1, heights.get(bins - 1) + share);
            }
        }
        return heights;
    }
}
