package io.driftwatch.benchmarks.calibration;

import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.spi.StatTests;
import io.driftwatch.stattest.StatTest;
import io.driftwatch.stattest.StatTestResult.Significance;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * How often tests reject two samples of one source. Figures: how often at each of the {@link #LEVELS}, and of how many
 * comparisons a p-value was computed.
 *
 * @param source where both samples come from
 * @param sizes their rows
 * @param goals how often
 * @param tests names of the tests
 */
record RejectionSimulation(Source source, Sizes sizes, Goals goals, List<String> tests) implements Simulation {

    static final List<Double> LEVELS = List.of(0.05, 0.01, 0.001);
    static final int COMPUTED = LEVELS.size();
    private static final int DRAWS = 999;

    @Override
    public String name() {
        return "rates-" + source.key() + "-" + sizes.key();
    }

    @Override
    public Map<String, Integer> runs() {
        Map<String, Integer> runs = new LinkedHashMap<>();
        tests.forEach(test -> runs.put(test, goals.rejections(test, source, sizes)));
        return runs;
    }

    @Override
    public Map<String, List<Double>> simulate(Map<String, Integer> wanted, long seed) {
        StatTests installed = StatTests.installed();
        Map<StatTest, int[]> counts = new LinkedHashMap<>();
        wanted.keySet()
                .forEach(name -> counts.put(installed.require(name).withMaximumDraws(DRAWS), new int[COMPUTED + 1]));
        for (int run = 0; run < Collections.max(wanted.values()); run++) {
            SplittableRandom random = Seeds.run(seed, run);
            ColumnProfile before = source.sampler().sample(random, sizes.reference());
            ColumnProfile now = source.sampler().sample(random, sizes.current());
            int current = run;
            counts.forEach((test, rejected) -> {
                if (current < wanted.getOrDefault(test.name(), 0)) {
                    count(test, before, now, rejected);
                }
            });
        }
        Map<String, List<Double>> figures = new HashMap<>();
        counts.forEach((test, rejected) -> figures.put(test.name(), numbers(rejected)));
        return figures;
    }

    private static void count(StatTest test, ColumnProfile before, ColumnProfile now, int[] rejected) {
        if (test.compare(before, now) instanceof Significance found) {
            for (int level = 0; level < LEVELS.size(); level++) {
                rejected[level] += found.pValue() <= LEVELS.get(level) ? 1 : 0;
            }
            rejected[COMPUTED]++;
        }
    }

    static List<Double> numbers(int... counts) {
        List<Double> numbers = new ArrayList<>();
        for (int count : counts) {
            numbers.add((double) count);
        }
        return numbers;
    }
}
