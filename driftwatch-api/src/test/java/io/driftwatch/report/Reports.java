package io.driftwatch.report;

import io.driftwatch.data.ColumnType;
import io.driftwatch.data.ContentHash;
import io.driftwatch.policy.Correction;
import io.driftwatch.policy.Decision;
import io.driftwatch.policy.QualityRule;
import io.driftwatch.policy.QualitySeverity;
import io.driftwatch.policy.Severity;
import io.driftwatch.policy.Status;
import io.driftwatch.policy.Verdict;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Reports and their parts for tests. */
final class Reports {

    static final ContentHash HASH = ContentHash.digest("test").finish();
    static final ColumnSummary BEFORE = summary(1_000, 101.3);
    static final ColumnSummary NOW = summary(800, 118.9);
    static final Provenance PROVENANCE = new Provenance(
            new Provenance.PolicyStamp("calibrated", HASH, 0.05, Correction.BENJAMINI_HOCHBERG),
            new Provenance.Side(1_000, HASH),
            new Provenance.Side(800, HASH));
    static final QualityFinding FINDING = new QualityFinding(
            QualityRule.NON_FINITE, "amount", QualitySeverity.WARN, "Column 'amount' holds 1 value that is NaN.");
    static final PredictionDrift PREDICTION = new PredictionDrift(
            "score",
            OptionalDouble.of(0.031),
            Status.GREEN,
            OptionalDouble.of(0.02),
            OptionalDouble.of(0.004),
            List.of(0.0, 0.5, 1.0),
            List.of(0.4, 0.6),
            List.of(0.38, 0.62));

    private Reports() {}

    static ColumnSummary summary(long rows, double mean) {
        return new ColumnSummary(rows, 3, 2, OptionalDouble.of(mean), OptionalDouble.of(9.8));
    }

    static Evidence significance(double statistic, double pValue, double adjusted, double effect) {
        return new Evidence(
                OptionalDouble.of(statistic),
                OptionalDouble.of(pValue),
                OptionalDouble.of(adjusted),
                OptionalDouble.empty(),
                OptionalDouble.of(0.05),
                OptionalDouble.of(effect),
                OptionalDouble.of(0.1),
                OptionalDouble.of(0.0644));
    }

    static Evidence distance(double distance) {
        return new Evidence(
                OptionalDouble.empty(),
                OptionalDouble.of(0.001),
                OptionalDouble.of(0.002),
                OptionalDouble.of(distance),
                OptionalDouble.of(0.1),
                OptionalDouble.of(distance),
                OptionalDouble.of(0.1),
                OptionalDouble.of(0.03));
    }

    static ColumnDrift drifted(String column, String test, Evidence evidence) {
        return new ColumnDrift(
                column,
                ColumnType.NUMERIC,
                test,
                Verdict.DRIFTED,
                Severity.MEDIUM,
                evidence,
                Decision.By.BOTH,
                null,
                BEFORE,
                NOW);
    }

    static ColumnDrift stable(String column, Evidence evidence) {
        return new ColumnDrift(
                column,
                ColumnType.NUMERIC,
                "ks",
                Verdict.STABLE,
                Severity.NONE,
                evidence,
                Decision.By.EFFECT,
                null,
                BEFORE,
                NOW);
    }

    @SuppressWarnings("NullAway") // it overlooks the annotation on a nested type: what decided may be null
    static ColumnDrift inconclusive(String column, String reason) {
        return new ColumnDrift(
                column,
                ColumnType.CATEGORICAL,
                null,
                Verdict.INCONCLUSIVE,
                Severity.NONE,
                Evidence.NONE,
                null,
                reason,
                BEFORE,
                ColumnSummary.ABSENT);
    }

    static DriftReport report(@Nullable PredictionDrift prediction, ColumnDrift... columns) {
        return new DriftReport(
                Status.YELLOW, "YELLOW: in short.", PROVENANCE, List.of(columns), List.of(FINDING), prediction);
    }
}
