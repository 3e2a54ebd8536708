package io.driftwatch.stats;

import io.driftwatch.data.Dataset;
import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.profile.Profiler;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** Profiles for tests. */
final class Samples {

    private Samples() {}

    static ColumnProfile numbers(double... values) {
        return Profiler.withDefaults()
                .profile(Dataset.builder().numeric("x", values).build())
                .column("x");
    }

    static ColumnProfile names(String... values) {
        return Profiler.withDefaults()
                .profile(Dataset.builder().categorical("x", values).build())
                .column("x");
    }

    static double[] normal(SplittableRandom random, int rows, DoubleUnaryOperator map) {
        return IntStream.range(0, rows)
                .mapToDouble(row -> map.applyAsDouble(random.nextGaussian()))
                .toArray();
    }

    /** Rows of equally likely names. */
    static String[] uniformNames(SplittableRandom random, int rows, int names) {
        return IntStream.range(0, rows)
                .mapToObj(row -> "n" + random.nextInt(names))
                .toArray(String[]::new);
    }
}
