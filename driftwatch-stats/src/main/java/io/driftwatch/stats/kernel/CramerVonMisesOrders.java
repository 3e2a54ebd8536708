package io.driftwatch.stats.kernel;

import java.util.Arrays;
import org.apache.commons.math3.util.CombinatoricsUtils;

/**
 * The exact law of the two-sample Cramér–von Mises statistic without ties. Every order of the n + m rows is equally
 * likely: a path from (0, 0) to (n, m), whose statistic is Σ (i·m − j·n)² over its cells, divided by nm(n + m)². Cell
 * by cell the paths that reach it are counted by their sum so far, as whole numbers; a path is counted and dropped
 * where its sum first reaches the one in question.
 *
 * @see <a href="https://doi.org/10.1214/aoms/1177704477">Anderson (1962), On the distribution of the two-sample
 *     Cramér–von Mises criterion, Annals of Mathematical Statistics 33(3)</a>
 */
public final class CramerVonMisesOrders {

    /** So many rows a side have fewer orders than a long holds. */
    public static final int MOST_ROWS = 20;

    private final int n;
    private final int m;
    private final long bound;
    private long reached;

    /** Paths to one cell: ascending sums, each with its number of paths. */
    private static final class Paths {

        private final long[] sums;
        private final long[] counts;
        private final int size;

        Paths(long[] sums, long[] counts, int size) {
            this.sums = sums;
            this.counts = counts;
            this.size = size;
        }

        static Paths none() {
            return new Paths(new long[0], new long[0], 0);
        }

        /** The paths of two cells together. */
        Paths with(Paths other) {
            long[] bothSums = new long[size + other.size];
            long[] bothCounts = new long[size + other.size];
            int merged = 0;
            int i = 0;
            int j = 0;
            while (i < size || j < other.size) {
                boolean fromThis = j == other.size || (i < size && sums[i] <= other.sums[j]);
                boolean fromOther = i == size || (j < other.size && other.sums[j] <= sums[i]);
                bothSums[merged] = fromThis ? sums[i] : other.sums[j];
                bothCounts[merged++] = (fromThis ? counts[i++] : 0) + (fromOther ? other.counts[j++] : 0);
            }
            return new Paths(bothSums, bothCounts, merged);
        }
    }

    private CramerVonMisesOrders(int n, int m, long bound) {
        this.n = n;
        this.m = m;
        this.bound = bound;
    }

    /**
     * The probability that Σ (i·m − j·n)² is at least a number.
     *
     * @param n the rows of one side, at most {@link #MOST_ROWS}
     * @param m the rows of the other side, at most {@link #MOST_ROWS}
     * @param sum the number
     * @return from 0 to 1
     */
    public static double probabilityOfAtLeast(int n, int m, long sum) {
        CramerVonMisesOrders orders = new CramerVonMisesOrders(n, m, sum);
        orders.count();
        return (double) orders.reached / CombinatoricsUtils.binomialCoefficient(n + m, n);
    }

    private void count() {
        Paths[] row = new Paths[m + 1];
        Arrays.fill(row, Paths.none());
        row[0] = new Paths(new long[] {0}, new long[] {1}, 1);
        for (int i = 0; i <= n; i++) {
            for (int j = 0; j <= m; j++) {
                Paths here = j == 0 ? row[0] : row[j].with(row[j - 1]);
                row[j] = step(here, i, j);
            }
        }
    }

    /** Adds the cell's own square to all sums, and counts the paths that reach the bound with all their ends. */
    private Paths step(Paths here, int i, int j) {
        long difference = (long) i * m - (long) j * n;
        long square = difference * difference;
        int kept = 0;
        while (kept < here.size && here.sums[kept] + square < bound) {
            here.sums[kept++] += square;
        }
        long ends = CombinatoricsUtils.binomialCoefficient(n + m - i - j, n - i);
        for (int path = kept; path < here.size; path++) {
            reached += here.counts[path] * ends;
        }
        return new Paths(here.sums, here.counts, kept);
    }
}
