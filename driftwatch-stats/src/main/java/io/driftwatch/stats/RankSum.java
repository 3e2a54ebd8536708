package io.driftwatch.stats;

/**
 * Over all pairs of a reference row and a current row, how often either is the larger one; and how far ties narrow the
 * law of that count. Not thread-safe.
 */
final class RankSum implements PooledOrder.Groups {

    private long greater;
    private long less;
    private final CompensatedSum cubes = new CompensatedSum();

    @Override
    public void group(long reference, long current, long referenceBelow, long currentBelow) {
        greater += reference * currentBelow;
        less += current * referenceBelow;
        double tied = reference + current;
        double below = referenceBelow + currentBelow;
        cubes.add(below * tied * (below + tied));
    }

    /** Pairs in which the reference is larger minus pairs in which the current side is: 2·U₁ − nm. */
    long surplus() {
        return greater - less;
    }

    /**
     * The variance of U without drift, given the ties: nm/(12·N(N − 1)) · (N³ − Σt³). The difference of cubes is 3·Σ
     * c·t·(c + t), with c the rows below a group of t, so that nothing cancels where nearly all rows are equal.
     */
    double variance(long n, long m) {
        double all = (double) n + m;
        return (double) n * m / (all * (all - 1)) * cubes.value() / 4;
    }
}
