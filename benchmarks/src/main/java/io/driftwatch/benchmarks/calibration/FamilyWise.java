package io.driftwatch.benchmarks.calibration;

import io.driftwatch.benchmarks.page.Markdown;
import java.util.ArrayList;
import java.util.List;

/** How often the default policy alarms on whole tables without drift. */
record FamilyWise(Goals goals) implements Part {

    static final List<Integer> COLUMNS = List.of(10, 50, 200);
    static final List<Double> CORRELATIONS = List.of(0.0, 0.5, 0.9);
    static final List<Sizes> SIZES = List.of(new Sizes(500, 200));
    private static final double DRIFT = 0.05;
    private static final double NOT_GREEN = 0.01;
    private static final int QUARTER = 4;
    private static final int TENTH = 10;
    private static final int MANY = 100;

    @Override
    public String name() {
        return "family";
    }

    @Override
    public List<Simulation> simulations() {
        List<Simulation> simulations = new ArrayList<>();
        for (int columns : COLUMNS) {
            CORRELATIONS.forEach(
                    correlation -> SIZES.forEach(sizes -> simulations.add(of(columns, correlation, sizes))));
        }
        return simulations;
    }

    /** Tables are slow: a quarter of the runs, and a tenth with many columns. */
    FamilySimulation of(int columns, double correlation, Sizes sizes) {
        int runs = Math.max(1, goals.runs() / (columns > MANY ? TENTH : QUARTER));
        return new FamilySimulation(columns, correlation, sizes, runs);
    }

    @Override
    public void report(State state, Report report) {
        Markdown table = new Markdown()
                .head(List.of(
                        "columns",
                        "correlation",
                        "rows",
                        "runs",
                        "a false drift",
                        "band of 5 %",
                        "not green",
                        "band of 1 %"));
        for (int columns : COLUMNS) {
            for (double correlation : CORRELATIONS) {
                SIZES.forEach(sizes -> table.row(row(of(columns, correlation, sizes), state)));
            }
        }
        report.table("family-wise", table.toString());
    }

    private static List<String> row(FamilySimulation simulation, State state) {
        Tally tally = state.require(simulation, FamilySimulation.SUBJECT);
        return List.of(
                String.valueOf(simulation.columns()),
                String.valueOf(simulation.correlation()),
                simulation.sizes().toString(),
                Markdown.count(tally.runs()),
                share(tally.figure(0), DRIFT, tally.runs()),
                "≤ " + Markdown.percent(Band.highestShare(DRIFT, tally.runs())) + " %",
                share(tally.figure(1), NOT_GREEN, tally.runs()),
                "≤ " + Markdown.percent(Band.highestShare(NOT_GREEN, tally.runs())) + " %");
    }

    private static String share(double count, double level, int runs) {
        String share = Markdown.percent(count / runs) + " %";
        return count > Band.highest(level, runs) ? "**" + share + "**" : share;
    }
}
