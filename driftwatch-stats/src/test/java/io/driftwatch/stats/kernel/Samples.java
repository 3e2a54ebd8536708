package io.driftwatch.stats.kernel;

import io.driftwatch.data.Dataset;
import io.driftwatch.profile.CategoricalProfile;
import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.profile.NumericProfile;
import io.driftwatch.profile.Profiler;
import io.driftwatch.profile.WeightedSample;
import io.driftwatch.stattest.BinContribution;
import io.driftwatch.stattest.StatTestResult;
import io.driftwatch.stattest.StatTestResult.Distance;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** Profiles for tests. */
public final class Samples {

    private Samples() {}

    public static ColumnProfile numbers(double... values) {
        return Profiler.withDefaults()
                .profile(Dataset.builder().numeric("x", values).build())
                .column("x");
    }

    public static ColumnProfile names(String... values) {
        return Profiler.withDefaults()
                .profile(Dataset.builder().categorical("x", values).build())
                .column("x");
    }

    /** Numbers in ascending order, each with its rows. */
    public static ColumnProfile weighted(double[] values, long... weights) {
        long rows = Arrays.stream(weights).sum();
        return NumericProfile.of("x", new NumericProfile.Counts(rows, 0, 0, 0, 0), WeightedSample.of(values, weights));
    }

    public static double[] normal(SplittableRandom random, int rows, DoubleUnaryOperator map) {
        return IntStream.range(0, rows)
                .mapToDouble(row -> map.applyAsDouble(random.nextGaussian()))
                .toArray();
    }

    /** A profile of normal numbers with variance 1. */
    public static ColumnProfile normalProfile(long seed, int rows, double mean) {
        return numbers(normal(new SplittableRandom(seed), rows, x -> x + mean));
    }

    /** Rows of equally likely names. */
    public static String[] uniformNames(SplittableRandom random, int rows, int names) {
        return IntStream.range(0, rows)
                .mapToObj(row -> "n" + random.nextInt(names))
                .toArray(String[]::new);
    }

    /** A profile of names, each as likely as its weight says, counted as they are drawn. */
    public static ColumnProfile namesOfWeights(SplittableRandom random, int rows, double... weights) {
        double all = Arrays.stream(weights).sum();
        long[] counts = new long[weights.length];
        for (int row = 0; row < rows; row++) {
            double level = random.nextDouble() * all;
            int name = 0;
            while (name < weights.length - 1 && level >= weights[name]) {
                level -= weights[name++];
            }
            counts[name]++;
        }
        return counted(counts);
    }

    public static ColumnProfile counted(long... counts) {
        Map<String, Long> byName = new HashMap<>();
        for (int name = 0; name < counts.length; name++) {
            byName.put("n" + name, counts[name]);
        }
        return CategoricalProfile.of("x", 0, byName);
    }

    /** The result with the shares of both sides exchanged in what each bin adds. */
    public static StatTestResult exchanged(StatTestResult result) {
        if (!(result instanceof Distance found)) {
            return result;
        }
        List<BinContribution> bins = found.contributions().stream()
                .map(bin -> new BinContribution(
                        bin.bin(),
                        /* referenceShare= */ bin.currentShare(),
                        /* currentShare= */ bin.referenceShare(),
                        bin.contribution()))
                .toList();
        return new Distance(found.distance(), found.pValue(), found.noiseLevel(), bins);
    }
}
