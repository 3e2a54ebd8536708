package io.driftwatch.stats.evidently;

import io.driftwatch.profile.WeightedSample;

/**
 * Bins of equal width over the range of both sides, as many as Sturges' rule wants: ⌈log₂ N⌉ + 1. A bin holds its lower
 * edge; the last one holds its upper edge, too. The number of bins is found from a width, in the same steps of floating
 * point as numpy's {@code histogram_bin_edges}, which Evidently uses. Immutable and thread-safe.
 *
 * @see <a href="https://doi.org/10.1080/01621459.1926.10502161">Sturges (1926), The choice of a class interval, Journal
 *     of the American Statistical Association 21(153)</a>
 */
final class SturgesEdges {

    private final double[] edges;

    private SturgesEdges(double[] edges) {
        this.edges = edges;
    }

    /**
     * The bins for both sides.
     *
     * @param count what the rule is to take for N
     */
    static SturgesEdges over(WeightedSample before, WeightedSample now, long count) {
        double low = Math.min(before.value(0), now.value(0));
        double high = Math.max(before.value(before.size() - 1), now.value(now.size() - 1));
        return low == high ? evenly(low - 0.5, high + 0.5, 1) : evenly(low, high, bins(high - low, count));
    }

    private static int bins(double range, long count) {
        double width = range / (binaryLogarithm(count) + 1);
        return width > 0 ? (int) Math.ceil(range / width) : 1;
    }

    private static double binaryLogarithm(long count) {
        return Long.bitCount(count) == 1
                ? Long.numberOfTrailingZeros(count)
                : StrictMath.log((double) count) / StrictMath.log(2);
    }

    private static SturgesEdges evenly(double low, double high, int bins) {
        double[] edges = new double[bins + 1];
        double step = (high - low) / bins;
        for (int i = 0; i < bins; i++) {
            edges[i] = i * step + low;
        }
        edges[bins] = high;
        return new SturgesEdges(edges);
    }

    int bins() {
        return edges.length - 1;
    }

    /** The share of a side's rows in each bin. */
    double[] shares(WeightedSample side) {
        double[] shares = new double[bins()];
        int bin = 0;
        for (int i = 0; i < side.size(); i++) {
            while (bin < bins() - 1 && side.value(i) >= edges[bin + 1]) {
                bin++;
            }
            shares[bin] += side.weight(i);
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= side.total();
        }
        return shares;
    }
}
