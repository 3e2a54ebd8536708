package io.driftwatch.example.dashboard;

import io.driftwatch.policy.StatusLimits;
import io.driftwatch.report.Figures;
import io.driftwatch.run.MonitorRun;
import io.driftwatch.run.RunVerdict;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One number of a domain's latest runs, drawn from the oldest to the newest. A run without the number is a gap, never a
 * zero.
 *
 * @param name what the number is
 * @param lines the pieces of the line between gaps
 * @param marks a sign for each run
 * @param limits from where a run is yellow and red
 * @param changes where the baseline changed, from left to right
 */
record Trend(String name, List<String> lines, List<TrendMark> marks, List<TrendLimit> limits, List<String> changes) {

    static final int WIDTH = 640;
    static final int HEIGHT = 130;

    private static final int LEFT = 44;
    private static final int RIGHT = WIDTH - 14;
    private static final int TOP = 12;
    /** Under the axis there is room for the signs of runs without the number. */
    private static final int BOTTOM = HEIGHT - 24;

    private static final int BELOW = HEIGHT - 10;
    private static final int LETTERS = 14;
    private static final double HEADROOM = 1.08;

    Trend {
        lines = List.copyOf(lines);
        marks = List.copyOf(marks);
        limits = List.copyOf(limits);
        changes = List.copyOf(changes);
    }

    /**
     * Draws.
     *
     * @param name what the number is
     * @param runs the runs, the oldest first, at least one
     * @param number the number of a verdict
     * @param yellow from where it is yellow
     * @param red from where it is red
     */
    static Trend of(
            String name,
            List<MonitorRun> runs,
            Function<RunVerdict, OptionalDouble> number,
            double yellow,
            double red) {
        List<OptionalDouble> numbers = runs.stream()
                .map(run -> run.completed().map(number).orElse(OptionalDouble.empty()))
                .toList();
        double most =
                numbers.stream().flatMapToDouble(OptionalDouble::stream).max().orElse(0);
        double top = Math.max(most, red) * HEADROOM;
        return new Trend(
                name,
                lines(numbers, top),
                IntStream.range(0, runs.size())
                        .mapToObj(i -> mark(runs.get(i), numbers.get(i), x(i, runs.size()), top))
                        .toList(),
                limits(yellow, red, top),
                changes(runs));
    }

    /** A number that would stand on another one is left out; its line is not. */
    private static List<TrendLimit> limits(double yellow, double red, double top) {
        boolean apart = y(yellow, top) - y(red, top) >= LETTERS;
        boolean above = BOTTOM - y(yellow, top) >= LETTERS;
        return List.of(
                TrendLimit.of("yellow", apart && above ? Figures.brief(yellow) : "", y(yellow, top)),
                TrendLimit.of("red", Figures.brief(red), y(red, top)));
    }

    private static double x(int run, int runs) {
        return runs == 1 ? (LEFT + RIGHT) / 2.0 : LEFT + (RIGHT - LEFT) * (double) run / (runs - 1);
    }

    private static double y(double number, double top) {
        return BOTTOM - (BOTTOM - TOP) * number / top;
    }

    private static List<String> lines(List<OptionalDouble> numbers, double top) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        for (int i = 0; i < numbers.size(); i++) {
            if (numbers.get(i).isPresent()) {
                piece.append(TrendMark.place(x(i, numbers.size())))
                        .append(',')
                        .append(TrendMark.place(y(numbers.get(i).getAsDouble(), top)))
                        .append(' ');
            } else {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
        }
        pieces.add(piece.toString());
        return pieces.stream()
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    private static TrendMark mark(MonitorRun run, OptionalDouble number, double x, double top) {
        return TrendMark.of(run, number, x, number.isPresent() ? y(number.getAsDouble(), top) : BELOW);
    }

    private static List<String> changes(List<MonitorRun> runs) {
        return IntStream.range(1, runs.size())
                .filter(i -> runs.get(i).baseline().version()
                        != runs.get(i - 1).baseline().version())
                .mapToObj(i -> TrendMark.place((x(i - 1, runs.size()) + x(i, runs.size())) / 2))
                .toList();
    }

    /** What a reader who sees no picture is told. */
    String label() {
        long gaps = marks.stream().filter(TrendMark::isGap).count();
        return name + " of the latest " + Figures.count(marks.size(), "run") + ", the oldest first"
                + (gaps == 0 ? "" : "; " + gaps + " without it");
    }

    boolean hasNumbers() {
        return marks.stream().anyMatch(mark -> !mark.isGap());
    }

    int left() {
        return LEFT;
    }

    int right() {
        return RIGHT;
    }

    int ceiling() {
        return TOP;
    }

    int floor() {
        return BOTTOM;
    }

    int width() {
        return WIDTH;
    }

    int height() {
        return HEIGHT;
    }

    /** All numbers of the domain's runs that are worth a picture. */
    static List<Trend> both(List<MonitorRun> runs, StatusLimits limits) {
        return Stream.of(
                        of("Drift share", runs, RunVerdict::driftShare, limits.yellowShare(), limits.redShare()),
                        of(
                                "PSI of the prediction",
                                runs,
                                RunVerdict::predictionPsi,
                                limits.predictionYellow(),
                                limits.predictionRed()))
                .filter(Trend::hasNumbers)
                .toList();
    }
}
