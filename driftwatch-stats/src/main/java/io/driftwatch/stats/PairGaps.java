package io.driftwatch.stats;

/** How far apart the rows of each pair are, of all rows of two sides together. Immutable. */
final class PairGaps {

    private final PooledRows pooled;
    private final long[] rows;
    private final long pairs;
    /** Pairs of rows with the same value. */
    private final long equalPairs;

    PairGaps(PooledRows pooled) {
        this.pooled = pooled;
        this.rows = pooled.rows();
        long total = 0;
        long equal = 0;
        for (long ofValue : rows) {
            total += ofValue;
            equal += pairs(ofValue);
        }
        this.pairs = pairs(total);
        this.equalPairs = equal;
    }

    private static long pairs(long rows) {
        return rows * (rows - 1) / 2;
    }

    /** The median over all pairs, or where it is 0, over those of different rows; there must be some. */
    double median() {
        double ofAll = median(0);
        return ofAll > 0 ? ofAll : median(equalPairs);
    }

    /** The mean of the two in the middle, when some of the smallest are left out. */
    private double median(long without) {
        long others = pairs - without;
        double lower = smallest(without + (others + 1) / 2);
        double upper = smallest(without + others / 2 + 1);
        return lower + (upper - lower) / 2;
    }

    /** The gap of a rank from 1 up, by halving the range of possible numbers, which are as ordered as their bits. */
    private double smallest(long rank) {
        long least = 0;
        long most = Double.doubleToLongBits(pooled.gap(0, pooled.size() - 1));
        while (least < most) {
            long middle = least + (most - least) / 2;
            if (atMost(Double.longBitsToDouble(middle)) >= rank) {
                most = middle;
            } else {
                least = middle + 1;
            }
        }
        return Double.longBitsToDouble(least);
    }

    private long atMost(double gap) {
        long near = 0;
        long rowsBetween = 0;
        int lower = 0;
        for (int upper = 0; upper < rows.length; upper++) {
            while (pooled.gap(lower, upper) > gap) {
                rowsBetween -= rows[lower++];
            }
            near += rows[upper] * rowsBetween + pairs(rows[upper]);
            rowsBetween += rows[upper];
        }
        return near;
    }
}
