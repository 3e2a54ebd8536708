package io.driftwatch.benchmarks.calibration;

import io.driftwatch.benchmarks.page.Markdown;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How far distances go by chance, beside what they report of it. */
record NullQuantiles(Goals goals) implements Part {

    static final List<Source> SOURCES = List.of(Source.NORMAL, Source.HEAVY_TAILED, Source.DISCRETE, Source.TEN_NAMES);
    static final List<Sizes> SIZES =
            List.of(new Sizes(100, 100), new Sizes(5_000, 100), new Sizes(1_000, 1_000), new Sizes(10_000, 1_000));
    private static final double LEVEL = 0.05;
    private static final double LOWEST = 0.001;
    private static final List<String> NUMERIC_ALONE = List.of("wasserstein", "energy-distance");

    @Override
    public String name() {
        return "distances";
    }

    @Override
    public List<Simulation> simulations() {
        List<Simulation> simulations = new ArrayList<>();
        SOURCES.forEach(source -> SIZES.forEach(sizes -> simulations.add(of(source, sizes))));
        return simulations;
    }

    NullSimulation of(Source source, Sizes sizes) {
        return new NullSimulation(source, sizes, goals.distanceRuns(), distances(source));
    }

    static List<String> distances(Source source) {
        boolean numbers = Source.numeric().contains(source);
        return Distances.names().stream()
                .filter(name -> numbers || !NUMERIC_ALONE.contains(name))
                .toList();
    }

    @Override
    public void report(State state, Report report) {
        report.table("distances-by-chance", table(state));
        report.chart("null-quantiles.svg", chart(state).svg());
    }

    private String table(State state) {
        Markdown table = new Markdown()
                .head(List.of(
                        "distance",
                        "source",
                        "rows",
                        "50 %",
                        "95 %",
                        "99 %",
                        "99.5 %",
                        "noise level",
                        "p ≤ 0.05",
                        "by 0.1 alone",
                        "both"));
        for (String distance : Distances.names()) {
            for (Source source : SOURCES) {
                if (distances(source).contains(distance)) {
                    SIZES.forEach(sizes -> table.row(row(distance, source, sizes, state)));
                }
            }
        }
        int runs = goals.distanceRuns();
        return table.paragraph(Markdown.count(runs) + " comparisons a row. The 99.9 % band of 5 % ends at "
                        + Markdown.percent(Band.highestShare(LEVEL, runs)) + " %.")
                .toString();
    }

    private List<String> row(String distance, Source source, Sizes sizes, State state) {
        Tally tally = state.require(of(source, sizes), distance);
        List<String> row = new ArrayList<>(List.of("`" + distance + "`", source.label(), sizes.toString()));
        for (int figure = 0; figure <= NullSimulation.NOISE; figure++) {
            row.add(String.format(Locale.ROOT, "%.4f", tally.figure(figure)));
        }
        double within = Band.highest(LEVEL, tally.runs());
        for (int alarms = NullSimulation.BY_P_VALUE; alarms <= NullSimulation.BY_BOTH; alarms++) {
            String share = Markdown.percent(tally.figure(alarms) / tally.runs()) + " %";
            boolean above = alarms != NullSimulation.BY_THRESHOLD && tally.figure(alarms) > within;
            row.add(above ? "**" + share + "**" : share);
        }
        return row;
    }

    private Chart chart(State state) {
        List<Panel> panels = Distances.names().stream()
                .map(distance -> panel(distance, state))
                .toList();
        return new Chart(
                "Distances of two samples of one normal source: quantiles, and the mean of the noise levels reported",
                new Axis("", LOWEST, 1, true),
                panels);
    }

    private Panel panel(String distance, State state) {
        List<Panel.Line> lines = new ArrayList<>();
        List<String> names =
                List.of("50 % quantile", "95 % quantile", "99 % quantile", "99.5 % quantile", "noise level");
        for (int figure = 0; figure <= NullSimulation.NOISE; figure++) {
            int place = figure;
            lines.add(new Panel.Line(
                    names.get(figure),
                    SIZES.stream()
                            .map(sizes -> state.require(of(Source.NORMAL, sizes), distance)
                                    .figure(place))
                            .toList()));
        }
        return new Panel(distance, SIZES.stream().map(Sizes::toString).toList(), lines, null);
    }
}
