package io.driftwatch.profile;

import io.driftwatch.data.ContentHash;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which valid rows of a column belong together, in blocks without names: how often each block has each distinct value
 * of the column. Blocks without a valid row are left out. Blocks stand in an order that their values alone decide, each
 * column by itself, so that neither the order of rows nor who they belong to can be read off, and what one block has in
 * two columns cannot be put together. Immutable and thread-safe.
 */
public final class ColumnBlocks {

    private final ColumnProfile whole;
    /** Block b has the entries from {@code ends[b − 1]} to {@code ends[b]}, by ascending place. */
    private final int[] ends;
    /** Where the entry's value stands among the distinct values of the column. */
    private final int[] places;
    /** Null where every entry is one row. */
    private final long @Nullable [] weights;

    private ColumnBlocks(ColumnProfile whole, int[] ends, int[] places, long @Nullable [] weights) {
        this.whole = whole;
        this.ends = ends;
        this.places = places;
        this.weights = weights;
    }

    /**
     * Blocks from their parts, as a reader of stored profiles has them; they are put in order.
     *
     * @param whole the column's profile, with its values
     * @param sizes how many distinct values each block has, 1 or more
     * @param places block by block, the places of its values among the column's distinct values, ascending
     * @param weights for each of these values, how many rows of the block have it
     * @return the blocks
     * @throws IllegalArgumentException if the parts do not make up the column
     */
    public static ColumnBlocks of(ColumnProfile whole, int[] sizes, int[] places, long[] weights) {
        boolean fits = !whole.isWithheld()
                && Arrays.stream(sizes).allMatch(size -> size > 0)
                && Arrays.stream(sizes).asLongStream().sum() == places.length
                && places.length == weights.length;
        int[] ends = sizes.clone();
        Arrays.parallelPrefix(ends, Integer::sum);
        if (!fits || !addsUp(whole, ends, places, weights)) {
            throw new IllegalArgumentException("The blocks of column '" + whole.name()
                    + "' do not add up to its rows, or the places of a block do not ascend.");
        }
        boolean single = Arrays.stream(weights).allMatch(weight -> weight == 1);
        return new ColumnBlocks(whole, ends, places.clone(), single ? null : weights.clone()).inOrder();
    }

    private static boolean addsUp(ColumnProfile whole, int[] ends, int[] places, long[] weights) {
        long[] left = IntStream.range(0, DistinctValues.size(whole))
                .mapToLong(place -> DistinctValues.rows(whole, place))
                .toArray();
        int entry = 0;
        for (int end : ends) {
            int before = -1;
            for (; entry < end; entry++) {
                int place = places[entry];
                if (place <= before || place >= left.length || weights[entry] < 1 || weights[entry] > left[place]) {
                    return false;
                }
                left[place] -= weights[entry];
                before = place;
            }
        }
        return Arrays.stream(left).allMatch(rows -> rows == 0);
    }

    /**
     * Blocks of rows.
     *
     * @param placeOfRow for each row the place of its value, −1 for a row that is not valid
     * @param blockOfRow for each row the number of its block
     */
    static ColumnBlocks ofRows(ColumnProfile whole, int[] placeOfRow, int[] blockOfRow) {
        long[] keys = IntStream.range(0, placeOfRow.length)
                .filter(row -> placeOfRow[row] >= 0)
                .mapToLong(row -> (long) blockOfRow[row] << Integer.SIZE | placeOfRow[row])
                .sorted()
                .toArray();
        int[] ends = new int[keys.length];
        int[] places = new int[keys.length];
        long[] weights = new long[keys.length];
        int blocks = 0;
        int entries = 0;
        for (int i = 0; i < keys.length; i++) {
            boolean sameBlock = i > 0 && keys[i] >>> Integer.SIZE == keys[i - 1] >>> Integer.SIZE;
            blocks += sameBlock ? 0 : 1;
            entries += i > 0 && keys[i] == keys[i - 1] ? 0 : 1;
            places[entries - 1] = (int) keys[i];
            weights[entries - 1]++;
            ends[blocks - 1] = entries;
        }
        long[] counted = entries == keys.length ? null : Arrays.copyOf(weights, entries);
        return new ColumnBlocks(whole, Arrays.copyOf(ends, blocks), Arrays.copyOf(places, entries), counted).inOrder();
    }

    /**
     * The column's profile.
     *
     * @return the profile of the rows of all blocks, and of those that are not valid
     */
    public ColumnProfile whole() {
        return whole;
    }

    /**
     * The number of blocks with a valid row.
     *
     * @return 0 or more
     */
    public int count() {
        return ends.length;
    }

