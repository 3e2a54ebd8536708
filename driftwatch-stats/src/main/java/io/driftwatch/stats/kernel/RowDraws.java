package io.driftwatch.stats.kernel;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Draws rows without replacement and counts them by bin: the multivariate hypergeometric law, exactly. Every row is
 * first taken or left on its own, with a probability a little below the share of rows wanted, which makes a binomial
 * count of each bin. The rows still lacking are picked one by one among those left; where these are very many, rows are
 * first taken on their own once more. If too many were taken, all begins again. Whatever the number taken, each set of
 * that many rows is equally likely, and every step keeps it so.
 */
final class RowDraws {

    /** How many standard deviations a step stays below the number wanted, so that it seldom exceeds it. */
    private static final double SLACK = 1;
    /** With more picks a bin it is faster to take rows on their own once more. */
    private static final long PICKS_A_BIN = 16;

    private final long rows;
    private final long total;
    private final long mostPicks;
    private final BinGroup[] groups;
    /** The number of rows in the groups up to each one. */
    private final long[] cumulative;
    /** For each of some equal cells of all rows, the group that its first row is in. */
    private final int[] guide;

    private final double cellsARow;

    /**
     * Draws from the rows of some bins.
     *
     * @param groups all bins
     * @param rows how many are drawn, at most half of all
     */
    RowDraws(List<? extends BinGroup> groups, long rows) {
        this.rows = rows;
        this.groups = groups.toArray(BinGroup[]::new);
        this.cumulative = new long[groups.size()];
        long bins = 0;
        long sum = 0;
        for (int group = 0; group < cumulative.length; group++) {
            sum += groups.get(group).rows();
            bins += groups.get(group).bins;
            cumulative[group] = sum;
        }
        this.total = sum;
        this.mostPicks = PICKS_A_BIN * bins;
        this.guide = new int[4 * cumulative.length + 1];
        this.cellsARow = (guide.length - 1.0) / total;
        fillGuide();
    }

    private void fillGuide() {
        int cell = 0;
        for (int group = 0; group < cumulative.length; group++) {
            for (int last = cell(cumulative[group] - 1); cell <= last; cell++) {
                guide[cell] = group;
            }
        }
    }

    private int cell(long row) {
        return (int) (row * cellsARow);
    }

    /** The probability for each of some rows to be taken where so many are wanted of them. */
    static double share(long wanted, long of) {
        double deviation = Math.sqrt((double) wanted * (of - wanted) / of);
        return Math.max(0, wanted - SLACK * deviation) / of;
    }

    /** One draw, which is then in the groups. */
    void draw(SplittableRandom random) {
        long lacking;
        do {
            lacking = rows;
            for (BinGroup group : groups) {
                lacking -= group.take(random);
            }
            while (lacking > mostPicks) {
                lacking -= takeMore(random, share(lacking, total - rows + lacking));
            }
        } while (lacking < 0);
        while (lacking > 0) {
            lacking -= pick(random);
        }
    }

    private long takeMore(SplittableRandom random, double share) {
        long sum = 0;
        for (BinGroup group : groups) {
            sum += group.takeMore(random, share);
        }
        return sum;
    }

    /** Takes a row picked among all, unless it was taken before. */
    private int pick(SplittableRandom random) {
        long row = (long) (random.nextDouble() * total);
        int group = guide[cell(row)];
        while (cumulative[group] <= row) {
            group++;
        }
        return groups[group].takeOne(row - (group == 0 ? 0 : cumulative[group - 1]));
    }
}
