package io.driftwatch.io;

import io.driftwatch.profile.QuantileSketch;
import io.driftwatch.profile.QuantileSketch.Spread;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * What only sketched columns of a stored profile have. The values of all levels stand one after the other, so that none
 * needs a count of its own. Stateless.
 */
final class SketchJson {

    private static final JsonKey<int[]> LEVEL_SIZES = JsonKey.optional("levelSizes", PackedNumbers.INTS);
    private static final JsonKey<double[]> SPREAD = JsonKey.optional("spread", PackedNumbers.DOUBLES);
    private static final JsonKey<Long> ITEMS = JsonKey.optional("items", JsonForms.whole(1, Integer.MAX_VALUE));
    private static final JsonKey<Long> VARIANCE = JsonKey.optional("variance", JsonForms.whole(0, Long.MAX_VALUE));
    private static final JsonKey<Boolean> DISTINCT_WHOLE = JsonKey.optional("distinctWhole", JsonForms.FLAG);

    private static final int NUMBERS_OF_SPREAD = 4;

    static final List<JsonKey<?>> KEYS = List.of(LEVEL_SIZES, SPREAD, ITEMS, VARIANCE, DISTINCT_WHOLE);

    private SketchJson() {}

    static double[] values(QuantileSketch sketch) {
        return IntStream.range(0, sketch.levels())
                .mapToObj(sketch::level)
                .flatMapToDouble(DoubleStream::of)
                .toArray();
    }

    static void write(JsonOutput out, QuantileSketch sketch) throws IOException {
        Spread spread = sketch.spread();
        out.put(
                LEVEL_SIZES,
                IntStream.range(0, sketch.levels())
                        .map(level -> sketch.level(level).length)
                        .toArray());
        out.put(SPREAD, new double[] {spread.minimum(), spread.maximum(), spread.mean(), spread.standardDeviation()});
        out.put(ITEMS, (long) sketch.items()).put(VARIANCE, sketch.variance());
        out.put(DISTINCT_WHOLE, sketch.isDistinctWhole());
    }

    static boolean isIn(JsonFields fields) {
        return KEYS.stream().anyMatch(key -> fields.find(key).isPresent());
    }

    static QuantileSketch read(JsonFields fields, double[] values) throws JsonRefusal {
        double[] spread = fields.require(SPREAD);
        if (spread.length != NUMBERS_OF_SPREAD) {
            throw fields.place(SPREAD)
                    .refusal("There must be smallest, largest, mean and standard deviation, not " + spread.length
                            + " numbers.");
        }
        double[][] levels = levels(fields, values);
        int items = fields.require(ITEMS).intValue();
        long variance = fields.require(VARIANCE);
        boolean distinctWhole = fields.require(DISTINCT_WHOLE);
        return fields.build(
                LEVEL_SIZES,
                () -> QuantileSketch.of(
                        levels,
                        new Spread(spread[0], spread[1], spread[2], spread[3]),
                        items,
                        variance,
                        distinctWhole));
    }

    private static double[][] levels(JsonFields fields, double[] values) throws JsonRefusal {
        int[] sizes = fields.require(LEVEL_SIZES);
        boolean negative = Arrays.stream(sizes).anyMatch(size -> size < 0);
        if (negative || Arrays.stream(sizes).asLongStream().sum() != values.length) {
            throw fields.place(LEVEL_SIZES)
                    .refusal("The levels must hold the " + values.length + " values and no others.");
        }
        double[][] levels = new double[sizes.length][];
        int from = 0;
        for (int level = 0; level < sizes.length; level++) {
            levels[level] = Arrays.copyOfRange(values, from, from + sizes[level]);
            from += sizes[level];
        }
        return levels;
    }
}
