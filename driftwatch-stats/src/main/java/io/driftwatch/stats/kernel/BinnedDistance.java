package io.driftwatch.stats.kernel;

/** A distance of binned counts that is a sum over the bins. */
@FunctionalInterface
public interface BinnedDistance {

    /** What one bin adds. */
    @FunctionalInterface
    interface Term {
        /**
         * The term of a bin.
         *
         * @param reference the reference's rows in it
         * @param current the current rows in it
         * @return what it adds
         */
        double of(long reference, long current);
    }

    /**
     * The term for sides of some rows in some bins.
     *
     * @param n the reference's rows
     * @param m the current rows
     * @param k the number of bins
     * @return the term
     */
    Term term(long n, long m, int k);

    /**
     * The distance.
     *
     * @param counts the rows of both sides
     * @return the sum, infinite where a term is
     */
    default double of(BinnedCounts counts) {
        Term term = term(counts.referenceTotal(), counts.currentTotal(), counts.size());
        double sum = 0;
        for (int bin = 0; bin < counts.size(); bin++) {
            sum += term.of(counts.reference(bin), counts.current(bin));
        }
        return sum;
    }
}
