package io.driftwatch.benchmarks.calibration;

import io.driftwatch.benchmarks.page.Markdown;
import java.util.ArrayList;
import java.util.List;

/** What methods see when all of them alarm equally often without drift. */
record Power(Goals goals) implements Part {

    static final List<Sizes> SIZES = List.of(new Sizes(1_000, 200));

    @Override
    public String name() {
        return "power";
    }

    @Override
    public List<Simulation> simulations() {
        List<Simulation> simulations = new ArrayList<>();
        for (Alternative alternative : Alternative.values()) {
            SIZES.forEach(sizes -> simulations.add(of(alternative, sizes)));
        }
        return simulations;
    }

    @Override
    public void report(State state, Report report) {
        Markdown tables = new Markdown();
        for (Alternative alternative : Alternative.values()) {
            for (Sizes sizes : SIZES) {
                table(tables, of(alternative, sizes), state);
            }
        }
        tables.paragraph(Markdown.count(goals.powerRuns()) + " comparisons at each strength, and "
                + Markdown.count((long) PowerSimulation.WITHOUT_DRIFT * goals.powerRuns()) + " without drift.");
        report.table("power", tables.toString());
        report.chart("power.svg", chart(state).svg());
    }

    private PowerSimulation of(Alternative alternative, Sizes sizes) {
        return new PowerSimulation(alternative, sizes, goals.powerRuns());
    }

    private static void table(Markdown tables, PowerSimulation simulation, State state) {
        List<Double> strengths = simulation.alternative().strengths();
        tables.paragraph("**" + simulation.alternative().text() + "**, " + simulation.sizes() + " rows");
        List<String> titles = new ArrayList<>(List.of("method", "alarms left alone"));
        strengths.forEach(strength -> titles.add(String.valueOf(strength)));
        tables.head(titles);
        for (String method : simulation.runs().keySet()) {
            Tally tally = state.require(simulation, method);
            double without = PowerSimulation.WITHOUT_DRIFT * tally.runs();
            List<String> row = new ArrayList<>(List.of("`" + method + "`"));
            row.add(Markdown.percent(tally.figure(PowerSimulation.OWN) / without) + " %");
            for (int strength = 0; strength < strengths.size(); strength++) {
                row.add(Math.round(100 * seen(tally, strength)) + " %");
            }
            tables.row(row);
        }
    }

    private static double seen(Tally tally, int strength) {
        return tally.figure(PowerSimulation.FIRST_STRENGTH + strength) / tally.runs();
    }

    private Chart chart(State state) {
        List<Panel> panels = new ArrayList<>();
        for (Alternative alternative : Alternative.values()) {
            SIZES.forEach(sizes -> panels.add(panel(of(alternative, sizes), state)));
        }
        return new Chart(
                "Drift seen, when every method alarms in 5 % of comparisons without drift", Axis.shares("", 1), panels);
    }

    private static Panel panel(PowerSimulation simulation, State state) {
        Alternative alternative = simulation.alternative();
        List<Panel.Line> lines = new ArrayList<>();
        for (String method : simulation.runs().keySet()) {
            Tally tally = state.require(simulation, method);
            List<Double> seen = new ArrayList<>();
            for (int strength = 0; strength < alternative.strengths().size(); strength++) {
                seen.add(seen(tally, strength));
            }
            lines.add(new Panel.Line(method, seen));
        }
        return new Panel(
                alternative.label() + ", " + simulation.sizes() + " rows",
                alternative.strengths().stream().map(String::valueOf).toList(),
                lines,
                null);
    }
}
