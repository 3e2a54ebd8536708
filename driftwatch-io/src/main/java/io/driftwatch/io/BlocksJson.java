package io.driftwatch.io;

import io.driftwatch.profile.ColumnBlocks;
import io.driftwatch.profile.DatasetProfile;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Which rows of a stored profile belong together: for each column how many values every block has, their places among
 * the column's values, and how many rows have each where it is not always one.
 *
 * @param column the column that says which rows these are
 * @param count the number of blocks
 * @param ofColumns the blocks of columns
 */
record BlocksJson(String column, int count, List<OfColumn> ofColumns) {

    private static final JsonKey<String> BLOCK_COLUMN = JsonKey.required("column", JsonForms.TEXT);
    private static final JsonKey<Long> COUNT = JsonKey.required("count", JsonForms.whole(0, Integer.MAX_VALUE));
    private static final JsonKey<List<OfColumn>> COLUMNS =
            JsonKey.required("columns", JsonForms.list(JsonForm.of(OfColumn::write, OfColumn::read)));
    private static final List<JsonKey<?>> KEYS = List.of(BLOCK_COLUMN, COUNT, COLUMNS);

    static final JsonForm<BlocksJson> FORM = JsonForm.of(BlocksJson::write, BlocksJson::read);

    /** The blocks of a column, of which the values are elsewhere. Compared by nobody. */
    static final class OfColumn {

        private static final JsonKey<int[]> SIZES = JsonKey.required("sizes", PackedNumbers.INTS);
        private static final JsonKey<int[]> PLACES = JsonKey.required("places", PackedNumbers.INTS);
        private static final JsonKey<long[]> WEIGHTS = JsonKey.optional("weights", PackedNumbers.LONGS);
        /** The rows come first: no array can be longer. */
        private static final List<JsonKey<?>> OWN_KEYS =
                List.of(ColumnKeys.NAME, ColumnKeys.VALID, SIZES, PLACES, WEIGHTS);

        private final String name;
        private final long valid;
        private final int[] sizes;
        private final int[] places;
        private final long[] weights;

        private OfColumn(String name, long valid, int[] sizes, int[] places, long[] weights) {
            this.name = name;
            this.valid = valid;
            this.sizes = sizes;
            this.places = places;
            this.weights = weights;
        }

        private static OfColumn of(ColumnBlocks blocks) {
            return new OfColumn(
                    blocks.whole().name(), blocks.whole().valid(), blocks.sizes(), blocks.places(), blocks.weights());
        }

        private static void write(JsonOutput out, OfColumn blocks) throws IOException {
            out.begin().put(ColumnKeys.NAME, blocks.name).put(ColumnKeys.VALID, blocks.valid);
            out.put(SIZES, blocks.sizes).put(PLACES, blocks.places);
            if (Arrays.stream(blocks.weights).anyMatch(weight -> weight != 1)) {
                out.put(WEIGHTS, blocks.weights);
            }
            out.end();
        }

        private static OfColumn read(JsonInput in) throws IOException {
            return in.object(OWN_KEYS, fields -> {
                int[] places = fields.get(PLACES);
                long[] single = new long[places.length];
                Arrays.fill(single, 1);
                return new OfColumn(
                        fields.get(ColumnKeys.NAME),
                        fields.get(ColumnKeys.VALID),
                        fields.get(SIZES),
                        places,
                        fields.find(WEIGHTS).orElse(single));
            });
        }

        private ColumnBlocks in(DatasetProfile profile) {
            return ColumnBlocks.of(profile.column(name), sizes, places, weights);
        }
    }

    /** The blocks of a profile, if it has any. */
    static Optional<BlocksJson> of(DatasetProfile profile) {
        return profile.blockColumn()
                .map(column -> new BlocksJson(
                        column,
                        profile.blockCount().orElseThrow(),
                        profile.columns().stream()
                                .flatMap(known -> profile.blocks(known.name()).stream())
                                .map(OfColumn::of)
                                .toList()));
    }

    /**
     * The profile with these blocks.
     *
     * @throws IllegalArgumentException if they do not fit it
     */
    DatasetProfile in(DatasetProfile profile) {
        return profile.withBlocks(
                column,
                count,
                ofColumns.stream().map(blocks -> blocks.in(profile)).toList());
    }

    private static void write(JsonOutput out, BlocksJson blocks) throws IOException {
        out.begin().put(BLOCK_COLUMN, blocks.column()).put(COUNT, (long) blocks.count());
        out.put(COLUMNS, blocks.ofColumns()).end();
    }

    private static BlocksJson read(JsonInput in) throws IOException {
        return in.object(
                KEYS,
                fields -> new BlocksJson(
                        fields.get(BLOCK_COLUMN), fields.get(COUNT).intValue(), fields.get(COLUMNS)));
    }
}
