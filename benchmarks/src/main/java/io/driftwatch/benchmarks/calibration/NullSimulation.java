package io.driftwatch.benchmarks.calibration;

import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.stattest.StatTest;
import io.driftwatch.stattest.StatTestResult.Distance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * What chance alone does to distances of two samples of one source. Figures: the {@link #QUANTILES} of the distance,
 * the mean of the reported noise levels, and how often the p-value is at most 5 %, the distance at least its threshold,
 * and both.
 *
 * @param source where both samples come from
 * @param sizes their rows
 * @param comparisons how often
 * @param distances names of the distances
 */
record NullSimulation(Source source, Sizes sizes, int comparisons, List<String> distances) implements Simulation {

    static final List<Double> QUANTILES = List.of(0.5, 0.95, 0.99, 0.995);
    static final int NOISE = QUANTILES.size();
    static final int BY_P_VALUE = NOISE + 1;
    static final int BY_THRESHOLD = NOISE + 2;
    static final int BY_BOTH = NOISE + 3;
    private static final double LEVEL = 0.05;

    @Override
    public String name() {
        return "distances-" + source.key() + "-" + sizes.key();
    }

    @Override
    public Map<String, Integer> runs() {
        Map<String, Integer> runs = new LinkedHashMap<>();
        distances.forEach(distance -> runs.put(distance, comparisons));
        return runs;
    }

    @Override
    public Map<String, List<Double>> simulate(Map<String, Integer> wanted, long seed) {
        Map<StatTest, List<Distance>> found = new LinkedHashMap<>();
        wanted.keySet().forEach(name -> found.put(Distances.named(name), new ArrayList<>()));
        for (int run = 0; run < comparisons; run++) {
            SplittableRandom random = Seeds.run(seed, run);
            ColumnProfile before = source.sampler().sample(random, sizes.reference());
            ColumnProfile now = source.sampler().sample(random, sizes.current());
            found.forEach((distance, results) -> results.add((Distance) distance.compare(before, now)));
        }
        Map<String, List<Double>> figures = new LinkedHashMap<>();
        found.forEach((distance, results) -> figures.put(
                distance.name(), figures(results, distance.defaultThreshold().orElseThrow())));
        return figures;
    }

    private static List<Double> figures(List<Distance> results, double threshold) {
        double[] sorted =
                results.stream().mapToDouble(Distance::distance).sorted().toArray();
        List<Double> figures = new ArrayList<>();
        QUANTILES.forEach(level -> figures.add(quantile(sorted, level)));
        double noise = 0;
        int[] alarms = new int[3];
        for (Distance result : results) {
            boolean significant = result.pValue() <= LEVEL;
            boolean far = result.distance() >= threshold;
            noise += result.noiseLevel();
            alarms[0] += significant ? 1 : 0;
            alarms[1] += far ? 1 : 0;
            alarms[2] += significant && far ? 1 : 0;
        }
        figures.add(noise / results.size());
        Arrays.stream(alarms).forEach(count -> figures.add((double) count));
        return figures;
    }

    /** The smallest number at which the cumulative share reaches the level. */
    static double quantile(double[] sorted, double level) {
        return sorted[Math.max(0, (int) Math.ceil(level * sorted.length - 1e-9) - 1)];
    }
}
