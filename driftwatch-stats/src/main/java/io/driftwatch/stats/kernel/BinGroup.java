package io.driftwatch.stats.kernel;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.LongToDoubleFunction;

/**
 * Bins that have equally many rows, and how many rows of each are taken. All that a draw does to a bin depends on its
 * number of rows alone, so that very many such bins need not be told apart: it is enough to count how many have 0, 1, 2
 * … rows taken. Not thread-safe.
 */
abstract sealed class BinGroup {

    /** A count of bins costs about as much to draw as this many bins. */
    private static final int BINS_A_COUNT = 16;

    /** The rows of each bin. */
    final long each;
    /** The number of bins. */
    final int bins;

    private BinGroup(long each, int bins) {
        this.each = each;
        this.bins = bins;
    }

    /** The group in the form that is drawn faster, of which every row is first taken with the given probability. */
    static BinGroup of(long each, int bins, double share) {
        return each < bins / BINS_A_COUNT ? new Tallied((int) each, bins, share) : new Listed(each, bins, share);
    }

    long rows() {
        return each * bins;
    }

    /** Begins anew: takes every row on its own. Returns how many. */
    abstract long take(SplittableRandom random);

    /** Takes every row not taken yet with this probability, on its own. Returns how many. */
    abstract long takeMore(SplittableRandom random, double share);

    /** Takes one row, given by its number from 0, unless it is one of those taken: these come first in their bin. */
    abstract int takeOne(long row);

    /** The sum over the bins of a function of the rows taken. */
    abstract double sum(LongToDoubleFunction term);

    /** Every bin on its own. */
    static final class Listed extends BinGroup {

        private final BinomialDraws law;
        private final long[] taken;

        Listed(long each, int bins, double share) {
            super(each, bins);
            this.law = BinomialDraws.of(each, share);
            this.taken = new long[bins];
        }

        long taken(int bin) {
            return taken[bin];
        }

        @Override
        long take(SplittableRandom random) {
            long sum = 0;
            for (int bin = 0; bin < taken.length; bin++) {
                taken[bin] = law.draw(random);
                sum += taken[bin];
            }
            return sum;
        }

        @Override
        long takeMore(SplittableRandom random, double share) {
            long sum = 0;
            for (int bin = 0; bin < taken.length; bin++) {
                long more = BinomialDraws.once(random, each - taken[bin], share);
                taken[bin] += more;
                sum += more;
            }
            return sum;
        }

        @Override
        int takeOne(long row) {
            int bin = (int) (row / each);
            if (row - bin * each < taken[bin]) {
                return 0;
            }
            taken[bin]++;
            return 1;
        }

        @Override
        double sum(LongToDoubleFunction term) {
            double sum = 0;
            for (long count : taken) {
                sum += term.applyAsDouble(count);
            }
            return sum;
        }
    }

    /** For each number of rows, how many bins have so many taken: bins stand in the order of these numbers. */
    static final class Tallied extends BinGroup {

        private final long[] tally;
        /** The probability of a number of rows taken among that number or more. */
        private final double[] conditional;

        Tallied(int each, int bins, double share) {
            super(each, bins);
            this.tally = new long[each + 1];
            this.conditional = new double[each + 1];
            double weight = 1;
            double odds = share / (1 - share);
            for (int count = 0; count <= each; count++) {
                conditional[count] = weight;
                weight *= odds * (each - count) / (count + 1);
            }
            double rest = 0;
            for (int count = each; count >= 0; count--) {
                rest += conditional[count];
                conditional[count] = rest == 0 ? 1 : conditional[count] / rest;
            }
        }

        @Override
        long take(SplittableRandom random) {
            long left = bins;
            long sum = 0;
            for (int count = 0; count < tally.length; count++) {
                tally[count] = BinomialDraws.once(random, left, conditional[count]);
                left -= tally[count];
                sum += count * tally[count];
            }
            return sum;
        }

        @Override
        long takeMore(SplittableRandom random, double share) {
            long[] before = tally.clone();
            Arrays.fill(tally, 0);
            long sum = 0;
            for (int count = 0; count < before.length; count++) {
                for (long bin = 0; bin < before[count]; bin++) {
                    long more = BinomialDraws.once(random, each - count, share);
                    tally[(int) (count + more)]++;
                    sum += more;
                }
            }
            return sum;
        }

        @Override
        int takeOne(long row) {
            long bin = row / each;
            long place = row - bin * each;
            int count = 0;
            for (; bin >= tally[count]; count++) {
                bin -= tally[count];
            }
            if (place < count) {
                return 0;
            }
            tally[count]--;
            tally[count + 1]++;
            return 1;
        }

        @Override
        double sum(LongToDoubleFunction term) {
            double sum = 0;
            for (int count = 0; count < tally.length; count++) {
                sum += tally[count] == 0 ? 0 : tally[count] * term.applyAsDouble(count);
            }
            return sum;
        }
    }
}
