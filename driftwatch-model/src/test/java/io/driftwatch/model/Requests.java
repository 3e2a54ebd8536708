package io.driftwatch.model;

import io.driftwatch.scenario.ScenarioRequest;
import java.time.LocalDate;

/** Requests for made-up customers. */
final class Requests {

    private Requests() {}

    static ScenarioRequest of(String scenarios, long seed, int rows) {
        return on(scenarios, seed, LocalDate.of(2026, 2, 10), rows);
    }

    static ScenarioRequest on(String scenarios, long seed, LocalDate date, int rows) {
        return new ScenarioRequest(ScenarioRequest.parse(scenarios), seed, date, rows, 1);
    }
}
