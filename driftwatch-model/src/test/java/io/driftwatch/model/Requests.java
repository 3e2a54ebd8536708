package io.driftwatch.model;

import io.driftwatch.data.Dataset;
import io.driftwatch.data.NumericColumn;
import io.driftwatch.scenario.ScenarioRequest;
import java.time.LocalDate;
import java.util.Arrays;

/** Requests for made-up customers. */
final class Requests {

    private Requests() {}

    static ScenarioRequest of(String scenarios, long seed, int rows) {
        return on(scenarios, seed, LocalDate.of(2026, 2, 10), rows);
    }

    static ScenarioRequest on(String scenarios, long seed, LocalDate date, int rows) {
        return new ScenarioRequest(ScenarioRequest.parse(scenarios), seed, date, rows, 1);
    }

    /** The values of one feature, a value a customer. */
    static double[] values(String scenarios, BankingFeature feature) {
        Dataset rows = new BankingScenarios().generate(of(scenarios, 5, 2000));
        return ((NumericColumn) rows.column(feature.column())).toArray();
    }

    static double mean(String scenarios, BankingFeature feature) {
        return Arrays.stream(values(scenarios, feature)).average().orElseThrow();
    }
}
