package io.driftwatch.benchmarks.calibration;

import io.driftwatch.benchmarks.ScenarioBank;
import io.driftwatch.model.BankingScenario;
import io.driftwatch.policy.Status;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The statuses that the default policy gives to the scenarios of the made-up bank, over some seeds. Figures: how often
 * each of the {@link #STATUSES}.
 *
 * @param first the first seed
 * @param count how many seeds follow each other
 */
record ScenarioSimulation(int first, int count) implements Simulation {

    static final List<Status> STATUSES = List.of(Status.GREEN, Status.YELLOW, Status.RED, Status.UNKNOWN);

    @Override
    public String name() {
        return "scenarios-" + first;
    }

    @Override
    public Map<String, Integer> runs() {
        Map<String, Integer> runs = new LinkedHashMap<>();
        for (BankingScenario scenario : BankingScenario.values()) {
            runs.put(scenario.word(), count);
        }
        return runs;
    }

    /** The bank's seeds are plain numbers, as in its own documents; the simulation's seed is not used. */
    @Override
    public Map<String, List<Double>> simulate(Map<String, Integer> wanted, long seed) {
        Map<BankingScenario, int[]> counts = new EnumMap<>(BankingScenario.class);
        for (BankingScenario scenario : BankingScenario.values()) {
            counts.put(scenario, new int[STATUSES.size()]);
        }
        for (int bank = first; bank < first + count; bank++) {
            ScenarioBank judged = ScenarioBank.of(bank);
            counts.forEach((scenario, tally) ->
                    tally[STATUSES.indexOf(judged.report(scenario).status())]++);
        }
        Map<String, List<Double>> figures = new LinkedHashMap<>();
        counts.forEach((scenario, tally) -> figures.put(scenario.word(), RejectionSimulation.numbers(tally)));
        return figures;
    }
}
