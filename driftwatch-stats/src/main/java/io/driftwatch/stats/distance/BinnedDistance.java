package io.driftwatch.stats.distance;

import io.driftwatch.stats.kernel.BinnedCounts;

/** A distance of binned counts that is a sum over the bins. */
@FunctionalInterface
interface BinnedDistance {

    /** What one bin adds. */
    @FunctionalInterface
    interface Term {
        double of(long reference, long current);
    }

    /** The term for sides of n and m rows in k bins. */
    Term term(long n, long m, int k);

    /** The distance: infinite where a term is. */
    default double of(BinnedCounts counts) {
        Term term = term(counts.referenceTotal(), counts.currentTotal(), counts.size());
        double sum = 0;
        for (int bin = 0; bin < counts.size(); bin++) {
            sum += term.of(counts.reference(bin), counts.current(bin));
        }
        return sum;
    }
}
