package io.driftwatch.stats.distance;

import io.driftwatch.data.ColumnType;
import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.profile.NumericProfile;
import io.driftwatch.profile.WeightedSample;
import io.driftwatch.stats.kernel.Resampling;
import io.driftwatch.stats.kernel.Sides;
import io.driftwatch.stattest.StatTestResult;
import io.driftwatch.stattest.StatTestResult.Distance;
import io.driftwatch.stattest.StatTestResult.NotComputable;
import java.util.Optional;
import java.util.Set;

/**
 * What the distances of numbers have in common that are an integral over the gaps between two distribution functions.
 * Immutable and thread-safe.
 *
 * @param <T> the distance itself, which every option returns
 */
abstract sealed class DistanceOnGaps<T extends DistanceOnGaps<T>> extends SeededDistance<T>
        permits EnergyDistance, Wasserstein {

    private final GapCost gapCost;

    DistanceOnGaps(Resampling resampling, GapCost gapCost) {
        super(resampling);
        this.gapCost = gapCost;
    }

    /** Whether the distance would be divided by 0. */
    abstract boolean hasNoScale(NumericProfile reference);

    /** What the distance is counted in, as its messages say it. */
    abstract String scaleInWords();

    /**
     * The distance of an integral.
     *
     * @param integral over scaled values, times the cost of the product of the numbers of rows
     */
    abstract double distanceOf(double integral, NumericProfile reference, TransportCost cost);

    @Override
    public Set<ColumnType> columnTypes() {
        return Set.of(ColumnType.NUMERIC);
    }

    @Override
    public boolean isDistance() {
        return true;
    }

    @Override
    public StatTestResult compare(ColumnProfile reference, ColumnProfile current) {
        Optional<String> obstacle = Sides.obstacle(reference, current);
        if (obstacle.isPresent()) {
            return new NotComputable(obstacle.get());
        }
        if (!(reference instanceof NumericProfile before) || !(current instanceof NumericProfile now)) {
            return new NotComputable("The distance " + name() + " compares numeric columns.");
        }
        if (before.sample().distinctWith(now.sample(), 1) == 1) {
            return new Distance(0, 1, 0);
        }
        if (hasNoScale(before)) {
            return new NotComputable("The " + scaleInWords()
                    + " of the reference is 0, so that the distance has no scale: use another one, or none.");
        }
        return compare(before, now.sample());
    }

    @Override
    public double contrast(ColumnProfile reference, ColumnProfile current) {
        if (Sides.obstacle(reference, current).isPresent()
                || !(reference instanceof NumericProfile before)
                || !(current instanceof NumericProfile now)) {
            return Double.POSITIVE_INFINITY;
        }
        if (before.sample().distinctWith(now.sample(), 1) == 1) {
            return 0;
        }
        if (hasNoScale(before)) {
            return Double.POSITIVE_INFINITY;
        }
        TransportCost cost = new TransportCost(before.sample(), now.sample(), gapCost);
        double seen = cost.timesRows(DealtTransport.groups(before.sample(), now.sample()));
        return finite(distanceOf(seen, before, cost));
    }

    private Distance compare(NumericProfile reference, WeightedSample now) {
        WeightedSample before = reference.sample();
        TransportCost cost = new TransportCost(before, now, gapCost);
        ValueGroups groups = DealtTransport.groups(before, now);
        double seen = cost.timesRows(groups);
        Resampling.Outcome chance = resampling().of(DealtTransport.of(groups, before, now, cost), seen);
        return new Distance(
                finite(distanceOf(seen, reference, cost)),
                chance.pValue(),
                finite(distanceOf(chance.noiseLevel(), reference, cost)));
    }

    private static double finite(double distance) {
        return Math.min(Double.MAX_VALUE, distance);
    }
}
