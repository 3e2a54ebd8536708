package io.driftwatch.stats;

import io.driftwatch.stats.kernel.Sides;

/**
 * The exact law of the two-sample Kolmogorov–Smirnov statistic. Without drift every order of the n + m rows is equally
 * likely: a random path from (0, 0) to (n, m) that goes right for a row of the first side and up for one of the second.
 * The statistic reaches g/(nm) when the path touches a cell with |i·m − j·n| ≥ g. The probability of that is summed
 * over the cells by which paths first leave the band, with the true probability of each step, so that every term is a
 * positive number below 1: nothing overflows, and no small number is the difference of two large ones.
 *
 * @see <a href="https://doi.org/10.1007/BF02589501">Hodges (1958), The significance probability of the Smirnov
 *     two-sample test</a>
 */
final class LatticePaths {

    private final int n;
    private final int m;
    private final long gap;
    /** The probability that the path passes the cell with this i on the current diagonal, without having left. */
    private final double[] inside;

    private int low;
    private int high;
    private double outside;

    private LatticePaths(int n, int m, long gap) {
        this.n = n;
        this.m = m;
        this.gap = gap;
        this.inside = new double[n + 2];
        this.inside[0] = 1;
    }

    /** The probability of a statistic of at least {@code statistic} without drift, for continuous values. */
    static double probabilityOutside(int n, int m, double statistic) {
        long gap = Math.round(statistic * n * m);
        if (gap == 0) {
            return 1;
        }
        if (2 * statistic * statistic / Sides.inverseSizes(n, m) > KolmogorovDistribution.LARGEST_EXPONENT) {
            return 0;
        }
        return new LatticePaths(Math.min(n, m), Math.max(n, m), gap).walk();
    }

    /**
     * The probability that all rows of one side are below all of the other, on either side: 2 / C(n + m, n), as a
     * product of n factors.
     */
    static double probabilityApart(long n, long m) {
        long fewer = Math.min(n, m);
        long more = Math.max(n, m);
        double probability = 2;
        for (long i = 1; i <= fewer && probability > 0; i++) {
            probability *= (double) i / (more + i);
        }
        return probability;
    }

    private double walk() {
        for (int diagonal = 1; diagonal <= n + m && low <= high; diagonal++) {
            step(diagonal);
            leave(diagonal);
        }
        return Math.min(1, outside);
    }

    /**
     * Moves all probability to the next diagonal, from the right end so that each cell is read before it is written.
     */
    private void step(int diagonal) {
        int last = Math.min(high + 1, Math.min(n, diagonal));
        int first = Math.max(low, diagonal - m);
        double left = 1.0 / (n + m - diagonal + 1);
        double right = n + 1.0;
        double up = m - diagonal + 1.0;
        inside[high + 1] = 0;
        for (int i = last; i > first; i--) {
            inside[i] = (inside[i - 1] * (right - i) + inside[i] * (up + i)) * left;
        }
        double fromLeft = first > low ? inside[first - 1] * (right - first) : 0;
        inside[first] = (fromLeft + inside[first] * (up + first)) * left;
        low = first;
        high = last;
    }

    /** Takes out what has left the band on this diagonal: at most one cell at either end. */
    private void leave(int diagonal) {
        while (low <= high && isOutside(low, diagonal)) {
            outside += inside[low];
            inside[low++] = 0;
        }
        while (low <= high && isOutside(high, diagonal)) {
            outside += inside[high];
            inside[high--] = 0;
        }
    }

    private boolean isOutside(int i, int diagonal) {
        return Math.abs((long) i * m - (long) (diagonal - i) * n) >= gap;
    }
}
