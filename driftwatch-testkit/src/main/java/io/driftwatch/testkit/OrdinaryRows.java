package io.driftwatch.testkit;

import io.driftwatch.data.ColumnType;
import io.driftwatch.profile.ColumnProfile;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Data as most columns have them: rows of a standard normal law, as numbers or cut into a few names, with no more
 * distinct values than the test can compare.
 */
final class OrdinaryRows {

    private static final int NAMES = 5;
    /** Rows lie on this grid, so that a power of 2 times a value, or plus one, is exact. */
    private static final double GRID = 1 << 20;
    /** Where the rows are cut: nearly all lie within so many standard deviations. */
    private static final double REACH = 3;

    private final StatTestTraits traits;
    private final ColumnType type;

    OrdinaryRows(StatTestTraits traits, ColumnType type) {
        this.traits = traits;
        this.type = type;
    }

    /** Values of the normal law before anything is cut. */
    static double[] draw(long seed, int rows) {
        return draw(new SplittableRandom(seed), rows);
    }

    static double[] draw(SplittableRandom random, int rows) {
        return IntStream.range(0, rows)
                .mapToDouble(row -> Math.rint(random.nextGaussian() * GRID) / GRID)
                .toArray();
    }

    ColumnProfile drawn(long seed, int rows) {
        return profile(draw(seed, rows));
    }

    ColumnProfile drifted(long seed, int rows, double amount) {
        return profile(Arrays.stream(draw(seed, rows))
                .map(value -> traits.drifted(value, amount))
                .toArray());
    }

    ColumnProfile profile(double... drawn) {
        return profileWithMissing(0, drawn);
    }

    ColumnProfile profileWithMissing(long missing, double... drawn) {
        return type == ColumnType.NUMERIC
                ? Profiles.numbersAndMissing(missing, numbers(drawn))
                : Profiles.namesAndMissing(missing, names(drawn));
    }

    /** The rows as the test may see them. */
    double[] numbers(double... drawn) {
        int most = traits.mostDistinct(ColumnType.NUMERIC);
        return most == Integer.MAX_VALUE
                ? drawn
                : Arrays.stream(drawn).map(value -> level(value, most)).toArray();
    }

    private List<String> names(double... drawn) {
        int most = Math.min(NAMES, traits.mostDistinct(ColumnType.CATEGORICAL));
        return Arrays.stream(drawn)
                .mapToObj(value -> "name " + level(value, most))
                .toList();
    }

    private static int level(double value, int levels) {
        double level = Math.floor((value + REACH) * levels / (2 * REACH));
        return (int) Math.max(0, Math.min(levels - 1.0, level));
    }
}
