package io.driftwatch.stats.distance;

import io.driftwatch.profile.WeightedSample;
import io.driftwatch.stats.kernel.BinnedDistance;
import io.driftwatch.stats.kernel.DealtRows;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * A distance without drift where the bins depend on the reference: the rows of both sides are dealt anew to the two
 * sides, and the bins are found anew from those that fell to the reference. With few rows this matters: the reference's
 * deciles hold a tenth of its own rows each by definition, and its range holds all of them, which the rows of the other
 * side do not know. Not thread-safe: of one comparison.
 */
final class Relabelling implements ToDoubleFunction<SplittableRandom> {

    /** Large samples are gathered into about this many groups, of which ten bins have a hundred each. */
    private static final int LEAST_PARTS = 1_024;

    private static final int PARTS_A_BIN = 32;
    private static final int PARTS_OF_TAIL = 64;

    private final Recount recount;
    private final BinnedDistance distance;
    private final boolean referenceIsSmaller;
    private final ValueGroups values;
    private final DealtRows rows;

    Relabelling(Recount recount, int bins, WeightedSample reference, WeightedSample current, BinnedDistance distance) {
        this.recount = recount;
        this.distance = distance;
        this.referenceIsSmaller = reference.total() <= current.total();
        int parts = Math.max(LEAST_PARTS, PARTS_A_BIN * bins);
        this.values = ValueGroups.of(reference, current, parts, PARTS_OF_TAIL);
        this.rows = new DealtRows(values.rows(), Math.min(reference.total(), current.total()));
    }

    @Override
    public double applyAsDouble(SplittableRandom random) {
        long[] drawn = rows.draw(random);
        WeightedSample few = values.sample(drawn);
        WeightedSample many = values.sampleOfRest(drawn);
        return distance.of(referenceIsSmaller ? recount.of(few, many) : recount.of(many, few));
    }
}
