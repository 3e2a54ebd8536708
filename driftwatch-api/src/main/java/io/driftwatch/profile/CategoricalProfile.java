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
 * What is kept of a categorical column: its names in ascending order, each with its number of rows. With more than
 * 1,000 names only the most frequent are kept, and {@link #other()} counts the rest; then a name's count may be short
 * by up to that number over 1,001. Immutable and thread-safe.
 */
public final class CategoricalProfile implements ColumnProfile {

    /** The most names that are kept by default. */
    static final int MOST_NAMES = 1_000;

    private final String name;
    private final long valid;
    private final long missing;
    private final @Nullable List<String> categories;
    private final long[] counts;
    private final long other;

    private CategoricalProfile(
            String name, long valid, long missing, @Nullable List<String> categories, long[] counts, long other) {
        this.name = name;
        this.valid = valid;
        this.missing = missing;
        this.categories = categories;
        this.counts = counts;
        this.other = other;
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
        return of(name, missing, counts, 0);
    }

    /**
     * A profile from its parts, with rows of names that are not kept.
     *
     * @param name the column's name
     * @param missing rows without a value
     * @param counts rows by category; categories without rows are left out
     * @param other rows that are not in any of the counts
     * @return the profile
     * @throws IllegalArgumentException if a count is negative or above {@link DatasetProfile#MAXIMUM_ROWS}
     */
    public static CategoricalProfile of(String name, long missing, Map<String, Long> counts, long other) {
        SortedMap<String, Long> sorted = new TreeMap<>(counts);
        sorted.values().removeIf(count -> count == 0);
        long[] ordered = sorted.values().stream()
                .mapToLong(rows -> requireRows(name, rows))
                .toArray();
        long valid = requireRows(name, other) + Arrays.stream(ordered).sum();
        return new CategoricalProfile(
                name, valid, requireRows(name, missing), List.copyOf(sorted.keySet()), ordered, other);
    }

    static CategoricalProfile of(String name, long missing, HeavyHitters hitters) {
        return of(name, missing, hitters.names(), hitters.other());
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
        return new CategoricalProfile(name, requireRows(name, valid), requireRows(name, missing), null, new long[0], 0);
    }

    /** Takes over the counts, which are positive, of names in ascending order. */
    static CategoricalProfile ofOrdered(String name, List<String> categories, long[] counts) {
        return new CategoricalProfile(name, Arrays.stream(counts).sum(), 0, List.copyOf(categories), counts, 0);
    }

    private static long requireRows(String name, long rows) {
        return DatasetProfile.requireRows("Column '" + name + "'", rows);
    }

    static CategoricalProfile of(CategoricalColumn column) {
        SortedMap<String, Long> counts = new TreeMap<>();
        long[] byCode = column.counts();
        for (int code = 0; code < byCode.length; code++) {
            if (byCode[code] > 0) {
                counts.put(column.categories().get(code), byCode[code]);
            }
        }
        long missing = column.size() - Arrays.stream(byCode).sum();
        return of(column.name(), missing, HeavyHitters.of(counts, 0, MOST_NAMES));
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

    /**
     * The rows of names that are not kept, and those by which counts of kept names are short.
     *
     * @return 0 where every name is counted
     */
    public long other() {
        return other;
    }

    /** The share of other rows: moving them among names changes the share of any set of names by no more. */
    @Override
    public double shareError() {
        return other == 0 ? 0 : (double) other / valid;
    }

    @Override
    public boolean isIdentifierLike() {
        return categories == null || (valid > Identifiers.FEW && 2L * Math.max(other, counts.length) > valid);
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
        return new CategoricalProfile(newName, valid, missing, categories, counts, other);
    }

    @Override
    public ColumnProfile merge(ColumnProfile other) {
        CategoricalProfile that = Identifiers.sameColumn(this, other, CategoricalProfile.class);
        if (categories == null || that.categories == null) {
            return withheld(name, valid + that.valid, missing + that.missing);
        }
        SortedMap<String, Long> merged = counted(that);
        int most = Math.max(MOST_NAMES, Math.max(counts.length, that.counts.length));
        return of(name, missing + that.missing, HeavyHitters.of(merged, this.other + that.other, most));
    }

    /** The rows of each name on both sides. */
    private SortedMap<String, Long> counted(CategoricalProfile that) {
        SortedMap<String, Long> merged = new TreeMap<>();
        for (int i = 0; i < counts.length; i++) {
            merged.put(categories().get(i), counts[i]);
        }
        for (int i = 0; i < that.counts.length; i++) {
            merged.merge(that.categories().get(i), that.counts[i], Long::sum);
        }
        return merged;
    }

    /** The profile of both profiles' rows with every name counted, however many there are; both are exact. */
    CategoricalProfile mergeExactly(CategoricalProfile that) {
        return of(name, missing + that.missing, counted(that));
    }

    @Override
    public void writeTo(ContentHash.Digest digest) {
        digest.text(name).text(type().word()).whole(valid).whole(missing);
        digest.flag(categories == null).whole(counts.length);
        for (int i = 0; i < counts.length; i++) {
            digest.text(categories().get(i)).whole(counts[i]);
        }
        if (other > 0) {
            digest.text("other").whole(other);
        }
    }

    @Override
    public String toString() {
        return name + " (categorical, " + rows() + " rows, "
                + (categories == null ? "values withheld" : counts.length + " categories") + ")";
    }
}
