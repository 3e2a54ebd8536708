package io.driftwatch.profile;

import io.driftwatch.data.CategoricalColumn;
import io.driftwatch.data.ColumnType;
import io.driftwatch.data.ContentHash;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a categorical column: its names in ascending order, each with its number of rows. Exact. Immutable
 * and thread-safe.
 */
public final class CategoricalProfile implements ColumnProfile {

    /** The most names that are kept by default. */
    static final int MOST_NAMES = 1_000;

    private final String name;
    private final long valid;
    private final long missing;
    private final @Nullable List<String> categories;
    private final long[] counts;

    private CategoricalProfile(
            String name, long valid, long missing, @Nullable List<String> categories, long[] counts) {
        this.name = name;
        this.valid = valid;
        this.missing = missing;
        this.categories = categories;
        this.counts = counts;
    }

    /**
     * A profile from its parts.
     *
     * @param name the column's name
     * @param missing rows without a value
     * @param counts rows by category; categories without rows are left out
     * @return the profile
     * @throws IllegalArgumentException if a count is negative or above {@link DatasetProfile#MAXIMUM_ROWS}
     */
    public static CategoricalProfile of(String name, long missing, Map<String, Long> counts) {
        SortedMap<String, Long> sorted = new TreeMap<>(counts);
        sorted.values().removeIf(count -> count == 0);
        long[] ordered = sorted.values().stream()
                .mapToLong(rows -> requireRows(name, rows))
                .toArray();
        long valid = Arrays.stream(ordered).sum();
        return new CategoricalProfile(name, valid, requireRows(name, missing), List.copyOf(sorted.keySet()), ordered);
    }

    /**
     * A profile without values, as a reader of stored profiles has it.
     *
     * @param name the column's name
     * @param valid rows with a value
     * @param missing rows without a value
     * @return a withheld profile
     * @throws IllegalArgumentException if a count is negative or above {@link DatasetProfile#MAXIMUM_ROWS}
     */
    public static CategoricalProfile withheld(String name, long valid, long missing) {
        return new CategoricalProfile(name, requireRows(name, valid), requireRows(name, missing), null, new long[0]);
    }

    private static long requireRows(String name, long rows) {
        return DatasetProfile.requireRows("Column '" + name + "'", rows);
    }

    static CategoricalProfile of(CategoricalColumn column) {
        SortedMap<String, Long> counts = new TreeMap<>();
        long[] byCode = column.counts();
        for (int code = 0; code < byCode.length; code++) {
            counts.put(column.categories().get(code), byCode[code]);
        }
        long missing = column.size() - Arrays.stream(byCode).sum();
        return of(column.name(), missing, counts);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public ColumnType type() {
        return ColumnType.CATEGORICAL;
    }

    @Override
    public long valid() {
        return valid;
    }

    @Override
    public long missing() {
        return missing;
    }

    @Override
    public long nonFinite() {
        return 0;
    }

    /**
     * The names in ascending order of their UTF-16 code units, whatever the locale.
     *
     * @return an immutable list
     * @throws IllegalStateException if the values are withheld
     */
    public List<String> categories() {
        if (categories == null) {
            throw new IllegalStateException("The values of column '" + name + "' are withheld.");
        }
        return categories;
    }

    /**
     * The number of rows of a category.
     *
     * @param index the place of the category in {@link #categories()}
     * @return 1 or more
     */
    public long count(int index) {
        return counts[index];
    }

    @Override
    public double shareError() {
        return 0;
    }

    @Override
    public boolean isIdentifierLike() {
        return categories == null || (valid > Identifiers.FEW && 2L * counts.length > valid);
    }

    @Override
    public boolean isWithheld() {
        return categories == null;
    }

    @Override
    public CategoricalProfile withhold() {
        return withheld(name, valid, missing);
    }

    @Override
    public CategoricalProfile named(String newName) {
        return new CategoricalProfile(newName, valid, missing, categories, counts);
    }

    @Override
    public ColumnProfile merge(ColumnProfile other) {
        CategoricalProfile that = Identifiers.sameColumn(this, other, CategoricalProfile.class);
        if (categories == null || that.categories == null) {
            return withheld(name, valid + that.valid, missing + that.missing);
        }
        SortedMap<String, Long> merged = new TreeMap<>();
        for (int i = 0; i < counts.length; i++) {
            merged.put(categories.get(i), counts[i]);
        }
        for (int i = 0; i < that.counts.length; i++) {
            merged.merge(that.categories.get(i), that.counts[i], Long::sum);
        }
        return of(name, missing + that.missing, merged);
    }

    @Override
    public void writeTo(ContentHash.Digest digest) {
        digest.text(name).text(type().word()).whole(valid).whole(missing);
        digest.flag(categories == null).whole(counts.length);
        for (int i = 0; i < counts.length; i++) {
            digest.text(categories().get(i)).whole(counts[i]);
        }
    }

    @Override
    public String toString() {
        return name + " (categorical, " + rows() + " rows, "
                + (categories == null ? "values withheld" : counts.length + " categories") + ")";
    }
}
