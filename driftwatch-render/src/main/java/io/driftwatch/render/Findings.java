package io.driftwatch.render;

import io.driftwatch.policy.QualitySeverity;
import io.driftwatch.report.DriftReport;
import io.driftwatch.report.QualityFinding;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Data-quality findings of one severity.
 *
 * @param severity the severity
 * @param findings the findings
 */
record Findings(QualitySeverity severity, List<Fact> findings) {

    Findings {
        findings = List.copyOf(findings);
    }

    /** The gravest first. */
    static List<Findings> of(DriftReport report) {
        return Arrays.stream(QualitySeverity.values())
                .sorted(Comparator.reverseOrder())
                .map(severity -> new Findings(severity, withSeverity(report, severity)))
                .filter(group -> !group.findings.isEmpty())
                .toList();
    }

    private static List<Fact> withSeverity(DriftReport report, QualitySeverity severity) {
        return report.quality().stream()
                .filter(finding -> finding.severity() == severity)
                .map(Findings::fact)
                .toList();
    }

    private static Fact fact(QualityFinding finding) {
        return new Fact(finding.check().word(), Shown.sentence(finding.message()));
    }

    String word() {
        return severity.word();
    }

    String title() {
        return switch (severity) {
            case ERROR -> "Errors: what they are about was not judged";
            case WARN -> "Warnings: worth a look, the verdict stands";
            case INFO -> "Notes: worth knowing";
        };
    }
}
