package io.driftwatch.benchmarks;

import io.driftwatch.DriftMonitor;
import io.driftwatch.data.Column;
import io.driftwatch.data.Dataset;
import io.driftwatch.model.BankingScenario;
import io.driftwatch.model.BankingScenarios;
import io.driftwatch.model.LogisticTrainer;
import io.driftwatch.model.TrainedModel;
import io.driftwatch.policy.DriftPolicy;
import io.driftwatch.report.DriftReport;
import io.driftwatch.scenario.LabelledRows;
import io.driftwatch.scenario.ScenarioRequest;
import io.driftwatch.scoring.ScoringModel;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * The made-up bank of one seed: a baseline of 2,000 customers with a model trained on them and their scores out of
 * sample, and for each scenario a batch of 1,000 other customers of the next month, judged by the default policy.
 *
 * @param areaUnderCurve of the model, out of sample
 * @param reports by scenario
 */
public record ScenarioBank(double areaUnderCurve, Map<BankingScenario, DriftReport> reports) {

    private static final int BASELINE_ROWS = 2000;
    private static final int BATCH_ROWS = 1000;
    private static final LocalDate BASELINE_DATE = LocalDate.of(2026, 2, 1);
    private static final LocalDate BATCH_DATE = LocalDate.of(2026, 3, 1);

    /** Copies the reports. */
    public ScenarioBank {
        reports = Map.copyOf(reports);
    }

    /**
     * Makes the bank up and judges it.
     *
     * @param seed 0 or more
     * @return the bank
     */
    public static ScenarioBank of(int seed) {
        BankingScenarios scenarios = new BankingScenarios();
        LabelledRows known =
                scenarios.labelled(request(scenarios, "stable_salary", 2L * seed, BASELINE_DATE, BASELINE_ROWS));
        TrainedModel trained = LogisticTrainer.withDefaults().train(known, "stable customers");
        DriftMonitor monitor = DriftMonitor.builder()
                .reference(with(known.features(), trained.outOfSample()))
                .policy(DriftPolicy.calibrated().withPrediction(ScoringModel.COLUMN))
                .build();
        Map<BankingScenario, DriftReport> reports = new EnumMap<>(BankingScenario.class);
        for (BankingScenario scenario : BankingScenario.values()) {
            Dataset batch =
                    scenarios.generate(request(scenarios, scenario.word(), 2L * seed + 1, BATCH_DATE, BATCH_ROWS));
            reports.put(scenario, monitor.check(with(batch, trained.model().score(batch, ScoringModel.COLUMN))));
        }
        return new ScenarioBank(trained.model().training().holdout().areaUnderCurve(), reports);
    }

    /**
     * The verdict on a scenario.
     *
     * @param scenario one of them
     * @return the report
     */
    public DriftReport report(BankingScenario scenario) {
        return Objects.requireNonNull(reports.get(scenario));
    }

    private static ScenarioRequest request(
            BankingScenarios scenarios, String scenario, long seed, LocalDate date, int rows) {
        return new ScenarioRequest(ScenarioRequest.parse(scenario), seed, date, rows, scenarios.version());
    }

    private static Dataset with(Dataset features, Column score) {
        Dataset.Builder all = Dataset.builder();
        features.columns().forEach(all::column);
        return all.column(score).build();
    }
}
