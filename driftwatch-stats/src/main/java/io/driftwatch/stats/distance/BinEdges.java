package io.driftwatch.stats.distance;

import io.driftwatch.profile.WeightedSample;
import io.driftwatch.stats.kernel.BinnedCounts;
import java.util.Arrays;

/** Where bins of numbers end: a bin is (a, b], and the outer ones hold what is further out. Immutable. */
final class BinEdges {

    private final double[] edges;

    private BinEdges(double[] edges) {
        this.edges = edges;
    }

    /** Bins between inner edges; what is outside belongs to the first and the last one. */
    static BinEdges between(double[] inner) {
        return new BinEdges(inner);
    }

    /**
     * Bins from the lowest to the highest edge, with bins of their own below and above. The lowest edge is moved down
     * by the least possible, so that its own value falls into the first bin.
     */
    static BinEdges over(double[] all) {
        double[] edges = all.clone();
        edges[0] = Math.nextDown(edges[0]);
        return new BinEdges(edges);
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
        return BinnedCounts.of(fill(reference), fill(current));
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
}
