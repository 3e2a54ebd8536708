package io.driftwatch.benchmarks.calibration;

import io.driftwatch.profile.ColumnProfile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * How often methods see an alternative when all of them alarm equally often without drift. Each method's bound is the
 * lowest that at most 5 % of its scores without drift pass, from twice as many runs as each strength gets. Figures: how
 * often its own bound alarms without drift, how often the bound found here does, and how often it does at each
 * strength.
 *
 * @param alternative the drift
 * @param sizes rows of both sides
 * @param comparisons how often at each strength
 */
record PowerSimulation(Alternative alternative, Sizes sizes, int comparisons) implements Simulation {

    static final int OWN = 0;
    static final int FOUND = 1;
    static final int FIRST_STRENGTH = 2;
    static final int WITHOUT_DRIFT = 2;
    private static final double LEVEL = 0.05;

    @Override
    public String name() {
        return "power-" + alternative.label() + "-" + sizes.key();
    }

    @Override
    public Map<String, Integer> runs() {
        Map<String, Integer> runs = new LinkedHashMap<>();
        alternative.methods().forEach(method -> runs.put(method, comparisons));
        return runs;
    }

    @Override
    public Map<String, List<Double>> simulate(Map<String, Integer> wanted, long seed) {
        List<String> names = List.copyOf(wanted.keySet());
        List<Method> methods = names.stream().map(Method::named).toList();
        List<Double> strengths = alternative.strengths();
        double[][] without =
                scores(methods, alternative.without(), WITHOUT_DRIFT * comparisons, seed, strengths.size());
        List<List<Double>> figures = new ArrayList<>();
        for (int method = 0; method < methods.size(); method++) {
            double own = atLeast(without[method], methods.get(method).ownBound());
            figures.add(new ArrayList<>(List.of(own, above(without[method], bound(without[method])))));
        }
        for (int strength = 0; strength < strengths.size(); strength++) {
            Sampler drifted = alternative.with(strengths.get(strength));
            double[][] scores = scores(methods, drifted, comparisons, seed, strength);
            for (int method = 0; method < methods.size(); method++) {
                figures.get(method).add(above(scores[method], bound(without[method])));
            }
        }
        Map<String, List<Double>> byName = new LinkedHashMap<>();
        names.forEach(name -> byName.put(name, figures.get(names.indexOf(name))));
        return byName;
    }

    /** Scores by method, each kind of data with random numbers of its own. */
    private double[][] scores(List<Method> methods, Sampler current, int runs, long seed, int kind) {
        double[][] scores = new double[methods.size()][runs];
        for (int run = 0; run < runs; run++) {
            SplittableRandom random = Seeds.run(seed + kind, run);
            ColumnProfile before = alternative.without().sample(random, sizes.reference());
            ColumnProfile now = current.sample(random, sizes.current());
            for (int method = 0; method < methods.size(); method++) {
                scores[method][run] = methods.get(method).score(before, now);
            }
        }
        return scores;
    }

    /** The score that at most 5 % are above. */
    static double bound(double[] scores) {
        double[] sorted = scores.clone();
        Arrays.sort(sorted);
        return NullSimulation.quantile(sorted, 1 - LEVEL);
    }

    private static double above(double[] scores, double bound) {
        return Arrays.stream(scores).filter(score -> score > bound).count();
    }

    private static double atLeast(double[] scores, double bound) {
        return Arrays.stream(scores).filter(score -> score >= bound).count();
    }
}
