package io.driftwatch.report;

import io.driftwatch.policy.Correction;
import java.util.List;

/** Says how many alarms chance alone would raise in comparisons like this one. */
final class FalseAlarms {

    private final Provenance.PolicyStamp policy;
    private final List<ColumnDrift> compared;

    FalseAlarms(DriftReport report) {
        this.policy = report.provenance().policy();
        this.compared =
                report.columns().stream().filter(ColumnDrift::isCompared).toList();
    }

    String sentence() {
        if (compared.isEmpty()) {
            return "No column was compared, so none could be flagged by chance.";
        }
        String tests = Figures.count(compared.size(), "column") + " compared at level "
                + Figures.brief(policy.significanceLevel());
        if (policy.correction() == Correction.NONE) {
            return tests + " without a correction: without drift, chance alone makes up to "
                    + Figures.brief(compared.stream().mapToDouble(this::level).sum()) + " of them significant.";
        }
        return tests + " with the correction " + policy.correction().word() + ": without drift, at most "
                + Figures.percent(policy.significanceLevel()) + " of such comparisons flag any column by chance"
                + exceptions() + ".";
    }

    private String exceptions() {
        long own = compared.stream()
                .filter(column -> level(column) > policy.significanceLevel())
                .count();
        return own == 0 ? "" : ", apart from " + Figures.count(own, "column") + " with a higher level by rule";
    }

    private double level(ColumnDrift column) {
        return column.evidence().significanceLevel(policy.significanceLevel());
    }
}
