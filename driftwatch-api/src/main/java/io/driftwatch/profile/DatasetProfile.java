package io.driftwatch.profile;

import io.driftwatch.data.ColumnSelection;
import io.driftwatch.data.ContentHash;
import io.driftwatch.data.DisplayText;
import io.driftwatch.data.NearestName;
import io.driftwatch.data.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One profile a column: all that a baseline keeps of its data, and all that a comparison reads. Profiles of parts of
 * the rows merge into the profile of all, byte for byte the same in whatever order. Immutable and thread-safe.
 */
public final class DatasetProfile {

    /** The most rows a profile may hold: the product of two row counts must fit a long. */
    public static final long MAXIMUM_ROWS = 3_000_000_000L;

    private final long rows;
    private final Map<String, ColumnProfile> columns;
    private final Schema schema;
    /** Null where each row stands for itself. */
    private final @Nullable Blocks blocks;
    /** Computed when first asked for; two threads that race compute the same. */
    private volatile @Nullable ContentHash hash;

    /**
     * Which rows belong together.
     *
     * @param column the column that says so, which is not among those of the profile
     * @param count the number of its values
     * @param byColumn the blocks of each column, by its name; columns whose values are withheld have none
     */
    private record Blocks(String column, int count, Map<String, ColumnBlocks> byColumn) {

        Blocks merge(Blocks other, Map<String, ColumnProfile> merged) {
            Map<String, ColumnBlocks> both = new LinkedHashMap<>();
            byColumn.forEach((name, mine) -> {
                ColumnBlocks others = other.byColumn.get(name);
                ColumnProfile whole = merged.get(name);
                if (others != null && whole != null && !whole.isWithheld() && whole.shareError() == 0) {
                    both.put(name, mine.mergeInto(whole, others));
                }
            });
            return new Blocks(column, Math.addExact(count, other.count), both);
        }

        /** Without the blocks of profiles that are not there any more. */
        Blocks of(Map<String, ColumnProfile> columns) {
            Map<String, ColumnBlocks> kept = new LinkedHashMap<>();
            columns.forEach((name, profile) -> {
                ColumnBlocks known = byColumn.get(name);
                if (known != null && known.whole() == profile) {
                    kept.put(name, known);
                }
            });
            return new Blocks(column, count, kept);
        }

        void writeTo(ContentHash.Digest digest) {
            digest.text("blocks").text(column).whole(count).whole(byColumn.size());
            byColumn.values().forEach(known -> known.writeTo(digest));
        }
    }

    private DatasetProfile(long rows, List<ColumnProfile> profiles, @Nullable Blocks blocks) {
        this.rows = rows;
        this.schema = new Schema(profiles.stream()
                .map(column -> new Schema.Field(column.name(), column.type()))
                .toList());
        this.columns = new LinkedHashMap<>();
        profiles.forEach(column -> columns.put(column.name(), column));
        this.blocks = blocks == null ? null : blocks.of(columns);
    }

    /**
     * A profile of the given columns, in their order.
     *
     * @param rows the number of rows of every column
     * @param columns one profile a column
     * @return the profile
     * @throws IllegalArgumentException if names repeat, a column has another number of rows, or there are more than
     *     {@link #MAXIMUM_ROWS}
     */
    public static DatasetProfile of(long rows, List<? extends ColumnProfile> columns) {
        requireRows("A profile", rows);
        for (ColumnProfile column : columns) {
            if (column.rows() != rows) {
                throw new IllegalArgumentException("Column " + DisplayText.quoted(column.name()) + " has "
                        + column.rows() + " rows, but the profile has " + rows + ".");
            }
        }
        return new DatasetProfile(rows, List.copyOf(columns), null);
    }

    /** Counts within the bound can be added up without overflow, so that a sum cannot pass for another. */
    static long requireRows(String holder, long rows) {
        if (rows < 0 || rows > MAXIMUM_ROWS) {
            throw new IllegalArgumentException(
                    holder + " holds from 0 to " + MAXIMUM_ROWS + " rows, not " + rows + ".");
        }
        return rows;
    }

    /**
     * The number of rows.
     *
     * @return 0 or more
     */
    public long rows() {
        return rows;
    }

    /**
     * The columns in their order.
     *
     * @return an immutable list
     */
    public List<ColumnProfile> columns() {
        return List.copyOf(columns.values());
    }

    /**
     * A column by its name.
     *
     * @param name a column's name
     * @return the column's profile, or empty if there is none
     */
    public Optional<ColumnProfile> find(String name) {
        return Optional.ofNullable(columns.get(name));
    }

    /**
     * A column by its name.
     *
     * @param name a column's name
     * @return the column's profile
     * @throws IllegalArgumentException if there is none
     */
    public ColumnProfile column(String name) {
        return find(name)
                .orElseThrow(() -> new IllegalArgumentException("There is no column " + DisplayText.quoted(name) + ". "
                        + NearestName.advice(name, columns.keySet())));
    }

    /**
     * The names and types of the columns.
     *
     * @return the schema
     */
    public Schema schema() {
        return schema;
    }

