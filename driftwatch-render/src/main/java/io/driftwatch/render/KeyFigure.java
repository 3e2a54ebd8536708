package io.driftwatch.render;

import io.driftwatch.report.ColumnDrift;
import io.driftwatch.report.DriftReport;
import io.driftwatch.report.Figures;
import io.driftwatch.report.PredictionDrift;
import io.driftwatch.report.Provenance;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A number that is set large.
 *
 * @param question what it answers
 * @param value the number
 * @param unit what it counts
 * @param text what it is about
 */
record KeyFigure(String question, String value, String unit, String text) {

    private static final int SHORT_HASH = 12;

    static List<KeyFigure> of(DriftReport report) {
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
                Shown.name(gravest.column()) + ": "
                        + Figures.brief(gravest.evidence().effectSize()) + " where "
                        + Figures.brief(gravest.evidence().minimumEffect()) + " counts");
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
                smallest.isPresent() && smallest.getAsDouble() == 0 ? "≈ 0" : Figures.probability(smallest),
                "adjusted p-value",
                smallest.isEmpty()
                        ? "no test was made"
                        : "the smallest of " + Figures.count(report.comparedColumns(), "test") + "; counts up to "
                                + Figures.brief(report.provenance().policy().significanceLevel()));
    }

    private static KeyFigure sides(Provenance provenance) {
        return new KeyFigure(
                "Compared to what?",
                Long.toString(provenance.reference().rows()),
                provenance.reference().rows() == 1 ? "reference row" : "reference rows",
                "profile " + provenance.reference().profileHash().hex().substring(0, SHORT_HASH) + "; beside "
                        + Figures.count(provenance.current().rows(), "current row"));
    }
}
