package io.driftwatch.stats.kernel;

import io.driftwatch.stats.kernel.BinnedDistance.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.LongToDoubleFunction;
import java.util.function.ToDoubleFunction;

/**
 * A distance without drift, given how many rows each bin has on both sides together: the smaller side's rows are drawn
 * from all, the larger has the rest. Valid where the bins do not depend on which row is on which side. Not thread-safe:
 * of one comparison.
 */
public final class FixedBins implements ToDoubleFunction<SplittableRandom> {

    private final RowDraws draws;
    private final List<BinGroup> groups = new ArrayList<>();
    private final List<LongToDoubleFunction> terms = new ArrayList<>();

    /**
     * Draws of a distance.
     *
     * @param counts what was seen; only the rows of each bin on both sides together and of each side count
     * @param distance the distance
     */
    public FixedBins(BinnedCounts counts, BinnedDistance distance) {
        long n = counts.referenceTotal();
        long m = counts.currentTotal();
        long rows = Math.min(n, m);
        double share = RowDraws.share(rows, n + m);
        Term term = distance.term(n, m, counts.size());
        Term ofSmallerFirst = n <= m ? term : (smaller, larger) -> term.of(larger, smaller);
        long[] pooled = counts.pooled();
        Arrays.sort(pooled);
        for (int from = 0, to = 0; from < pooled.length; from = to) {
            long each = pooled[from];
            while (to < pooled.length && pooled[to] == each) {
                to++;
            }
            groups.add(BinGroup.of(each, to - from, share));
            terms.add(new KeptTerm(each, each * ((double) rows / (n + m)), ofSmallerFirst));
        }
        this.draws = new RowDraws(groups, rows);
    }

    /** The term of a bin with a given number of rows of both sides, kept for the likely ones. */
    private static final class KeptTerm implements LongToDoubleFunction {

        private static final int DEVIATIONS = 8;
        private static final int MOST_KEPT = 2_048;

        private final long pooled;
        private final Term term;
        private final long lowest;
        private final double[] kept;

        KeptTerm(long pooled, double mean, Term term) {
            double reach = DEVIATIONS * (1 + Math.sqrt(mean));
            this.pooled = pooled;
            this.term = term;
            this.lowest = (long) Math.max(0, mean - reach);
            long likely = Math.min(pooled, (long) (mean + reach)) - lowest + 1;
            this.kept = new double[(int) Math.min(MOST_KEPT, likely)];
            Arrays.fill(kept, Double.NaN);
        }

        @Override
        public double applyAsDouble(long ofSmallerSide) {
            long place = ofSmallerSide - lowest;
            if (place < 0 || place >= kept.length) {
                return term.of(ofSmallerSide, pooled - ofSmallerSide);
            }
            double value = kept[(int) place];
            if (Double.isNaN(value)) {
                value = term.of(ofSmallerSide, pooled - ofSmallerSide);
                kept[(int) place] = value;
            }
            return value;
        }
    }

    @Override
    public double applyAsDouble(SplittableRandom random) {
        draws.draw(random);
        double sum = 0;
        for (int group = 0; group < groups.size(); group++) {
            sum += groups.get(group).sum(terms.get(group));
        }
        return sum;
    }
}
