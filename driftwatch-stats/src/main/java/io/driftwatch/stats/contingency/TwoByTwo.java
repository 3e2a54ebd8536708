package io.driftwatch.stats.contingency;

/**
 * Fisher's exact test of a 2 × 2 table, two-sided: the probability, all margins given, of a table no more likely than
 * the one seen. Weights are relative to the most likely table and follow from each other by ratios, so that every term
 * is positive, and no logarithm is taken.
 *
 * @see <a href="https://doi.org/10.2307/2340521">Fisher (1922), On the interpretation of χ² from contingency tables,
 *     JRSS 85(1)</a>
 */
final class TwoByTwo {

    /** Tables whose probabilities differ by less than this, relatively, are equally likely. */
    private static final double TIE = 1e-10;
    /** Smaller weights lose digits, and in the end no factor below 1 makes them smaller. */
    private static final double NEGLIGIBLE = Double.MIN_NORMAL;

    private final long total;
    private final long marked;
    private final long draws;

    private TwoByTwo(long total, long marked, long draws) {
        this.total = total;
        this.marked = marked;
        this.draws = draws;
    }

    /** The p-value of n and m rows, of which {@code a} and {@code b} are in the first of two groups. */
    static double pValue(long n, long m, long a, long b) {
        long seen = n < m ? a : n > m ? b : Math.min(a, b);
        return new TwoByTwo(n + m, a + b, Math.min(n, m)).pValue(seen);
    }

    /** The probability of x + 1 over that of x. */
    private double ratio(long x) {
        return (double) (marked - x) * (draws - x) / ((x + 1.0) * (total - marked - draws + x + 1.0));
    }

    private double pValue(long seen) {
        long lowest = Math.max(0, draws - (total - marked));
        long highest = Math.min(draws, marked);
        long mode = (long) Math.floor((draws + 1.0) * (marked + 1.0) / (total + 2.0));
        mode = Math.max(lowest, Math.min(highest, mode));
        double bound = weight(mode, seen) * (1 + TIE);
        double all = 1;
        double asExtreme = 1 <= bound ? 1 : 0;
        double weight = 1;
        for (long x = mode; x < highest && weight > NEGLIGIBLE; x++) {
            weight *= ratio(x);
            all += weight;
            asExtreme += weight <= bound ? weight : 0;
        }
        weight = 1;
        for (long x = mode; x > lowest && weight > NEGLIGIBLE; x--) {
            weight /= ratio(x - 1);
            all += weight;
            asExtreme += weight <= bound ? weight : 0;
        }
        return Math.min(1, asExtreme / all);
    }

    /** The weight of the table seen, by the same steps as in the sums. */
    private double weight(long mode, long seen) {
        double weight = 1;
        for (long x = mode; x < seen && weight > NEGLIGIBLE; x++) {
            weight *= ratio(x);
        }
        for (long x = mode; x > seen && weight > NEGLIGIBLE; x--) {
            weight /= ratio(x - 1);
        }
        return weight;
    }
}
