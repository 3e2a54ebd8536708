package io.driftwatch.render;

import io.driftwatch.policy.Status;
import io.driftwatch.report.ColumnDrift;
import io.driftwatch.report.DriftReport;
import io.driftwatch.report.Figures;
import io.driftwatch.report.PredictionDrift;
import io.driftwatch.report.Provenance;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What a reader who reads nothing else must know: the verdict, why, how large, how sure, compared to what, what to do.
 *
 * @param status the verdict
 * @param summary the verdict's reasons in one sentence
 * @param contributors the gravest columns
 * @param more how many columns drifted beside those
 * @param figures the numbers that matter most
 * @param nextStep what to do
 * @param falseAlarms what chance alone explains
 */
record FirstScreen(
        Status status,
        String summary,
        List<ColumnLink> contributors,
        int more,
        List<KeyFigure> figures,
        String nextStep,
        String falseAlarms) {

    private static final int CONTRIBUTORS = 3;

    /**
     * A number that is set large.
     *
     * @param question what it answers
     * @param value the number
     * @param unit what it counts
     * @param text what it is about
     */
    record KeyFigure(String question, String value, String unit, String text) {}

    FirstScreen {
        contributors = List.copyOf(contributors);
        figures = List.copyOf(figures);
    }

    static FirstScreen of(DriftReport report, Map<String, String> anchors) {
        List<ColumnDrift> drifted = report.drifted();
        return new FirstScreen(
                report.status(),
                Shown.sentence(withoutStatus(report)),
                drifted.stream()
                        .limit(CONTRIBUTORS)
                        .map(column -> ColumnLink.sentence(column, anchors))
                        .toList(),
                Math.max(0, drifted.size() - CONTRIBUTORS),
                figures(report),
                Shown.sentence(report.nextStep()),
                Shown.sentence(report.falseAlarms()));
    }

    /** The summary begins with the status, which the page says in letters of its own. */
    private static String withoutStatus(DriftReport report) {
        String status = report.status().word().toUpperCase(Locale.ROOT) + ": ";
        String reasons = report.summary().startsWith(status)
                ? report.summary().substring(status.length())
                : report.summary();
        return reasons.isEmpty() ? "" : reasons.substring(0, 1).toUpperCase(Locale.ROOT) + reasons.substring(1);
    }

    private static List<KeyFigure> figures(DriftReport report) {
        List<KeyFigure> figures = new ArrayList<>();
        figures.add(share(report));
        report.drifted().stream().findFirst().ifPresent(gravest -> figures.add(effect(gravest)));
        report.prediction().ifPresent(prediction -> figures.add(prediction(prediction)));
        figures.add(certainty(report));
        figures.add(sides(report.provenance()));
        return figures;
    }

    private static KeyFigure share(DriftReport report) {
        OptionalDouble share = report.driftShare();
        int compared = report.comparedColumns();
        return new KeyFigure(
                "How much drifted?",
                share.isPresent() ? Figures.percent(share.getAsDouble()) : "-",
                "of columns",
                share.isEmpty()
                        ? "no column was compared"
                        : report.drifted().size() + " of " + Figures.count(compared, "compared column"));
    }

    private static KeyFigure effect(ColumnDrift gravest) {
        return new KeyFigure(
                "How big is it?",
                Figures.probability(gravest.evidence().effectOverFloor()) + " ×",
                "the floor",
                Shown.name(gravest.column()) + ": " + Figures.brief(gravest.evidence().effectSize())
                        + " where " + Figures.brief(gravest.evidence().minimumEffect()) + " counts");
    }

    private static KeyFigure prediction(PredictionDrift prediction) {
        return new KeyFigure(
                "And the model's score?",
                Figures.brief(prediction.psi()),
                "stability index",
                prediction.psi().isEmpty()
                        ? "it could not be judged"
                        : prediction.status().word() + "; chance alone stays below "
                                + Figures.brief(prediction.noiseLevel()));
    }

    private static KeyFigure certainty(DriftReport report) {
        OptionalDouble smallest = report.columns().stream()
                .map(column -> column.evidence().adjustedPValue())
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .min();
        return new KeyFigure(
                "How sure is it?",
                Figures.probability(smallest),
                "adjusted p-value",
                smallest.isEmpty()
                        ? "no test was made"
                        : "the smallest of " + Figures.count(report.comparedColumns(), "test") + "; counts up to "
                                + Figures.brief(report.provenance().policy().significanceLevel()));
    }

    private static KeyFigure sides(Provenance provenance) {
        return new KeyFigure(
                "Compared to what?",
                Long.toString(provenance.current().rows()),
                provenance.current().rows() == 1 ? "row" : "rows",
                "with " + Figures.count(provenance.reference().rows(), "reference row") + ", profile "
                        + provenance.reference().profileHash().hex().substring(0, 12));
    }

    /** The icon and the colours have the name of the status. */
    String word() {
        return status.word();
    }

    String title() {
        return status.word().substring(0, 1).toUpperCase(Locale.ROOT) + status.word().substring(1);
    }

    String meaning() {
        return switch (status) {
            case GREEN -> "nothing needs attention";
            case YELLOW -> "somebody should look";
            case UNKNOWN -> "this could not be judged";
            case RED -> "somebody must act";
        };
    }

    boolean hasMore() {
        return more > 0;
    }

    String others() {
        return Figures.count(more, "more drifted column");
    }
}
