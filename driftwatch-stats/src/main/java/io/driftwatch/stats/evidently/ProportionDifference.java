package io.driftwatch.stats.evidently;

import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.stats.kernel.BinnedCounts;
import io.driftwatch.stats.kernel.NormalLaw;
import io.driftwatch.stattest.StatTestResult.Significance;

/**
 * The z-test of the share of rows that have not the first value in ascending order, however many others there are, with
 * a pooled variance and without a correction. Stateless.
 */
final class ProportionDifference {

    private ProportionDifference() {}

    static Significance compare(ColumnProfile reference, ColumnProfile current) {
        BinnedCounts counts = BinnedShares.counts(reference, current);
        if (counts.size() == 1) {
            return Formula.nothingMoved(0);
        }
        long n = counts.referenceTotal();
        long m = counts.currentTotal();
        double before = (double) (n - counts.reference(0)) / n;
        double now = (double) (m - counts.current(0)) / m;
        double pooled = (before * n + now * m) / (n + m);
        double statistic = (before - now) / Math.sqrt(pooled * (1 - pooled) * (1.0 / n + 1.0 / m));
        return new Significance(statistic, NormalLaw.twoSided(statistic));
    }
}
