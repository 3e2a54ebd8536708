package io.driftwatch.stats;

/**
 * The Anderson–Darling A² of two samples, from the differences D = i·m − j·n, which are nm times those of the two
 * empirical distribution functions. The same bits with the sides exchanged. Not thread-safe.
 */
final class WeightedGaps implements PooledOrder.Groups {

    private final long n;
    private final long m;
    private final boolean midrank;
    private final CompensatedSum sum = new CompensatedSum();

    WeightedGaps(long n, long m, boolean midrank) {
        this.n = n;
        this.m = m;
        this.midrank = midrank;
    }

    @Override
    public void group(long reference, long current, long referenceBelow, long currentBelow) {
        double rows = reference + current;
        double below = referenceBelow + currentBelow;
        double above = (double) n + m - below - rows;
        double upper = (referenceBelow + reference) * m - (currentBelow + current) * n;
        if (midrank) {
            double lower = referenceBelow * m - currentBelow * n;
            double gap = (lower + upper) / 2;
            sum.add(rows * gap * gap / (below * above + rows * (below + above) / 4));
        } else if (above > 0) {
            sum.add(rows * upper * upper / ((below + rows) * above));
        }
    }

    /** A², which is 1 on average without drift. */
    double squared() {
        double all = (double) n + m;
        double whole = sum.value() / ((double) n * m);
        return midrank ? whole * ((all - 1) / all) : whole;
    }
}
