package io.driftwatch.benchmarks;

import io.driftwatch.DriftMonitor;
import io.driftwatch.data.Column;
import io.driftwatch.data.Dataset;
import io.driftwatch.model.BankingFeature;
import io.driftwatch.model.BankingScenario;
import io.driftwatch.model.BankingScenarios;
import io.driftwatch.model.LogisticTrainer;
import io.driftwatch.model.TrainedModel;
import io.driftwatch.policy.DriftPolicy;
import io.driftwatch.report.DriftReport;
import io.driftwatch.scenario.LabelledRows;
import io.driftwatch.scenario.ScenarioRequest;
import io.driftwatch.scoring.ScoringModel;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Sees whether each banking scenario moves what it says and nothing else, under the default policy: for each seed a
 * baseline of 2,000 customers with a model trained on them and their scores out of sample, and a batch of 1,000 other
 * customers of the next month a scenario.
 */
public final class ScenarioProgramme {

    private static final int BASELINE_ROWS = 2000;
    private static final int BATCH_ROWS = 1000;
    private static final LocalDate BASELINE_DATE = LocalDate.of(2026, 2, 1);
    private static final LocalDate BATCH_DATE = LocalDate.of(2026, 3, 1);
    private static final int DEFAULT_SEEDS = 1000;

    private final BankingScenarios scenarios = new BankingScenarios();
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
        LabelledRows known = scenarios.labelled(request("stable_salary", 2L * seed, BASELINE_DATE, BASELINE_ROWS));
        TrainedModel trained = LogisticTrainer.withDefaults().train(known, "stable customers");
        areas[seed] = trained.model().training().holdout().areaUnderCurve();
        DriftMonitor monitor = DriftMonitor.builder()
                .reference(with(known.features(), trained.outOfSample()))
                .policy(DriftPolicy.calibrated().withPrediction(ScoringModel.COLUMN))
                .build();
        for (BankingScenario scenario : BankingScenario.values()) {
            Dataset batch = scenarios.generate(request(scenario.word(), 2L * seed + 1, BATCH_DATE, BATCH_ROWS));
            DriftReport report = monitor.check(with(batch, trained.model().score(batch, ScoringModel.COLUMN)));
            Objects.requireNonNull(tallies.get(scenario)).put(seed, report);
        }
    }

    private ScenarioRequest request(String scenario, long seed, LocalDate date, int rows) {
        return new ScenarioRequest(ScenarioRequest.parse(scenario), seed, date, rows, scenarios.version());
    }

    private static Dataset with(Dataset features, Column score) {
        Dataset.Builder all = Dataset.builder();
        features.columns().forEach(all::column);
        return all.column(score).build();
    }

    static List<BankingFeature> features() {
        return List.of(BankingFeature.values());
    }
}
