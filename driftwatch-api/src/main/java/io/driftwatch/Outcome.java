package io.driftwatch;

import io.driftwatch.policy.DriftPolicy;
import io.driftwatch.policy.QualitySeverity;
import io.driftwatch.policy.Status;
import io.driftwatch.report.ColumnDrift;
import io.driftwatch.report.QualityFinding;
import java.util.List;
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
        return new Outcome(status, new Summary(policy, status, columns).sentence(critical, findings, prediction));
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
        int drifted = (int) columns.stream().filter(ColumnDrift::isDrifted).count();
        int compared = (int) columns.stream().filter(ColumnDrift::isCompared).count();
        return policy.status().ofColumns(drifted, compared, smallestAdjustedPValue(policy, columns));
    }

    /** Of the drifted columns; 1 where none drifted, and 0 where chance is not weighed. */
    static double smallestAdjustedPValue(DriftPolicy policy, List<ColumnDrift> columns) {
        return !policy.preset().weighsChance()
                ? 0
                : columns.stream()
                        .filter(ColumnDrift::isDrifted)
                        .mapToDouble(
                                column -> column.evidence().adjustedPValue().orElse(1))
                        .min()
                        .orElse(1);
    }
}
