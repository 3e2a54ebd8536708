package io.driftwatch.data;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A column of numbers. NaN and the infinities are values that a profile counts apart; a missing value is something else
 * and is given as {@code null} through {@link #ofNullable}. Immutable and thread-safe.
 */
public final class NumericColumn implements Column {

    private final String name;
    private final double[] values;
    private final BitSet missing;

    private NumericColumn(String name, double[] values, BitSet missing) {
        this.name = Names.requireName(name);
        this.values = values;
        this.missing = missing;
    }

    /**
     * A column without missing values.
     *
     * @param name the column's name
     * @param values one number a row; copied
     * @return the column
     * @throws IllegalArgumentException if the name is blank
     */
    public static NumericColumn of(String name, double... values) {
        return new NumericColumn(name, values.clone(), new BitSet());
    }

    /**
     * A column in which {@code null} marks a missing value.
     *
     * @param name the column's name
     * @param values one number or {@code null} a row; copied
     * @return the column
     * @throws IllegalArgumentException if the name is blank
     */
    public static NumericColumn ofNullable(String name, List<? extends @Nullable Number> values) {
        double[] numbers = new double[values.size()];
        BitSet missing = new BitSet();
        for (int row = 0; row < numbers.length; row++) {
            Number value = values.get(row);
            if (value == null) {
                missing.set(row);
            } else {
                numbers[row] = value.doubleValue();
            }
        }
        return new NumericColumn(name, numbers, missing);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public ColumnType type() {
        return ColumnType.NUMERIC;
    }

    @Override
    public int size() {
        return values.length;
    }

    @Override
    public boolean isMissing(int row) {
        return missing.get(Objects.checkIndex(row, values.length));
    }

    /**
     * The number in a row.
     *
     * @param row from 0 to {@link #size()} − 1
     * @return the value; without meaning where it is missing
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public double value(int row) {
        return values[row];
    }

    /**
     * How many rows have no value.
     *
     * @return the number of missing values
     */
    public int missing() {
        return missing.cardinality();
    }

    /**
     * The values that are not missing, in row order, NaN and infinities included.
     *
     * @return a new array
     */
    public double[] toArray() {
        if (missing.isEmpty()) {
            return values.clone();
        }
        double[] present = new double[values.length - missing.cardinality()];
        int next = 0;
        for (int row = missing.nextClearBit(0); row < values.length; row = missing.nextClearBit(row + 1)) {
            present[next++] = values[row];
        }
        return present;
    }

    /**
     * The same rows as names: 3.0 becomes {@code 3}, 0.5 becomes {@code 0.5}. NaN is no name: it becomes a missing
     * value.
     *
     * @return a categorical column of the same name and size
     */
    public CategoricalColumn asCategories() {
        @Nullable String[] names = new @Nullable String[values.length];
        for (int row = 0; row < values.length; row++) {
            names[row] = isMissing(row) || Double.isNaN(values[row]) ? null : text(values[row]);
        }
        return CategoricalColumn.of(name, names);
    }

    /** Not {@code Double.toString}, whose digits changed between Java releases. */
    private static String text(double value) {
        if (Double.isInfinite(value)) {
            return Double.toString(value);
        }
        BigDecimal exact = new BigDecimal(value);
        for (int digits = 15; digits < 17; digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits));
            if (rounded.doubleValue() == value) {
                return plain(rounded);
            }
        }
        return plain(exact.round(new MathContext(17)));
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    @Override
    public String toString() {
        return name + " (numeric, " + values.length + " rows)";
    }
}
