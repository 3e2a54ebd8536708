package io.driftwatch.benchmarks.calibration;

import io.driftwatch.benchmarks.page.Markdown;
import io.driftwatch.model.BankingScenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the default policy says of the scenarios of the made-up bank. */
record ScenarioStatuses(Goals goals) implements Part {

    private static final int AT_ONCE = 25;

    @Override
    public String name() {
        return "scenarios";
    }

    @Override
    public List<Simulation> simulations() {
        List<Simulation> simulations = new ArrayList<>();
        for (int first = 0; first < goals.seeds(); first += AT_ONCE) {
            simulations.add(new ScenarioSimulation(first, Math.min(AT_ONCE, goals.seeds() - first)));
        }
        return simulations;
    }

    @Override
    public void report(State state, Report report) {
        Markdown table = new Markdown().head(List.of("scenario", "must be", "green", "yellow", "red", "unknown"));
        for (BankingScenario scenario : BankingScenario.values()) {
            List<String> row = new ArrayList<>(List.of("`" + scenario.word() + "`"));
            row.add(scenario.statuses().stream()
                    .sorted()
                    .map(status -> status.name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(" or ")));
            for (int status = 0; status < ScenarioSimulation.STATUSES.size(); status++) {
                row.add(Markdown.count(count(scenario, status, state)));
            }
            table.row(row);
        }
        report.table(
                "scenarios",
                table.paragraph(Markdown.count(goals.seeds()) + " seeds.").toString());
    }

    private long count(BankingScenario scenario, int status, State state) {
        return Math.round(simulations().stream()
                .mapToDouble(
                        simulation -> state.require(simulation, scenario.word()).figure(status))
                .sum());
    }
}
