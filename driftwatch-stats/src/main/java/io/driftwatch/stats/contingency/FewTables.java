package io.driftwatch.stats.contingency;

import io.driftwatch.stats.kernel.BinnedCounts;
import io.driftwatch.stats.kernel.BinnedDistance.Term;
import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.math3.util.FastMath;

/**
 * All tables with the margins of one, where they are few: how many rows of each group fall to the smaller side. The
 * largest group has what the others leave. Not thread-safe: of one comparison.
 */
final class FewTables {

    /** To look at so many takes about as long as the most draws do. */
    private static final long MOST_TABLES = 100_000;
    /** Tables whose probabilities differ by less than this, relatively, are equally likely. */
    private static final double TIE = 1e-10;

    /** By group but the largest and its rows on the smaller side. */
    private final double[][] rarities;
    /** Of the largest group, by the rows that all others have on the smaller side; infinite where that cannot be. */
    private final double[] ofLargest;

    private double bound;
    private double all;
    private double asUnlikely;

    private FewTables(double[][] rarities, double[] ofLargest) {
        this.rarities = rarities;
        this.ofLargest = ofLargest;
    }

    /** The tables with the margins of this one; empty if they are many. */
    static Optional<FewTables> of(BinnedCounts counts) {
        long rows = Math.min(counts.referenceTotal(), counts.currentTotal());
        long[] pooled = counts.pooled();
        Arrays.sort(pooled);
        if (!areFew(pooled, rows)) {
            return Optional.empty();
        }
        int last = pooled.length - 1;
        Term term = TableRarity.OF_GROUPS.term(
                rows, Math.max(counts.referenceTotal(), counts.currentTotal()), pooled.length);
        double[][] rarities = new double[last][];
        int others = 0;
        for (int group = 0; group < last; group++) {
            rarities[group] = rarities(term, pooled[group], (int) Math.min(pooled[group], rows));
            others += rarities[group].length - 1;
        }
        return Optional.of(new FewTables(rarities, ofLargest(term, pooled[last], rows, others)));
    }

    private static boolean areFew(long[] ascending, long rows) {
        long tables = 1;
        for (int group = 0; group < ascending.length - 1 && tables <= MOST_TABLES; group++) {
            tables *= Math.min(ascending[group], rows) + 1;
        }
        return tables <= MOST_TABLES;
    }

    private static double[] rarities(Term term, long pooled, int most) {
        double[] rarities = new double[most + 1];
        Arrays.setAll(rarities, ofSmaller -> term.of(ofSmaller, pooled - ofSmaller));
        return rarities;
    }

    private static double[] ofLargest(Term term, long pooled, long rows, int others) {
        double[] rarities = new double[others + 1];
        Arrays.setAll(rarities, taken -> {
            long left = rows - taken;
            return left < 0 || left > pooled ? Double.POSITIVE_INFINITY : term.of(left, pooled - left);
        });
        return rarities;
    }

    /** The share of probability of the tables that are at least as unlikely as one of this rarity. */
    double pValue(double seen) {
        bound = seen - TIE;
        all = 0;
        asUnlikely = 0;
        fill(0, 0, 0);
        return Math.min(1, asUnlikely / all);
    }

    private void fill(int group, int taken, double rarity) {
        if (group == rarities.length) {
            count(rarity + ofLargest[taken]);
            return;
        }
        double[] ofGroup = rarities[group];
        for (int ofSmaller = 0; ofSmaller < ofGroup.length; ofSmaller++) {
            fill(group + 1, taken + ofSmaller, rarity + ofGroup[ofSmaller]);
        }
    }

    private void count(double rarity) {
        double weight = FastMath.exp(-rarity);
        all += weight;
        asUnlikely += rarity >= bound ? weight : 0;
    }
}
