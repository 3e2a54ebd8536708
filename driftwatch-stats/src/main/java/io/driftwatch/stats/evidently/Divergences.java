package io.driftwatch.stats.evidently;

import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.profile.NumericProfile;
import io.driftwatch.profile.WeightedSample;
import io.driftwatch.stattest.StatTestResult.Distance;

/** Evidently's distances on bins. Stateless. */
final class Divergences {

    private Divergences() {}

    /** Σ (r − c) ln(r/c), empty bins filled. */
    static Distance populationStability(ColumnProfile reference, ColumnProfile current) {
        BinnedShares bins = BinnedShares.of(reference, current).filled();
        double sum = 0;
        for (int bin = 0; bin < bins.size(); bin++) {
            double before = bins.reference(bin);
            double now = bins.current(bin);
            sum += (before - now) * StrictMath.log(before / now);
        }
        return Distance.withoutLaw(Math.max(0, sum));
    }

    /** Σ r ln(r/c), empty bins filled and both sides brought back to a sum of 1. */
    static Distance kullbackLeibler(ColumnProfile reference, ColumnProfile current) {
        BinnedShares bins = BinnedShares.of(reference, current).filled().normalised();
        double sum = 0;
        for (int bin = 0; bin < bins.size(); bin++) {
            sum += relativeEntropy(bins.reference(bin), bins.current(bin));
        }
        return Distance.withoutLaw(Math.max(0, sum));
    }

    /** √(½ Σ r ln(r/h) + ½ Σ c ln(c/h)) with h = ½(r + c), empty bins as they are. */
    static Distance jensenShannon(ColumnProfile reference, ColumnProfile current) {
        BinnedShares bins = BinnedShares.of(reference, current).normalised();
        double sum = 0;
        for (int bin = 0; bin < bins.size(); bin++) {
            double half = (bins.reference(bin) + bins.current(bin)) / 2;
            sum += relativeEntropy(bins.reference(bin), half) + relativeEntropy(bins.current(bin), half);
        }
        return Distance.withoutLaw(Math.sqrt(Math.max(0, sum) / 2));
    }

    private static double relativeEntropy(double share, double of) {
        return share == 0 ? 0 : share * StrictMath.log(share / of);
    }

    /**
     * √(1 − Σ √(r·c)): one bin a name; for numbers, bins of equal width whose number follows from how many distinct
     * values both sides have.
     */
    static Distance hellinger(ColumnProfile reference, ColumnProfile current) {
        BinnedShares bins = reference instanceof NumericProfile before && current instanceof NumericProfile now
                ? onDistinctValues(before.sample(), now.sample())
                : BinnedShares.of(reference, current);
        double sum = 0;
        for (int bin = 0; bin < bins.size(); bin++) {
            double difference = Math.sqrt(bins.reference(bin)) - Math.sqrt(bins.current(bin));
            sum += difference * difference;
        }
        return Distance.withoutLaw(Math.sqrt(sum / 2));
    }

    private static BinnedShares onDistinctValues(WeightedSample before, WeightedSample now) {
        int distinct = before.distinctWith(now, Integer.MAX_VALUE - 1);
        return BinnedShares.of(SturgesEdges.over(before, now, distinct), before, now);
    }
}
