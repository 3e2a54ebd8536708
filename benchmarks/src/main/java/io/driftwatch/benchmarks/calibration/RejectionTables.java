package io.driftwatch.benchmarks.calibration;

import io.driftwatch.benchmarks.page.Markdown;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Tables and a chart of how often tests reject without drift. */
final class RejectionTables {

    private static final double HIGHEST = 0.15;
    private static final List<Double> LEVELS = RejectionSimulation.LEVELS;

    private final FalseAlarms part;
    private final State state;

    RejectionTables(FalseAlarms part, State state) {
        this.part = part;
        this.state = state;
    }

    /** Rates at the three levels by test and source, a column a size; bold where one is above its band. */
    String rates(List<String> tests, List<Source> sources) {
        Markdown table = new Markdown();
        List<String> titles = new ArrayList<>(List.of("test", "source"));
        Sizes.all().forEach(sizes -> titles.add(sizes.toString()));
        table.head(titles);
        for (String test : tests) {
            for (Source source : sources) {
                if (tests(source).contains(test)) {
                    List<String> row = new ArrayList<>(List.of("`" + test + "`", source.label()));
                    Sizes.all().forEach(sizes -> row.add(rates(test, source, sizes)));
                    table.row(row);
                }
            }
        }
        return table.paragraph("Comparisons a cell: " + runs(tests, sources) + ".")
                .toString();
    }

    private List<String> tests(Source source) {
        return part.of(source, Sizes.EQUAL.get(0)).tests();
    }

    private Tally tally(String test, Source source, Sizes sizes) {
        return state.require(part.of(source, sizes), test);
    }

    private String rates(String test, Source source, Sizes sizes) {
        if (!part.of(source, sizes).tests().contains(test)) {
            return "";
        }
        Tally tally = tally(test, source, sizes);
        int computed = (int) tally.figure(RejectionSimulation.COMPUTED);
        if (computed == 0) {
            return "–";
        }
        List<String> rates = new ArrayList<>();
        for (int level = 0; level < LEVELS.size(); level++) {
            String rate = Markdown.percent(tally.figure(level) / computed);
            rates.add(isAbove(tally, level) ? "**" + rate + "**" : rate);
        }
        return String.join(" · ", rates);
    }

    private static boolean isAbove(Tally tally, int level) {
        int computed = (int) tally.figure(RejectionSimulation.COMPUTED);
        return computed > 0 && tally.figure(level) > Band.highest(LEVELS.get(level), computed);
    }

    private String runs(List<String> tests, List<Source> sources) {
        TreeSet<Integer> runs = new TreeSet<>();
        for (Source source : sources) {
            for (Sizes sizes : Sizes.all()) {
                part.of(source, sizes).runs().forEach((test, count) -> {
                    if (tests.contains(test)) {
                        runs.add(count);
                    }
                });
            }
        }
        return runs.descendingSet().stream()
                .map(count -> Markdown.count(count) + " (up to " + bands(count) + ")")
                .collect(Collectors.joining(", "));
    }

    private static String bands(int runs) {
        return LEVELS.stream()
                .map(level -> Markdown.percent(Band.highestShare(level, runs)))
                .collect(Collectors.joining(" · "));
    }

    /** What is not promised, with the highest rates there; then whatever else is above its band. */
    String beyond() {
        List<String> titles = new ArrayList<>(List.of("test", "not promised", "rates above their bands"));
        LEVELS.forEach(level -> titles.add("highest at " + percent(level)));
        Markdown table = new Markdown().head(titles);
        for (Promise exception : Promise.exceptions()) {
            List<Cell> cells = cells().stream()
                    .filter(cell -> cell.exception().equals(Optional.of(exception)))
                    .toList();
            List<String> row = new ArrayList<>(List.of("`" + exception.test() + "`", exception.words()));
            row.add(cells.stream().mapToLong(Cell::above).sum() + " of " + LEVELS.size() * cells.size());
            for (int level = 0; level < LEVELS.size(); level++) {
                row.add(highest(cells, level));
            }
            table.row(row);
        }
        List<Cell> promised =
                cells().stream().filter(cell -> cell.exception().isEmpty()).toList();
        String broken = promised.stream()
                .filter(cell -> cell.above() > 0)
                .map(cell -> "`" + cell.test() + "` (" + cell.place() + ")")
                .collect(Collectors.joining(", "));
        return table.paragraph("Everything else: "
                        + promised.stream().mapToLong(Cell::above).sum() + " of "
                        + Markdown.count((long) LEVELS.size() * promised.size()) + " rates are above their bands"
                        + (broken.isEmpty() ? "." : ": " + broken + "."))
                .toString();
    }

    /** What a test did with data of a source and of some sizes. */
    private record Cell(String test, RejectionSimulation of, Tally tally) {

        Optional<Promise> exception() {
            return Promise.exception(test, of.source(), of.sizes());
        }

        String place() {
            return of.source().label() + ", " + of.sizes();
        }

        double rate(int level) {
            return tally.figure(level) / Math.max(1, tally.figure(RejectionSimulation.COMPUTED));
        }

        long above() {
            return IntStream.range(0, LEVELS.size())
                    .filter(level -> isAbove(tally, level))
                    .count();
        }
    }

    private List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        for (Simulation simulation : part.simulations()) {
            RejectionSimulation rejections = (RejectionSimulation) simulation;
            rejections.tests().forEach(test -> cells.add(new Cell(test, rejections, state.require(simulation, test))));
        }
        return cells;
    }

    private static String highest(List<Cell> cells, int level) {
        return cells.stream()
                .max(Comparator.comparingDouble(cell -> cell.rate(level)))
                .map(cell -> percent(cell.rate(level)) + " (" + cell.place() + ")")
                .orElse("–");
    }

    private static String percent(double share) {
        return Markdown.percent(share) + " %";
    }

    /** The rates at 5 %. */
    Chart chart() {
        List<Panel> panels = new ArrayList<>();
        FalseAlarms.NUMERIC.forEach(test -> panels.add(panel(test, Source.numeric())));
        FalseAlarms.TWO_NAMES.forEach(test -> panels.add(panel(
                test,
                Source.categorical().stream()
                        .filter(source -> tests(source).contains(test))
                        .toList())));
        return new Chart(
                "Rejections without drift at a level of 5 %, by rows of both sides (above 15 %: drawn at 15 %)",
                Axis.shares("upper end of the 99.9 % band", HIGHEST), panels);
    }

    private Panel panel(String test, List<Source> sources) {
        List<Panel.Line> lines = new ArrayList<>();
        for (Source source : sources) {
            List<Double> rates = new ArrayList<>();
            for (Sizes sizes : Sizes.all()) {
                if (part.of(source, sizes).tests().contains(test)) {
                    Tally tally = tally(test, source, sizes);
                    rates.add(tally.figure(0) / tally.figure(RejectionSimulation.COMPUTED));
                } else {
                    rates.add(Double.NaN);
                }
            }
            lines.add(new Panel.Line(source.label(), rates));
        }
        Source last = sources.get(sources.size() - 1);
        List<Double> bound = Sizes.all().stream()
                .map(sizes -> Band.highestShare(LEVELS.get(0), part.goals().rejections(test, last, sizes)))
                .toList();
        return new Panel(test, Sizes.all().stream().map(Sizes::toString).toList(), lines, bound);
    }
}
