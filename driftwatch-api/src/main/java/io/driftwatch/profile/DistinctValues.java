package io.driftwatch.profile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** The distinct values of a column in their order, whatever its type: what the places of its blocks count. */
final class DistinctValues {

    private DistinctValues() {}

    static int size(ColumnProfile column) {
        return column instanceof NumericProfile numbers
                ? numbers.sample().size()
                : ((CategoricalProfile) column).categories().size();
    }

    /** The rows with the value at a place. */
    static long rows(ColumnProfile column, int place) {
        return column instanceof NumericProfile numbers
                ? numbers.sample().weight(place)
                : ((CategoricalProfile) column).count(place);
    }

    /** The column as it would be with so many rows of each value; values without rows are left out. */
    static ColumnProfile part(ColumnProfile column, long[] rows) {
        if (column instanceof NumericProfile numbers) {
            WeightedSample sample = part(numbers.sample(), rows);
            return NumericProfile.exact(column.name(), new NumericProfile.Counts(sample.total(), 0, 0, 0, 0), sample);
        }
        List<String> all = ((CategoricalProfile) column).categories();
        List<String> categories = new ArrayList<>();
        for (int place = 0; place < rows.length; place++) {
            if (rows[place] > 0) {
                categories.add(all.get(place));
            }
        }
        long[] counts = Arrays.stream(rows).filter(count -> count > 0).toArray();
        return CategoricalProfile.ofOrdered(column.name(), categories, counts);
    }

    private static WeightedSample part(WeightedSample sample, long[] rows) {
        double[] values = new double[rows.length];
        long[] weights = new long[rows.length];
        int size = 0;
        boolean single = true;
        for (int place = 0; place < rows.length; place++) {
            if (rows[place] > 0) {
                values[size] = sample.value(place);
                weights[size++] = rows[place];
                single &= rows[place] == 1;
            }
        }
        return new WeightedSample(Arrays.copyOf(values, size), single ? null : Arrays.copyOf(weights, size));
    }

    /** The column of the rows of both, with every value counted, however many there are. */
    static ColumnProfile merged(ColumnProfile one, ColumnProfile other) {
        return one instanceof NumericProfile numbers && other instanceof NumericProfile more
                ? numbers.mergeExactly(more)
                : ((CategoricalProfile) one).mergeExactly((CategoricalProfile) other);
    }

    /** For each value of a column its place in another one, which has all of its values. */
    static int[] placesIn(ColumnProfile other, ColumnProfile column) {
        int[] places = new int[size(column)];
        if (column instanceof NumericProfile numbers && other instanceof NumericProfile target) {
            for (int place = 0; place < places.length; place++) {
                places[place] = place(target, numbers.sample().value(place));
            }
        } else {
            List<String> names = ((CategoricalProfile) column).categories();
            for (int place = 0; place < places.length; place++) {
                places[place] = place((CategoricalProfile) other, names.get(place));
            }
        }
        return places;
    }

    /**
     * The place of a value.
     *
     * @throws IllegalArgumentException if the column does not have it: blocks need every value as it was
     */
    static int place(NumericProfile column, double value) {
        WeightedSample sample = column.sample();
        int low = 0;
        int high = sample.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (sample.value(middle) == value) {
                return middle;
            }
            if (sample.value(middle) < value) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        throw absent(column);
    }

    private static int place(CategoricalProfile column, String name) {
        int place = Collections.binarySearch(column.categories(), name);
        if (place < 0) {
            throw absent(column);
        }
        return place;
    }

    private static IllegalArgumentException absent(ColumnProfile column) {
        return new IllegalArgumentException("The profile of column '" + column.name()
                + "' does not hold every value as it was, and so its rows cannot be told apart by blocks.");
    }
}
