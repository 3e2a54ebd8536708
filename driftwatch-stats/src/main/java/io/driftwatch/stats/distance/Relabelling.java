package io.driftwatch.stats.distance;

import io.driftwatch.profile.WeightedSample;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
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

    private final Binning binning;
    private final BinnedDistance distance;
    private final boolean referenceIsSmaller;
    private final ValueGroups values;
    private final List<EqualValues> equal = new ArrayList<>();
    private final RowDraws draws;
    private final long[] smaller;
    private final long[] larger;

    /** The values with one number of rows. */
    private static final class EqualValues {
        private final BinGroup.Listed draws;
        /** Where these values stand among all. */
        private final int[] places;

        EqualValues(long rowsEach, List<Integer> places, double share) {
            this.draws = new BinGroup.Listed(rowsEach, places.size(), share);
            this.places = places.stream().mapToInt(Integer::intValue).toArray();
        }

        /** Writes what was drawn and what was left. */
        void copyTo(long[] drawn, long[] left) {
            for (int i = 0; i < places.length; i++) {
                drawn[places[i]] = draws.taken(i);
                left[places[i]] = draws.each - draws.taken(i);
            }
        }
    }

    Relabelling(Binning binning, WeightedSample reference, WeightedSample current, BinnedDistance distance) {
        this.binning = binning;
        this.distance = distance;
        this.referenceIsSmaller = reference.total() <= current.total();
        this.values = ValueGroups.of(reference, current, Math.max(LEAST_PARTS, PARTS_A_BIN * binning.bins()));
        long rows = Math.min(reference.total(), current.total());
        double share = RowDraws.share(rows, reference.total() + current.total());
        SortedMap<Long, List<Integer>> byRows = new TreeMap<>();
        for (int place = 0; place < values.size(); place++) {
            byRows.computeIfAbsent(values.rows(place), count -> new ArrayList<>())
                    .add(place);
        }
        byRows.forEach((rowsEach, places) -> equal.add(new EqualValues(rowsEach, places, share)));
        this.draws = new RowDraws(equal.stream().map(values -> values.draws).toList(), rows);
        this.smaller = new long[values.size()];
        this.larger = new long[values.size()];
    }

    @Override
    public double applyAsDouble(SplittableRandom random) {
        draws.draw(random);
        for (EqualValues ofOneNumber : equal) {
            ofOneNumber.copyTo(smaller, larger);
        }
        WeightedSample few = values.sample(smaller);
        WeightedSample many = values.sample(larger);
        return distance.of(referenceIsSmaller ? binning.countByRule(few, many) : binning.countByRule(many, few));
    }
}
