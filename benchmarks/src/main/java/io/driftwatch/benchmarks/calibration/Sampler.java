package io.driftwatch.benchmarks.calibration;

import io.driftwatch.profile.CategoricalProfile;
import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.profile.NumericAccumulator;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/** Draws the rows of a column. */
@FunctionalInterface
interface Sampler {

    /** The name of every column that is drawn alone. */
    String COLUMN = "x";

    /** The profile of some rows. */
    ColumnProfile sample(SplittableRandom random, int rows);

    /** Numbers, each drawn on its own. */
    static Sampler numbers(ToDoubleFunction<SplittableRandom> draw) {
        return (random, rows) -> {
            NumericAccumulator numbers = new NumericAccumulator();
            for (int row = 0; row < rows; row++) {
                numbers.add(draw.applyAsDouble(random));
            }
            return numbers.seal(COLUMN);
        };
    }

    /** Names with these shares, which sum to 1. */
    static Sampler names(double... shares) {
        return (random, rows) -> {
            long[] counts = new long[shares.length];
            for (int row = 0; row < rows; row++) {
                counts[pick(random.nextDouble(), shares)]++;
            }
            Map<String, Long> named = new HashMap<>();
            for (int i = 0; i < counts.length; i++) {
                named.put("name-" + (char) ('a' + i), counts[i]);
            }
            return CategoricalProfile.of(COLUMN, 0, named);
        };
    }

    private static int pick(double level, double[] shares) {
        double rest = level;
        int place = 0;
        while (place < shares.length - 1 && rest >= shares[place]) {
            rest -= shares[place++];
        }
        return place;
    }
}
