package io.driftwatch.stats;

import io.driftwatch.stats.kernel.CramerVonMisesOrders;

/**
 * The Cramér–von Mises statistic as Σ t · ½(D² + D'²), in whole numbers D = i·m − j·n, which are nm times the
 * differences of the two empirical distribution functions. Not thread-safe.
 */
final class SquaredGaps implements PooledOrder.Groups {

    private final long n;
    private final long m;
    private final CompensatedSum sum = new CompensatedSum();

    SquaredGaps(long n, long m) {
        this.n = n;
        this.m = m;
    }

    @Override
    public void group(long reference, long current, long referenceBelow, long currentBelow) {
        double lower = referenceBelow * m - currentBelow * n;
        double upper = (referenceBelow + reference) * m - (currentBelow + current) * n;
        sum.add((reference + current) * (lower * lower + upper * upper) / 2);
    }

    double statistic() {
        double all = (double) n + m;
        return sum.value() / ((double) n * m) / (all * all);
    }

    double exactPValue() {
        return CramerVonMisesOrders.probabilityOfAtLeast((int) n, (int) m, Math.round(sum.value()));
    }
}
