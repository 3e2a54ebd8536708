package io.driftwatch.stats.evidently;

import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.stats.kernel.BinnedCounts;
import io.driftwatch.stats.kernel.ChiSquareLaw;
import io.driftwatch.stattest.StatTestResult;
import io.driftwatch.stattest.StatTestResult.NotComputable;
import io.driftwatch.stattest.StatTestResult.Significance;
import java.util.function.DoubleBinaryOperator;

/**
 * Tests that take the counts of the reference for expectations without error: k − 1 degrees of freedom, whatever the
 * size of the reference. Stateless.
 */
final class GoodnessOfFit {

    /** scipy refuses expectations whose sum differs more from that of the rows. */
    private static final double LARGEST_DIFFERENCE = 1e-8;

    private GoodnessOfFit() {}

    /** Σ (c − e)²/e, with the reference's counts brought to the number of current rows as expectations e. */
    static Significance chiSquare(ColumnProfile reference, ColumnProfile current) {
        BinnedCounts counts = BinnedShares.counts(reference, current);
        double scale = (double) counts.currentTotal() / counts.referenceTotal();
        return result(counts, sum(counts, scale, (rows, expected) -> (rows - expected) * (rows - expected) / expected));
    }

    /** 2 Σ c ln(c/r), with the reference's counts r as they are: without as many rows there is no result. */
    static StatTestResult likelihoodRatio(ColumnProfile reference, ColumnProfile current) {
        BinnedCounts counts = BinnedShares.counts(reference, current);
        long before = counts.referenceTotal();
        long now = counts.currentTotal();
        if (Math.abs(before - now) > LARGEST_DIFFERENCE * (double) Math.min(before, now)) {
            return new NotComputable(
                    "Evidently's g-test needs as many current as reference rows, not " + now + " and " + before + ".");
        }
        return result(
                counts, sum(counts, 1, (rows, expected) -> rows == 0 ? 0 : 2 * rows * StrictMath.log(rows / expected)));
    }

    private static double sum(BinnedCounts counts, double scale, DoubleBinaryOperator term) {
        double sum = 0;
        for (int bin = 0; bin < counts.size(); bin++) {
            sum += term.applyAsDouble((double) counts.current(bin), counts.reference(bin) * scale);
        }
        return sum;
    }

    private static Significance result(BinnedCounts counts, double statistic) {
        if (counts.size() == 1) {
            return Formula.nothingMoved(0);
        }
        double pValue = Double.isInfinite(statistic) ? 0 : new ChiSquareLaw(counts.size()).survival(statistic);
        return new Significance(statistic, pValue);
    }
}
