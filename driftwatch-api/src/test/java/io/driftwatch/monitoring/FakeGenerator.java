package io.driftwatch.monitoring;

import io.driftwatch.data.Dataset;
import io.driftwatch.run.BatchOrigin;
import io.driftwatch.scenario.LabelledRows;
import io.driftwatch.scenario.Scenario;
import io.driftwatch.scenario.ScenarioGenerator;
import io.driftwatch.scenario.ScenarioRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Makes the same rows whatever is asked for.
 *
 * @param name its name
 * @param version its version
 * @param rows what it makes
 */
record FakeGenerator(String name, int version, Dataset rows) implements ScenarioGenerator {

    static final FakeGenerator MAKES_THE_BATCH = new FakeGenerator("made-up-cards", 1, Cards.rows(1));

    /** A batch of the generator's name and this version. */
    static BatchOrigin origin(int version) {
        return BatchOrigin.synthetic(
                "made-up-cards",
                new ScenarioRequest(List.of(Scenario.of("calm")), 7, LocalDate.of(2026, 11, 23), 40, version));
    }

    @Override
    public Map<String, String> scenarios() {
        return Map.of("calm", "Nothing changes.");
    }

    @Override
    public Dataset generate(ScenarioRequest request) {
        return rows;
    }

    @Override
    public LabelledRows labelled(ScenarioRequest request) {
        throw new UnsupportedOperationException("Nobody trains on these rows.");
    }
}
