package io.driftwatch.stats.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * The rows of both sides dealt anew to two sides of the same sizes: how many rows of each group of values fall to the
 * smaller side; the larger one has the rest. Every set of rows is equally likely. Not thread-safe: of one comparison.
 */
public final class DealtRows {

    private final List<EqualGroups> equal = new ArrayList<>();
    private final RowDraws draws;
    private final long[] smaller;

    /** The groups with one number of rows. */
    private static final class EqualGroups {
        private final BinGroup.Listed draws;
        /** Where these groups stand among all. */
        private final int[] places;

        EqualGroups(long rowsEach, List<Integer> places, double share) {
            this.draws = new BinGroup.Listed(rowsEach, places.size(), share);
            this.places = places.stream().mapToInt(Integer::intValue).toArray();
        }

        void copyTo(long[] drawn) {
            for (int i = 0; i < places.length; i++) {
                drawn[places[i]] = draws.taken(i);
            }
        }
    }

    /**
     * Deals of the rows of some groups.
     *
     * @param rows the rows of each group on both sides together
     * @param rowsOfSmaller the rows of the smaller side
     */
    public DealtRows(long[] rows, long rowsOfSmaller) {
        double share = RowDraws.share(rowsOfSmaller, Arrays.stream(rows).sum());
        SortedMap<Long, List<Integer>> byRows = new TreeMap<>();
        for (int place = 0; place < rows.length; place++) {
            byRows.computeIfAbsent(rows[place], count -> new ArrayList<>()).add(place);
        }
        byRows.forEach((rowsEach, places) -> equal.add(new EqualGroups(rowsEach, places, share)));
        this.draws = new RowDraws(equal.stream().map(groups -> groups.draws).toList(), rowsOfSmaller);
        this.smaller = new long[rows.length];
    }

    /**
     * Deals anew.
     *
     * @param random where the draws come from
     * @return the rows of each group on the smaller side, in an array that the next deal overwrites
     */
    public long[] draw(SplittableRandom random) {
        draws.draw(random);
        for (EqualGroups groups : equal) {
            groups.copyTo(smaller);
        }
        return smaller;
    }
}
