package io.driftwatch;

import io.driftwatch.data.DisplayText;
import io.driftwatch.policy.DriftPolicy;
import io.driftwatch.policy.QualitySeverity;
import io.driftwatch.policy.Status;
import io.driftwatch.policy.StatusLimits;
import io.driftwatch.report.ColumnDrift;
import io.driftwatch.report.Figures;
import io.driftwatch.report.PredictionDrift;
import io.driftwatch.report.QualityFinding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says a status and its reasons in one plain sentence. */
final class Summary {

    private static final int MOST_NAMES = 10;

    private final DriftPolicy policy;
    private final Status status;
    private final List<ColumnDrift> columns;

    Summary(DriftPolicy policy, Status status, List<ColumnDrift> columns) {
        this.policy = policy;
        this.status = status;
        this.columns = columns;
    }

    String sentence(List<ColumnDrift> critical, List<QualityFinding> findings, @Nullable PredictionCheck prediction) {
        List<String> clauses = new ArrayList<>();
        if (!columns.isEmpty()) {
            clauses.add(compared());
        }
        List<ColumnDrift> drifted =
                critical.stream().filter(ColumnDrift::isDrifted).toList();
        if (!drifted.isEmpty()) {
            clauses.add("drifted although critical: " + names(drifted));
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

    private static String names(List<ColumnDrift> columns) {
        List<String> first = columns.stream()
                .limit(MOST_NAMES)
                .map(column -> DisplayText.shortened(column.column()))
                .toList();
        return DisplayText.listed(first, columns.size());
    }

    private String compared() {
        long compared = columns.stream().filter(ColumnDrift::isCompared).count();
        if (compared == 0) {
            return "none of " + Figures.count(columns.size(), "column") + " could be compared";
        }
        String of = Figures.count(compared, "compared column");
        List<ColumnDrift> drifted = columns.stream()
                .filter(ColumnDrift::isDrifted)
                .sorted(ColumnDrift.GRAVEST_FIRST)
                .toList();
        if (drifted.isEmpty()) {
            return "none of " + of + " drifted";
        }
        double share = (double) drifted.size() / compared;
        return drifted.size() + " of " + of + " drifted (" + Figures.percent(share) + "), most of all "
                + DisplayText.shortened(drifted.get(0).column()) + weakness(share);
    }

    /** Why so many drifted columns leave the run green. */
    private String weakness(double share) {
        double smallest = Outcome.smallestAdjustedPValue(policy, columns);
        if (share < policy.status().yellowShare() || smallest <= StatusLimits.REQUIRED_SIGNIFICANCE) {
            return "";
        }
        return ", too weakly to count for the run (adjusted p-value " + Figures.brief(smallest) + ", counts up to "
                + Figures.brief(StatusLimits.REQUIRED_SIGNIFICANCE) + ")";
    }

    private String prediction(PredictionCheck prediction) {
        String reason = prediction.reason();
        if (reason != null) {
            return "the prediction could not be judged (" + reason + ")";
        }
        PredictionDrift drift = prediction.drift();
        boolean noise = drift.status() == Status.GREEN
                && drift.psi().orElse(0) >= policy.status().predictionYellow();
        return "the prediction's population stability index is " + Figures.brief(drift.psi())
                + (noise
                        ? ", which is within the noise of so few rows (" + Figures.brief(drift.noiseLevel()) + ")"
                        : "");
    }
}
