package io.driftwatch.testkit;

import io.driftwatch.profile.CategoricalAccumulator;
import io.driftwatch.profile.CategoricalProfile;
import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.profile.NumericAccumulator;
import io.driftwatch.profile.NumericProfile;
import io.driftwatch.profile.WeightedSample;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Profiles of one column from its rows. */
final class Profiles {

    private static final String COLUMN = "x";

    private Profiles() {}

    static ColumnProfile numbers(double... values) {
        return numbersAndMissing(0, values);
    }

    static ColumnProfile numbersAndMissing(long missing, double... values) {
        NumericAccumulator accumulator = new NumericAccumulator();
        for (double value : values) {
            accumulator.add(value);
        }
        accumulator.addMissing(missing);
        return accumulator.seal(COLUMN);
    }

    static ColumnProfile names(List<String> values) {
        return namesAndMissing(0, values);
    }

    static ColumnProfile namesAndMissing(long missing, List<String> values) {
        CategoricalAccumulator accumulator = new CategoricalAccumulator();
        values.forEach(accumulator::add);
        accumulator.addMissing(missing);
        return accumulator.seal(COLUMN);
    }

    static ColumnProfile constant(double value, int rows) {
        double[] values = new double[rows];
        Arrays.fill(values, value);
        return numbers(values);
    }

    static ColumnProfile constant(String name, int rows) {
        return names(Collections.nCopies(rows, name));
    }

    static ColumnProfile counted(double[] values, long... rows) {
        long all = Arrays.stream(rows).sum();
        NumericProfile.Counts counts = new NumericProfile.Counts(all, 0, 0, 0, 0);
        return NumericProfile.of(COLUMN, counts, WeightedSample.of(values, rows));
    }

    static ColumnProfile counted(Map<String, Long> rows) {
        return CategoricalProfile.of(COLUMN, 0, rows);
    }
}
