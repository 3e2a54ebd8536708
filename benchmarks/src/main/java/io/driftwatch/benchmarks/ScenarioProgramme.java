package io.driftwatch.benchmarks;

import io.driftwatch.model.BankingFeature;
import io.driftwatch.model.BankingScenario;
import java.io.PrintStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Sees whether each banking scenario moves what it says and nothing else, under the default policy, in the
 * {@link ScenarioBank}s of many seeds.
 */
public final class ScenarioProgramme {

    private static final int DEFAULT_SEEDS = 1000;

    private final Map<BankingScenario, ScenarioTally> tallies = new EnumMap<>(BankingScenario.class);
    private final double[] areas;

    private ScenarioProgramme(int seeds) {
        areas = new double[seeds];
        for (BankingScenario scenario : BankingScenario.values()) {
            tallies.put(scenario, new ScenarioTally(scenario, seeds));
        }
    }

    /**
     * Runs the programme and prints its table.
     *
     * @param arguments the number of seeds, 1,000 if absent
     */
    public static void main(String[] arguments) {
        int seeds = arguments.length == 0 ? DEFAULT_SEEDS : Integer.parseInt(arguments[0]);
        run(seeds).print(System.out);
    }

    /** Seeds are independent, and their results are kept by seed: the number of threads changes nothing. */
    static ScenarioProgramme run(int seeds) {
        ScenarioProgramme programme = new ScenarioProgramme(seeds);
        IntStream.range(0, seeds).parallel().forEach(programme::seed);
        return programme;
    }

    List<String> brokenPromises() {
        return tallies.values().stream()
                .flatMap(tally -> tally.brokenPromises().stream())
                .toList();
    }

    double leastArea() {
        return IntStream.range(0, areas.length).mapToDouble(i -> areas[i]).min().orElseThrow();
    }

    void print(PrintStream out) {
        out.println("| scenario | green | yellow | red | unknown | median PSI of the score | flagged features |");
        out.println("|---|---|---|---|---|---|---|");
        tallies.values().forEach(tally -> out.println(tally.row()));
        out.println();
        out.println("Area under the curve out of sample: at least " + Shares.three(leastArea()) + ".");
        List<String> broken = brokenPromises();
        out.println(broken.isEmpty() ? "Every promise holds." : "Broken: " + String.join("; ", broken));
    }

    private void seed(int seed) {
        ScenarioBank bank = ScenarioBank.of(seed);
        areas[seed] = bank.areaUnderCurve();
        bank.reports()
                .forEach((scenario, report) ->
                        Objects.requireNonNull(tallies.get(scenario)).put(seed, report));
    }

    static List<BankingFeature> features() {
        return List.of(BankingFeature.values());
    }
}
