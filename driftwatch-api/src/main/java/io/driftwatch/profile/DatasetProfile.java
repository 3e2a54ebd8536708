package io.driftwatch.profile;

import io.driftwatch.data.ContentHash;
import io.driftwatch.data.DisplayText;
import io.driftwatch.data.NearestName;
import io.driftwatch.data.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    /** Computed when first asked for; two threads that race compute the same. */
    private volatile @Nullable ContentHash hash;

    private DatasetProfile(long rows, List<ColumnProfile> profiles) {
        this.rows = rows;
        this.schema = new Schema(profiles.stream()
                .map(column -> new Schema.Field(column.name(), column.type()))
                .toList());
        this.columns = new LinkedHashMap<>();
        profiles.forEach(column -> columns.put(column.name(), column));
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
        return new DatasetProfile(rows, List.copyOf(columns));
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
     * The profile of the rows of both.
     *
     * @param other a profile of the same columns
     * @return the merged profile
     * @throws IllegalArgumentException if the schemas differ or the rows exceed {@link #MAXIMUM_ROWS}
     */
    public DatasetProfile merge(DatasetProfile other) {
        if (!schema.equals(other.schema)) {
            throw new IllegalArgumentException(
                    "Profiles of different columns cannot be merged: " + schema + " and " + other.schema + ".");
        }
        List<ColumnProfile> merged = new ArrayList<>();
        columns.forEach((name, column) -> merged.add(column.merge(other.column(name))));
        return of(rows + other.rows, merged);
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
        return of(
                rows,
                columns.values().stream()
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
        return of(
                rows,
                columns.values().stream()
                        .filter(column -> selection.includes(column.name()))
                        .toList());
    }

    /**
     * The content hash over rows and columns.
     *
     * @return the hash
     */
    public ContentHash hash() {
        ContentHash known = hash;
        if (known == null) {
            ContentHash.Digest digest =
                    ContentHash.digest("profile/1").whole(rows).whole(columns.size());
            columns.values().forEach(column -> column.writeTo(digest));
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
