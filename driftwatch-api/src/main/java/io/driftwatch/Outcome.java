package io.driftwatch;

import io.driftwatch.policy.DriftPolicy;
import io.driftwatch.policy.QualitySeverity;
import io.driftwatch.policy.Status;
import io.driftwatch.report.ColumnDrift;
import io.driftwatch.report.Figures;
import io.driftwatch.report.QualityFinding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What all columns, the findings and the prediction come to.
 *
 * @param status the overall verdict
 * @param summary the verdict and its main reason in one plain sentence
 */
record Outcome(Status status, String summary) {

    static Outcome of(
            DriftPolicy policy,
            List<ColumnDrift> columns,
            List<ColumnDrift> critical,
            List<QualityFinding> findings,
            @Nullable PredictionCheck prediction) {
        Status status = status(policy, columns, critical, findings, prediction);
        return new Outcome(status, summary(status, columns, critical, findings, prediction));
    }

    private static Status status(
            DriftPolicy policy,
            List<ColumnDrift> columns,
            List<ColumnDrift> critical,
            List<QualityFinding> findings,
            @Nullable PredictionCheck prediction) {
        Status ofPrediction =
                prediction == null ? Status.GREEN : prediction.drift().status();
        if (ofPrediction == Status.RED || critical.stream().anyMatch(ColumnDrift::isDrifted)) {
            return Status.RED;
        }
        long inconclusive =
                columns.stream().filter(column -> !column.isCompared()).count();
        if (2 * inconclusive > columns.size() || (columns.isEmpty() && prediction == null)) {
            return Status.UNKNOWN;
        }
        Status status =
                columns.isEmpty() ? ofPrediction : ofColumns(policy, columns).worse(ofPrediction);
        boolean unjudged = findings.stream().anyMatch(finding -> finding.severity() == QualitySeverity.ERROR)
                || critical.stream().anyMatch(column -> !column.isCompared());
        return unjudged ? status.worse(Status.UNKNOWN) : status;
    }

    private static Status ofColumns(DriftPolicy policy, List<ColumnDrift> columns) {
        List<ColumnDrift> drifted =
                columns.stream().filter(ColumnDrift::isDrifted).toList();
        int compared = (int) columns.stream().filter(ColumnDrift::isCompared).count();
        double smallest = drifted.stream()
                .mapToDouble(column -> column.evidence().adjustedPValue().orElse(1))
                .min()
                .orElse(1);
        return policy.status().ofColumns(drifted.size(), compared, smallest);
    }

    private static String summary(
            Status status,
            List<ColumnDrift> columns,
            List<ColumnDrift> critical,
            List<QualityFinding> findings,
            @Nullable PredictionCheck prediction) {
        List<String> clauses = new ArrayList<>();
        if (!columns.isEmpty()) {
            clauses.add(compared(columns));
        }
        String criticalNames = critical.stream()
                .filter(ColumnDrift::isDrifted)
                .map(ColumnDrift::column)
                .collect(Collectors.joining(", "));
        if (!criticalNames.isEmpty()) {
            clauses.add("drifted although critical: " + criticalNames);
        }
        if (prediction != null) {
            clauses.add(prediction(prediction));
        }
        long inconclusive =
                columns.stream().filter(column -> !column.isCompared()).count();
        if (inconclusive > 0) {
            clauses.add(Figures.count(inconclusive, "column") + " inconclusive");
        }
        long errors = findings.stream()
                .filter(finding -> finding.severity() == QualitySeverity.ERROR)
                .count();
        if (errors > 0) {
            clauses.add(Figures.count(errors, "data-quality error"));
        }
        if (clauses.isEmpty()) {
            clauses.add("there was nothing to compare");
        }
        return status.word().toUpperCase(Locale.ROOT) + ": " + String.join("; ", clauses) + ".";
    }

    private static String compared(List<ColumnDrift> columns) {
        long compared = columns.stream().filter(ColumnDrift::isCompared).count();
        long drifted = columns.stream().filter(ColumnDrift::isDrifted).count();
        if (compared == 0) {
            return "none of " + Figures.count(columns.size(), "column") + " could be compared";
        }
        String of = Figures.count(compared, "compared column");
        return columns.stream()
                .filter(ColumnDrift::isDrifted)
                .max(Comparator.comparingDouble(column -> column.evidence().effectOverFloor()))
                .map(worst -> drifted + " of " + of + " drifted (" + Figures.percent((double) drifted / compared)
                        + "), most of all " + worst.column())
                .orElse("none of " + of + " drifted");
    }

    private static String prediction(PredictionCheck prediction) {
        String reason = prediction.reason();
        if (reason != null) {
            return "the prediction could not be judged (" + reason + ")";
        }
        return "the prediction's population stability index is "
                + Figures.brief(prediction.drift().psi());
    }
}
