package io.driftwatch.render;

import io.driftwatch.policy.QualitySeverity;
import io.driftwatch.policy.Status;
import io.driftwatch.report.ColumnDrift;
import io.driftwatch.report.ColumnSummary;
import io.driftwatch.report.DriftReport;
import io.driftwatch.report.Evidence;
import io.driftwatch.report.Figures;
import io.driftwatch.report.PredictionDrift;
import io.driftwatch.report.QualityFinding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The test cases of a report: the run's status, the prediction, every column, every finding. */
final class JunitCases {

    private final DriftReport report;
    private final String suite;

    JunitCases(DriftReport report) {
        this.report = report;
        this.suite = "driftwatch." + Shown.name(report.provenance().policy().name());
    }

    String suite() {
        return suite;
    }

    List<JunitCase> list() {
        List<JunitCase> cases = new ArrayList<>();
        cases.add(status("status", report.status(), report.summary()));
        report.prediction()
                .ifPresent(drift ->
                        cases.add(status("prediction " + Shown.name(drift.column()), drift.status(), sentence(drift))));
        report.columns().forEach(column -> cases.add(column(column)));
        report.quality().forEach(finding -> cases.add(finding(finding)));
        return cases;
    }

    private JunitCase status(String name, Status status, String sentence) {
        String group = suite + ".run";
        JunitCase.Result result = switch (status) {
            case GREEN -> JunitCase.Result.PASSED;
            case YELLOW, RED -> JunitCase.Result.FAILURE;
            case UNKNOWN -> JunitCase.Result.ERROR;
        };
        String message = Shown.sentence(sentence);
        return result == JunitCase.Result.PASSED
                ? JunitCase.passed(group, name, message)
                : new JunitCase(group, name, result, status.word(), message, "");
    }

    private static String sentence(PredictionDrift drift) {
        if (drift.psi().isEmpty()) {
            return "The prediction could not be judged.";
        }
        return "The prediction's population stability index is " + Figures.brief(drift.psi()) + " (noise level "
                + Figures.brief(drift.noiseLevel()) + ", p-value " + Figures.probability(drift.pValue()) + ").";
    }

    private JunitCase column(ColumnDrift column) {
        String name = Shown.name(column.column());
        String sentence = Shown.sentence(column.sentence());
        return switch (column.verdict()) {
            case STABLE -> JunitCase.passed(suite, name, "");
            case DRIFTED -> new JunitCase(suite, name, JunitCase.Result.FAILURE, "drifted", sentence, numbers(column));
            case INCONCLUSIVE ->
                new JunitCase(suite, name, JunitCase.Result.ERROR, "inconclusive", sentence, numbers(column));
        };
    }

    private static String numbers(ColumnDrift column) {
        Evidence evidence = column.evidence();
        List<String> lines = new ArrayList<>();
        if (column.isCompared()) {
            lines.add("severity " + column.severity().word() + ", test " + Shown.name(String.valueOf(column.test())));
            lines.add("effect size " + Figures.brief(evidence.effectSize()) + ", counts from "
                    + Figures.brief(evidence.minimumEffect()) + ", noise level "
                    + Figures.brief(evidence.noiseLevel()));
            lines.add("p-value " + Figures.probability(evidence.pValue()) + ", adjusted "
                    + Figures.probability(evidence.adjustedPValue()));
        }
        lines.add(side("reference", column.reference()));
        lines.add(side("current", column.current()));
        return String.join("\n", lines);
    }

    private static String side(String name, ColumnSummary side) {
        return name + ": " + Figures.count(side.rows(), "row") + ", " + side.missing() + " missing, "
                + side.nonFinite() + " not finite, mean " + Figures.brief(side.mean()) + ", standard deviation "
                + Figures.brief(side.standardDeviation());
    }

    /** What is worth a look leaves the verdict as it is, and so the case passes with its message. */
    private JunitCase finding(QualityFinding finding) {
        String group = suite + ".quality";
        String check = finding.check().word();
        String column = finding.column();
        String name = column == null ? check : check + " " + Shown.name(column);
        String message = Shown.sentence(finding.message());
        return finding.severity() == QualitySeverity.ERROR
                ? new JunitCase(group, name, JunitCase.Result.ERROR, check, message, "")
                : JunitCase.passed(group, name, finding.severity().word().toUpperCase(Locale.ROOT) + ": " + message);
    }
}