    /**
     * The same profile with its rows in blocks: those that belong together.
     *
     * @param column the column that says which rows these are; it is none of the profile's
     * @param count the number of blocks, those without a valid row in a column among them
     * @param ofColumns the blocks of columns of this profile
     * @return the profile
     * @throws IllegalArgumentException if the column is one of the profile's, the blocks are of other profiles than
     *     these, or a column has more blocks than there are
     */
    public DatasetProfile withBlocks(String column, int count, List<ColumnBlocks> ofColumns) {
        Map<String, ColumnBlocks> byName = new LinkedHashMap<>();
        for (ColumnBlocks known : ofColumns) {
            String name = known.whole().name();
            if (columns.get(name) != known.whole() || known.count() > count || byName.put(name, known) != null) {
                throw new IllegalArgumentException("The blocks of column " + DisplayText.quoted(name)
                        + " are not those of this profile, which has " + count + " blocks.");
            }
        }
        if (columns.containsKey(column) || count > rows || (count == 0) != (rows == 0)) {
            throw new IllegalArgumentException("Column " + DisplayText.quoted(column)
                    + " cannot say which rows belong together: it is compared itself, or " + rows + " rows are not in "
                    + count + " blocks.");
        }
        return new DatasetProfile(rows, columns(), new Blocks(column, count, byName));
    }

    /**
     * The same rows with other columns. Profiles of this one keep their blocks.
     *
     * @param others one profile a column
     * @return the profile
     * @throws IllegalArgumentException if names repeat or a column has another number of rows
     */
    public DatasetProfile withColumns(List<? extends ColumnProfile> others) {
        return new DatasetProfile(rows, of(rows, others).columns(), blocks);
    }

    /**
     * The column that says which rows belong together.
     *
     * @return its name; empty where each row stands for itself
     */
    public Optional<String> blockColumn() {
        return blocks == null ? Optional.empty() : Optional.of(blocks.column());
    }

    /**
     * The number of blocks that the rows are in.
     *
     * @return empty where each row stands for itself
     */
    public OptionalInt blockCount() {
        return blocks == null ? OptionalInt.empty() : OptionalInt.of(blocks.count());
    }

    /**
     * The blocks of a column.
     *
     * @param name the column's name
     * @return empty where each row stands for itself, and for a column without values
     */
    public Optional<ColumnBlocks> blocks(String name) {
        return blocks == null
                ? Optional.empty()
                : Optional.ofNullable(blocks.byColumn().get(name));
    }

    /**
     * The profile of the rows of both. Blocks have no names, so that a block of one is never one of the other: rows
     * that belong together must be in one part.
     *
     * @param other a profile of the same columns
     * @return the merged profile
     * @throws IllegalArgumentException if the schemas differ, only one side has blocks or they are of another column,
     *     or the rows exceed {@link #MAXIMUM_ROWS}
     */
    public DatasetProfile merge(DatasetProfile other) {
        if (!schema.equals(other.schema)) {
            throw new IllegalArgumentException(
                    "Profiles of different columns cannot be merged: " + schema + " and " + other.schema + ".");
        }
        if (!blockColumn().equals(other.blockColumn())) {
            throw new IllegalArgumentException("Profiles whose rows belong together by different columns cannot be"
                    + " merged: " + blockColumn().orElse("none") + " and "
                    + other.blockColumn().orElse("none") + ".");
        }
        Map<String, ColumnProfile> merged = new LinkedHashMap<>();
        columns.forEach((name, column) -> merged.put(name, column.merge(other.column(name))));
        requireRows("A profile", rows + other.rows);
        Blocks both = blocks == null || other.blocks == null ? null : blocks.merge(other.blocks, merged);
        return new DatasetProfile(rows + other.rows, List.copyOf(merged.values()), both);
    }

    /**
     * The same profile with the values of some columns dropped.
     *
     * @param withheld which columns keep only their counts
     * @return the profile; this one if nothing changes
     */
    public DatasetProfile withholding(Predicate<ColumnProfile> withheld) {
        if (columns.values().stream().allMatch(column -> column.isWithheld() || !withheld.test(column))) {
            return this;
        }
        return withColumns(columns.values().stream()
                .map(column -> withheld.test(column) ? column.withhold() : column)
                .toList());
    }

    /**
     * The same profile without the columns that a selection leaves out.
     *
     * @param selection which columns stay
     * @return the profile; this one if nothing changes
     */
    public DatasetProfile select(ColumnSelection selection) {
        if (columns.keySet().stream().allMatch(selection::includes)) {
            return this;
        }
        return withColumns(columns.values().stream()
                .filter(column -> selection.includes(column.name()))
                .toList());
    }

    /**
     * The content hash over rows and columns, and blocks where there are any.
     *
     * @return the hash
     */
    public ContentHash hash() {
        ContentHash known = hash;
        if (known == null) {
            ContentHash.Digest digest =
                    ContentHash.digest("profile/1").whole(rows).whole(columns.size());
            columns.values().forEach(column -> column.writeTo(digest));
            if (blocks != null) {
                blocks.writeTo(digest);
            }
            known = digest.finish();
            hash = known;
        }
        return known;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DatasetProfile that && hash().equals(that.hash());
    }

    @Override
    public int hashCode() {
        return hash().hashCode();
    }

    @Override
    public String toString() {
        return rows + " rows of " + schema;
    }
}
