package io.driftwatch.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A column of names, kept as one number a row and a list of the names. {@code null} marks a missing value; the empty
 * text is a name like any other. Immutable and thread-safe.
 */
public final class CategoricalColumn implements Column {

    private static final int MISSING = -1;

    private final String name;
    private final List<String> categories;
    private final int[] codes;

    private CategoricalColumn(String name, List<String> categories, int[] codes) {
        this.name = Names.requireName(name);
        this.categories = categories;
        this.codes = codes;
    }

    /**
     * A column of the given names.
     *
     * @param name the column's name
     * @param values one name or {@code null} a row; copied
     * @return the column
     * @throws IllegalArgumentException if the column's name is blank
     */
    public static CategoricalColumn of(String name, @Nullable String... values) {
        Map<String, Integer> codeOf = new HashMap<>();
        List<String> categories = new ArrayList<>();
        int[] codes = new int[values.length];
        for (int row = 0; row < values.length; row++) {
            String value = values[row];
            if (value == null) {
                codes[row] = MISSING;
                continue;
            }
            Integer code = codeOf.get(value);
            if (code == null) {
                code = categories.size();
                codeOf.put(value, code);
                categories.add(value);
            }
            codes[row] = code;
        }
        return new CategoricalColumn(name, List.copyOf(categories), codes);
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
    public int size() {
        return codes.length;
    }

    @Override
    public boolean isMissing(int row) {
        return codes[row] == MISSING;
    }

    /**
     * The name in a row.
     *
     * @param row from 0 to {@link #size()} − 1
     * @return the name, or {@code null} where it is missing
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public @Nullable String value(int row) {
        int code = codes[row];
        return code == MISSING ? null : categories.get(code);
    }

    /**
     * The distinct names, in the order of their first row.
     *
     * @return an immutable list
     */
    public List<String> categories() {
        return categories;
    }

    /**
     * How many rows hold each name.
     *
     * @return a new array, aligned with {@link #categories()}
     */
    public long[] counts() {
        long[] counts = new long[categories.size()];
        for (int code : codes) {
            if (code != MISSING) {
                counts[code]++;
            }
        }
        return counts;
    }

    @Override
    public String toString() {
        return name + " (categorical, " + codes.length + " rows)";
    }
}
