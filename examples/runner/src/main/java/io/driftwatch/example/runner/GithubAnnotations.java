package io.driftwatch.example.runner;

import io.driftwatch.data.DisplayText;
import io.driftwatch.example.runner.GithubAnnotation.Level;
import io.driftwatch.policy.QualitySeverity;
import io.driftwatch.policy.Status;
import io.driftwatch.report.ColumnDrift;
import io.driftwatch.report.DriftReport;
import io.driftwatch.report.Figures;
import io.driftwatch.report.QualityFinding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** What a report says beside a run: its status, then what led to it, the gravest first. */
final class GithubAnnotations {

    /** GitHub shows ten of a level in each step, and drops the others silently. */
    private static final int MOST_OF_A_LEVEL = 10;

    private final DriftReport report;
    private final List<GithubAnnotation> all = new ArrayList<>();

    private GithubAnnotations(DriftReport report) {
        this.report = report;
    }

    static List<GithubAnnotation> of(DriftReport report) {
        GithubAnnotations annotations = new GithubAnnotations(report);
        annotations.collect();
        return annotations.bounded();
    }

    private void collect() {
        add(
                level(report.status()),
                "Data drift: " + report.status().word().toUpperCase(Locale.ROOT),
                report.summary() + " " + report.nextStep());
        Level drifted = report.status() == Status.RED ? Level.ERROR : Level.WARNING;
        report.drifted().forEach(column -> add(drifted, name(column) + " drifted", column.sentence()));
        report.quality()
                .forEach(finding -> add(
                        level(finding.severity()),
                        "Data quality: " + finding.check().word(),
                        finding.message()));
        report.inconclusive().stream()
                .filter(column -> !isExplained(column))
                .forEach(column -> add(Level.WARNING, name(column) + " is inconclusive", column.sentence()));
    }

    private void add(Level level, String title, String message) {
        all.add(new GithubAnnotation(level, title, message));
    }

    private static String name(ColumnDrift column) {
        return DisplayText.shortened(column.column());
    }

    private static Level level(Status status) {
        return switch (status) {
            case GREEN -> Level.NOTICE;
            case YELLOW -> Level.WARNING;
            case UNKNOWN, RED -> Level.ERROR;
        };
    }

    private static Level level(QualitySeverity severity) {
        return switch (severity) {
            case INFO -> Level.NOTICE;
            case WARN -> Level.WARNING;
            case ERROR -> Level.ERROR;
        };
    }

    /** Whether a finding has already said what is wrong with it. */
    private boolean isExplained(ColumnDrift column) {
        return report.quality().stream()
                .map(QualityFinding::message)
                .anyMatch(message -> message.equals(Objects.requireNonNullElse(column.reason(), "")));
    }

    private List<GithubAnnotation> bounded() {
        List<GithubAnnotation> shown = new ArrayList<>();
        for (Level level : Level.values()) {
            List<GithubAnnotation> same =
                    all.stream().filter(one -> one.level() == level).toList();
            if (same.size() <= MOST_OF_A_LEVEL) {
                shown.addAll(same);
            } else {
                int told = MOST_OF_A_LEVEL - 1;
                shown.addAll(same.subList(0, told));
                shown.add(new GithubAnnotation(
                        level,
                        "Data drift",
                        Figures.count(same.size() - told, "more finding") + ": see the summary of this step."));
            }
        }
        return shown;
    }
}
