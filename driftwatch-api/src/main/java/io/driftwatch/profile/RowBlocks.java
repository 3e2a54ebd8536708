package io.driftwatch.profile;

import io.driftwatch.data.CategoricalColumn;
import io.driftwatch.data.Column;
import io.driftwatch.data.DisplayText;
import io.driftwatch.data.NumericColumn;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Which block each row of a data set is in, while its columns are profiled. */
final class RowBlocks {

    private final int[] blockOfRow;
    private final int count;

    private RowBlocks(int[] blockOfRow, int count) {
        this.blockOfRow = blockOfRow;
        this.count = count;
    }

    /**
     * Rows with one value are one block.
     *
     * @throws IllegalArgumentException if a row has no value: who it belongs to cannot be guessed
     */
    static RowBlocks of(Column column) {
        CategoricalColumn names =
                column instanceof NumericColumn numbers ? numbers.asCategories() : (CategoricalColumn) column;
        requireAll(names);
        Map<String, Integer> blocks = new HashMap<>();
        int[] blockOfRow = new int[names.size()];
        for (int row = 0; row < blockOfRow.length; row++) {
            Integer next = blocks.size();
            Integer known = blocks.putIfAbsent(String.valueOf(names.value(row)), next);
            blockOfRow[row] = known == null ? next : known;
        }
        return new RowBlocks(blockOfRow, blocks.size());
    }

    private static void requireAll(CategoricalColumn names) {
        int[] missing =
                IntStream.range(0, names.size()).filter(names::isMissing).toArray();
        if (missing.length > 0) {
            throw new IllegalArgumentException("Column " + DisplayText.quoted(names.name())
                    + " says which rows belong together, but row " + (missing[0] + 1) + " has no value"
                    + (missing.length == 1 ? "" : ", and " + (missing.length - 1) + " more have none")
                    + ": fill it in, or leave such rows out.");
        }
    }

    int count() {
        return count;
    }

    /** The blocks of a column of the same rows, by its profile. */
    ColumnBlocks of(Column column, ColumnProfile whole) {
        if (whole instanceof NumericProfile numbers) {
            return ColumnBlocks.ofRows(whole, places((NumericColumn) column, numbers), blockOfRow);
        }
        CategoricalColumn names =
                column instanceof NumericColumn numbers ? numbers.asCategories() : (CategoricalColumn) column;
        return ColumnBlocks.ofRows(whole, places(names, (CategoricalProfile) whole), blockOfRow);
    }

    private static int[] places(NumericColumn column, NumericProfile whole) {
        int[] places = new int[column.size()];
        for (int row = 0; row < places.length; row++) {
            boolean valid = !column.isMissing(row) && Double.isFinite(column.value(row));
            places[row] = valid ? DistinctValues.place(whole, column.value(row)) : -1;
        }
        return places;
    }

    private static int[] places(CategoricalColumn column, CategoricalProfile whole) {
        List<String> ordered = whole.categories();
        Map<String, Integer> places = new HashMap<>();
        for (int place = 0; place < ordered.size(); place++) {
            places.put(ordered.get(place), place);
        }
        return IntStream.range(0, column.size())
                .map(row -> places.getOrDefault(column.value(row), -1))
                .toArray();
    }
}