    /**
     * The profile of the valid rows of some blocks, as if the column had no others.
     *
     * @param blocks their numbers, from 0 to {@link #count()} − 1, each once
     * @return the profile
     */
    public ColumnProfile part(int... blocks) {
        long[] rows = new long[DistinctValues.size(whole)];
        for (int block : blocks) {
            for (int entry = start(block); entry < ends[block]; entry++) {
                rows[places[entry]] += weight(entry);
            }
        }
        return DistinctValues.part(whole, rows);
    }

    /**
     * The blocks of both: a block of one is never the same as a block of the other, which have no names.
     *
     * @param other blocks of the same column in other rows
     * @return the blocks of the merged column
     * @throws IllegalArgumentException if names or types differ, or there are more than 2³¹ − 1 entries
     */
    public ColumnBlocks merge(ColumnBlocks other) {
        return mergeInto(DistinctValues.merged(whole, other.whole), other);
    }

    ColumnBlocks mergeInto(ColumnProfile merged, ColumnBlocks other) {
        int blocks = ends.length + other.ends.length;
        long entries = (long) places.length + other.places.length;
        if (entries > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("The blocks of column '" + whole.name() + "' have " + entries
                    + " different values together, and at most " + Integer.MAX_VALUE + " can be kept.");
        }
        int[] mergedEnds = Arrays.copyOf(ends, blocks);
        for (int block = ends.length; block < blocks; block++) {
            mergedEnds[block] = places.length + other.ends[block - ends.length];
        }
        int[] mergedPlaces = Arrays.copyOf(placesIn(merged), (int) entries);
        System.arraycopy(other.placesIn(merged), 0, mergedPlaces, places.length, other.places.length);
        long[] mergedWeights = null;
        if (weights != null || other.weights != null) {
            mergedWeights = Arrays.copyOf(weights(), (int) entries);
            System.arraycopy(other.weights(), 0, mergedWeights, places.length, other.places.length);
        }
        return new ColumnBlocks(merged, mergedEnds, mergedPlaces, mergedWeights).inOrder();
    }

    private int[] placesIn(ColumnProfile merged) {
        int[] moved = DistinctValues.placesIn(merged, whole);
        return Arrays.stream(places).map(place -> moved[place]).toArray();
    }

    /**
     * How many distinct values each block has.
     *
     * @return a new array, one number a block
     */
    public int[] sizes() {
        return IntStream.range(0, ends.length)
                .map(block -> ends[block] - start(block))
                .toArray();
    }

    /**
     * The places of the blocks' values among the distinct values of the column, block by block, ascending in a block.
     *
     * @return a new array, one number a value of a block
     */
    public int[] places() {
        return places.clone();
    }

    /**
     * How many rows of its block have each of the values of {@link #places()}.
     *
     * @return a new array, one number a value of a block
     */
    public long[] weights() {
        return IntStream.range(0, places.length).mapToLong(this::weight).toArray();
    }

    void writeTo(ContentHash.Digest digest) {
        digest.text(whole.name()).whole(ends.length);
        for (int end : ends) {
            digest.whole(end);
        }
        for (int entry = 0; entry < places.length; entry++) {
            digest.whole(places[entry]).whole(weight(entry));
        }
    }

    private int start(int block) {
        return block == 0 ? 0 : ends[block - 1];
    }

    private long weight(int entry) {
        return weights == null ? 1 : weights[entry];
    }

    /** The same blocks by their entries, compared one after another; equal blocks need no order. */
    private ColumnBlocks inOrder() {
        Integer[] order =
                IntStream.range(0, ends.length).boxed().sorted(byEntries()).toArray(Integer[]::new);
        int[] orderedEnds = new int[ends.length];
        int[] orderedPlaces = new int[places.length];
        long[] orderedWeights = weights == null ? null : new long[places.length];
        int end = 0;
        for (int i = 0; i < order.length; i++) {
            int from = start(order[i]);
            int size = ends[order[i]] - from;
            System.arraycopy(places, from, orderedPlaces, end, size);
            if (weights != null && orderedWeights != null) {
                System.arraycopy(weights, from, orderedWeights, end, size);
            }
            end += size;
            orderedEnds[i] = end;
        }
        return new ColumnBlocks(whole, orderedEnds, orderedPlaces, orderedWeights);
    }

    private Comparator<Integer> byEntries() {
        return (a, b) -> {
            int byPlaces = Arrays.compare(places, start(a), ends[a], places, start(b), ends[b]);
            return byPlaces != 0 || weights == null
                    ? byPlaces
                    : Arrays.compare(weights, start(a), ends[a], weights, start(b), ends[b]);
        };
    }

    @Override
    public String toString() {
        return whole + " in " + ends.length + " blocks";
    }
}
