package io.driftwatch.benchmarks.calibration;

import java.util.List;
import java.util.stream.Stream;

/**
 * How many rows the two sides have.
 *
 * @param reference rows of the reference
 * @param current current rows
 */
record Sizes(int reference, int current) {

    static final List<Sizes> EQUAL = Stream.of(20, 50, 100, 200, 1_000, 10_000)
            .map(rows -> new Sizes(rows, rows))
            .toList();
    static final List<Sizes> UNEQUAL = List.of(
            new Sizes(100, 20),
            new Sizes(200, 50),
            new Sizes(1_000, 100),
            new Sizes(1_000, 200),
            new Sizes(10_000, 1_000));

    static List<Sizes> all() {
        return Stream.concat(EQUAL.stream(), UNEQUAL.stream()).toList();
    }

    boolean isEqual() {
        return reference == current;
    }

    int smaller() {
        return Math.min(reference, current);
    }

    int rows() {
        return reference + current;
    }

    /** As a part of a file's name. */
    String key() {
        return reference + "-" + current;
    }

    @Override
    public String toString() {
        return reference + " / " + current;
    }
}
