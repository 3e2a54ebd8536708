package io.driftwatch.stats;

import io.driftwatch.stats.kernel.DealtRows;
import java.util.SplittableRandom;

/** The squared discrepancy when the rows of both sides are dealt anew. Not thread-safe: of one comparison. */
final class DealtKernel {

    private final KernelFeatures features;
    private final DealtRows deal;
    private final double smaller;
    private final double larger;
    /** The sums of the features over all rows. */
    private final double[] ofAll;

    DealtKernel(PooledRows pooled, KernelFeatures features, long n, long m) {
        this.features = features;
        this.smaller = Math.min(n, m);
        this.larger = Math.max(n, m);
        this.deal = new DealtRows(pooled.rows(), Math.min(n, m));
        this.ofAll = features.sums(pooled.rows());
    }

    double draw(SplittableRandom random) {
        double[] sums = features.sums(deal.draw(random));
        double withinSmaller = 0;
        double withinLarger = 0;
        double between = 0;
        for (int i = 0; i < sums.length; i++) {
            double rest = ofAll[i] - sums[i];
            withinSmaller += sums[i] * sums[i];
            withinLarger += rest * rest;
            between += sums[i] * rest;
        }
        return (withinSmaller - smaller) / (smaller * (smaller - 1))
                + (withinLarger - larger) / (larger * (larger - 1))
                - 2 * between / (smaller * larger);
    }
}
