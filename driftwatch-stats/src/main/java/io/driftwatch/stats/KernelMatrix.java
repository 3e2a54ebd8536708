package io.driftwatch.stats;

/**
 * The Gaussian kernel exp(−(x − y)²/(2h²)) of all pairs of distinct values of two sides, with the median of the gaps of
 * all pairs of rows for h. Immutable.
 */
final class KernelMatrix {

    private final PooledRows pooled;
    private final double bandwidth;

    private KernelMatrix(PooledRows pooled, double bandwidth) {
        this.pooled = pooled;
        this.bandwidth = bandwidth;
    }

    /** The kernel of two distinct values or more. Halved values of the narrowest kind may leave a median of 0. */
    static KernelMatrix of(PooledRows pooled) {
        return new KernelMatrix(pooled, Math.max(Double.MIN_VALUE, new PairGaps(pooled).median()));
    }

    int size() {
        return pooled.size();
    }

    double of(int one, int other) {
        double gap = pooled.gap(one, other) / bandwidth;
        return StrictMath.exp(-gap * gap / 2);
    }

    /**
     * The unbiased estimate of the squared maximum mean discrepancy, the same bits with the sides exchanged.
     *
     * @param n the rows of one side, 2 or more
     * @param m the rows of the other side, 2 or more
     */
    double discrepancy(long n, long m) {
        double withinA = 1.0 / ((double) n * (n - 1));
        double withinB = 1.0 / ((double) m * (m - 1));
        double between = 1.0 / ((double) n * m);
        CompensatedSum sum = new CompensatedSum();
        for (int upper = 0; upper < size(); upper++) {
            double a = pooled.ofA(upper);
            double b = pooled.ofB(upper);
            double equal = a * (a - 1) * withinA + b * (b - 1) * withinB - 2 * a * b * between;
            double unequal = 0;
            for (int lower = 0; lower < upper; lower++) {
                double ofA = pooled.ofA(lower);
                double ofB = pooled.ofB(lower);
                double weight = (a * ofA * withinA + b * ofB * withinB) - (a * ofB + b * ofA) * between;
                unequal += weight * of(lower, upper);
            }
            sum.add(equal);
            sum.add(2 * unequal);
        }
        return sum.value();
    }
}
