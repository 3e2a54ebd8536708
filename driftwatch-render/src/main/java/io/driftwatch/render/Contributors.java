package io.driftwatch.render;

import io.driftwatch.policy.QualitySeverity;
import io.driftwatch.policy.Status;
import io.driftwatch.policy.Verdict;
import io.driftwatch.report.ColumnDrift;
import io.driftwatch.report.DriftReport;
import io.driftwatch.report.Figures;
import io.driftwatch.report.PredictionDrift;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What led to a verdict, a line each: what drifted most, or came nearest to it, and what could not be judged. */
final class Contributors {

    private static final int MOST = 3;

    private final DriftReport report;
    private final Map<String, String> anchors;
    private final List<NamedLink> lines = new ArrayList<>();

    private Contributors(DriftReport report, Map<String, String> anchors) {
        this.report = report;
        this.anchors = anchors;
    }

    static List<NamedLink> of(DriftReport report, Map<String, String> anchors) {
        Contributors contributors = new Contributors(report, anchors);
        if (report.status() == Status.UNKNOWN) {
            contributors.unjudged();
        }
        contributors.prediction();
        contributors.drifted();
        contributors.nearest();
        if (report.status() != Status.UNKNOWN) {
            contributors.unjudged();
        }
        return List.copyOf(contributors.lines);
    }

    private void prediction() {
        report.prediction()
                .filter(drift -> drift.status() == Status.YELLOW || drift.status() == Status.RED)
                .ifPresent(drift -> lines.add(new NamedLink("prediction", Shown.name(drift.column()), score(drift))));
    }

    private static String score(PredictionDrift drift) {
        return ", the model's score, moved: population stability index " + Figures.brief(drift.psi())
                + ", where chance alone stays below " + Figures.brief(drift.noiseLevel()) + ".";
    }

    private void drifted() {
        List<ColumnDrift> drifted = report.drifted();
        drifted.stream().limit(MOST).forEach(column -> lines.add(NamedLink.sentence(column, anchors)));
        if (drifted.size() > MOST) {
            int more = drifted.size() - MOST;
            lines.add(new NamedLink("columns", Figures.count(more, "more column"), " drifted."));
        }
    }

    /** Where none drifted, the column that came nearest to it. */
    private void nearest() {
        if (report.drifted().isEmpty()) {
            report.columns().stream()
                    .filter(column -> column.verdict() == Verdict.STABLE)
                    .min(ColumnDrift.GRAVEST_FIRST)
                    .ifPresent(column -> lines.add(nearest(column)));
        }
    }

    private NamedLink nearest(ColumnDrift column) {
        NamedLink link = NamedLink.sentence(column, anchors);
        return new NamedLink(link.anchor(), link.name(), link.text() + " No column has a larger effect.");
    }

    private void unjudged() {
        if (!report.inconclusive().isEmpty()) {
            lines.add(new NamedLink(
                    "inconclusive", Figures.count(report.inconclusive().size(), "column"), " could not be judged."));
        }
        long errors = report.quality().stream()
                .filter(finding -> finding.severity() == QualitySeverity.ERROR)
                .count();
        if (errors > 0) {
            lines.add(new NamedLink("quality", Figures.count(errors, "data-quality error"), " in the data."));
        }
    }
}
