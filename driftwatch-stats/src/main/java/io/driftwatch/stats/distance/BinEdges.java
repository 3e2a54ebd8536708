package io.driftwatch.stats.distance;

import io.driftwatch.profile.WeightedSample;
import io.driftwatch.report.Figures;
import io.driftwatch.stats.kernel.BinnedCounts;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Where bins of numbers end: a bin is (a, b], and the outer ones hold what is further out. Immutable. */
final class BinEdges {

    /** Up to so many edges it is faster to pass all of them than to search. */
    private static final int FEW_EDGES = 32;

    private final double[] edges;
    /** The lowest edge as it was given, where it belongs to the bin above it; else NaN. */
    private final double closed;

    private BinEdges(double[] edges, double closed) {
        this.edges = edges;
        this.closed = closed;
    }

    /** Bins between inner edges; what is outside belongs to the first and the last one. */
    static BinEdges between(double[] inner) {
        return new BinEdges(inner, Double.NaN);
    }

    /**
     * Bins from the lowest to the highest edge, with bins of their own below and above. The lowest edge is moved down
     * by the least possible, so that its own value falls into the first bin.
     */
    static BinEdges over(double[] all) {
        double[] edges = all.clone();
        edges[0] = Math.nextDown(edges[0]);
        return new BinEdges(edges, all[0]);
    }

    /** Equal steps, written so that the range of 1e308 and −1e308 does not overflow. */
    static BinEdges equalSteps(double lowest, double highest, int steps) {
        double[] edges = new double[steps + 1];
        for (int i = 0; i <= steps; i++) {
            double share = (double) i / steps;
            edges[i] = lowest * (1 - share) + highest * share;
        }
        edges[0] = lowest;
        edges[steps] = highest;
        return over(edges);
    }

    /** The i-th inner edge is the smallest value at which the cumulative share of rows reaches i / count. */
    static BinEdges quantiles(WeightedSample sample, int count) {
        double[] inner = new double[count - 1];
        int found = 0;
        int index = 0;
        long cumulative = sample.weight(0);
        for (int i = 1; i < count; i++) {
            long rank = (i * sample.total() + count - 1) / count;
            if (sample.isUnweighted()) {
                index = (int) (rank - 1);
            }
            while (!sample.isUnweighted() && cumulative < rank) {
                cumulative += sample.weight(++index);
            }
            if (found == 0 || sample.value(index) > inner[found - 1]) {
                inner[found++] = sample.value(index);
            }
        }
        return between(Arrays.copyOf(inner, found));
    }

    /** Both sides in these bins. */
    BinnedCounts count(WeightedSample reference, WeightedSample current) {
        return BinnedCounts.of(fill(reference), fill(current), this::labels);
    }

    /** A side and raw numbers in these bins; what is not finite does not count. */
    BinnedCounts count(WeightedSample reference, double[] current) {
        long[] rows = edges.length <= FEW_EDGES ? passEdges(current) : searchEdges(current);
        return BinnedCounts.of(fill(reference), rows, this::labels);
    }

    /** A bin is the number of edges below a value: without a branch that a processor would have to guess. */
    private long[] passEdges(double[] values) {
        long[] rows = new long[edges.length + 1];
        for (double value : values) {
            if (Math.abs(value) <= Double.MAX_VALUE) {
                int bin = 0;
                for (double edge : edges) {
                    bin += value > edge ? 1 : 0;
                }
                rows[bin]++;
            }
        }
        return rows;
    }

    private long[] searchEdges(double[] values) {
        long[] rows = new long[edges.length + 1];
        for (double value : values) {
            if (Math.abs(value) <= Double.MAX_VALUE) {
                rows[search(value)]++;
            }
        }
        return rows;
    }

    /** The number of edges below a value. */
    private int search(double value) {
        int low = 0;
        int high = edges.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (value > edges[middle]) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Rows up to each edge, and behind the last one. */
    private long[] fill(WeightedSample sample) {
        long[] rows = new long[edges.length + 1];
        int bin = 0;
        for (int i = 0; i < sample.size(); i++) {
            double value = sample.value(i);
            while (bin < edges.length && value > edges[bin]) {
                bin++;
            }
            rows[bin] += sample.weight(i);
        }
        return rows;
    }

    /** Which numbers some bins hold, with so many digits that their edges differ. */
    private List<String> labels(List<Integer> bins) {
        Map<Integer, Double> shown = new TreeMap<>();
        for (int bin : bins) {
            shown.put(Math.max(0, bin - 1), edge(Math.max(0, bin - 1)));
            shown.put(Math.min(edges.length - 1, bin), edge(Math.min(edges.length - 1, bin)));
        }
        List<Integer> places = List.copyOf(shown.keySet());
        List<String> texts = Figures.distinct(List.copyOf(shown.values()));
        return bins.stream()
                .map(bin -> label(
                        bin,
                        texts.get(places.indexOf(Math.max(0, bin - 1))),
                        texts.get(places.indexOf(Math.min(edges.length - 1, bin)))))
                .toList();
    }

    private double edge(int place) {
        return place == 0 && isClosed() ? closed : edges[place];
    }

    private boolean isClosed() {
        return !Double.isNaN(closed);
    }

    private String label(int bin, String lower, String upper) {
        if (bin == 0) {
            return (isClosed() ? "< " : "≤ ") + upper;
        }
        if (bin == edges.length) {
            return "> " + lower;
        }
        return (bin == 1 && isClosed() ? "[" : "(") + lower + ", " + upper + "]";
    }
}
