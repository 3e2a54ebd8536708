package io.driftwatch.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.driftwatch.data.ColumnType;
import io.driftwatch.data.ContentHash;
import io.driftwatch.policy.Correction;
import io.driftwatch.policy.Decision;
import io.driftwatch.policy.QualityRule;
import io.driftwatch.policy.QualitySeverity;
import io.driftwatch.policy.Severity;
import io.driftwatch.policy.Status;
import io.driftwatch.policy.Verdict;
import io.driftwatch.report.Provenance.PolicyStamp;
import io.driftwatch.report.Provenance.Side;
import io.driftwatch.stattest.BinContribution;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A report's hash changes with everything that the report says. */
class ReportHashTest {

    private static final ContentHash OTHER = ContentHash.digest("other").finish();
    private static final OptionalDouble SOME = OptionalDouble.of(0.123);
    private static final Evidence EVIDENCE = Reports.significance(0.256, 1.2e-14, 1.1e-13, 0.256);
    private static final ColumnDrift COLUMN = Reports.drifted("amount", "ks", EVIDENCE);

    private static ContentHash hash(DriftReport report) {
        return report.hash();
    }

    private static ContentHash hash(ColumnDrift column) {
        return hash(Reports.report(Reports.PREDICTION, column));
    }

    private static ContentHash hash(Provenance provenance) {
        return hash(new DriftReport(
                Status.YELLOW,
                "YELLOW: in short.",
                provenance,
                List.of(COLUMN),
                List.of(Reports.FINDING),
                Reports.PREDICTION));
    }

    private static ContentHash hash(QualityFinding finding) {
        return hash(new DriftReport(
                Status.YELLOW,
                "YELLOW: in short.",
                Reports.PROVENANCE,
                List.of(COLUMN),
                List.of(finding),
                Reports.PREDICTION));
    }

    @Test
    void ofTheReportItself() {
        assertThat(Stream.of(
                        hash(COLUMN),
                        hash(Reports.report(null, COLUMN)),
                        hash(Reports.report(Reports.PREDICTION)),
                        hash(Reports.report(Reports.PREDICTION, COLUMN, COLUMN)),
                        with(Status.RED, "YELLOW: in short.", List.of(Reports.FINDING)),
                        with(Status.YELLOW, "YELLOW: at length.", List.of(Reports.FINDING)),
                        with(Status.YELLOW, "YELLOW: in short.", List.of())))
                .doesNotHaveDuplicates();
        assertThat(with(Status.YELLOW, "YELLOW: in short.", List.of(Reports.FINDING)))
                .isEqualTo(hash(COLUMN));
    }

    private static ContentHash with(Status status, String summary, List<QualityFinding> findings) {
        return hash(
                new DriftReport(status, summary, Reports.PROVENANCE, List.of(COLUMN), findings, Reports.PREDICTION));
    }

    @Test
    void ofItsProvenance() {
        PolicyStamp policy = Reports.PROVENANCE.policy();
        Side reference = Reports.PROVENANCE.reference();
        Side current = Reports.PROVENANCE.current();
        PolicyStamp stamp = new PolicyStamp("calibrated", Reports.HASH, 0.05, Correction.NONE);
        assertThat(Stream.of(
                                Reports.PROVENANCE,
                                new Provenance(policy, new Side(999, Reports.HASH), current),
                                new Provenance(policy, new Side(1_000, OTHER), current),
                                new Provenance(policy, reference, new Side(801, Reports.HASH)),
                                new Provenance(policy, reference, new Side(800, OTHER)),
                                new Provenance(stamp, reference, current),
                                new Provenance(
                                        new PolicyStamp("x", Reports.HASH, 0.05, policy.correction()),
                                        reference,
                                        current),
                                new Provenance(
                                        new PolicyStamp("calibrated", OTHER, 0.05, policy.correction()),
                                        reference,
                                        current),
                                new Provenance(
                                        new PolicyStamp("calibrated", Reports.HASH, 0.01, policy.correction()),
                                        reference,
                                        current))
                        .map(ReportHashTest::hash))
                .doesNotHaveDuplicates();
    }

    @Test
    void ofItsFindings() {
        assertThat(Stream.of(
                                Reports.FINDING,
                                new QualityFinding(
                                        QualityRule.MISSING_SHARE,
                                        "amount",
                                        QualitySeverity.WARN,
                                        Reports.FINDING.message()),
                                new QualityFinding(
                                        QualityRule.NON_FINITE, null, QualitySeverity.WARN, Reports.FINDING.message()),
                                new QualityFinding(
                                        QualityRule.NON_FINITE, "", QualitySeverity.WARN, Reports.FINDING.message()),
                                new QualityFinding(
                                        QualityRule.NON_FINITE,
                                        "amount",
                                        QualitySeverity.INFO,
                                        Reports.FINDING.message()),
                                new QualityFinding(QualityRule.NON_FINITE, "amount", QualitySeverity.WARN, "Else."))
                        .map(ReportHashTest::hash))
                .doesNotHaveDuplicates();
    }

    @Test
    void ofItsColumns() {
        ColumnType numeric = ColumnType.NUMERIC;
        ColumnSummary before = Reports.BEFORE;
        ColumnSummary now = Reports.NOW;
        assertThat(Stream.of(
                                COLUMN,
                                column("other", numeric, "ks", Severity.MEDIUM, before, now),
                                column("amount", ColumnType.CATEGORICAL, "ks", Severity.MEDIUM, before, now),
                                column("amount", numeric, "psi", Severity.MEDIUM, before, now),
                                column("amount", numeric, null, Severity.MEDIUM, before, now),
                                column("amount", numeric, "ks", Severity.HIGH, before, now),
                                column("amount", numeric, "ks", Severity.MEDIUM, now, now),
                                column("amount", numeric, "ks", Severity.MEDIUM, before, before),
                                judged(Verdict.STABLE, Decision.By.BOTH, null),
                                judged(Verdict.STABLE, Decision.By.EFFECT, null),
                                judged(Verdict.INCONCLUSIVE, null, "Because."),
                                judged(Verdict.INCONCLUSIVE, null, "Therefore."))
                        .map(ReportHashTest::hash))
                .doesNotHaveDuplicates();
    }

    private static ColumnDrift column(
            String name,
            ColumnType type,
            @Nullable String test,
            Severity severity,
            ColumnSummary before,
            ColumnSummary now) {
        return new ColumnDrift(
                name, type, test, Verdict.DRIFTED, severity, EVIDENCE, Decision.By.BOTH, null, before, now);
    }

    @SuppressWarnings("NullAway") // it overlooks the annotation on a nested type: what decided may be null
    private static ColumnDrift judged(Verdict verdict, Decision.@Nullable By by, @Nullable String reason) {
        return new ColumnDrift(
                "amount",
                ColumnType.NUMERIC,
                "ks",
                verdict,
                Severity.MEDIUM,
                EVIDENCE,
                by,
                reason,
                Reports.BEFORE,
                Reports.NOW);
    }

    @Test
    void ofWhatItsBinsContribute() {
        BinContribution bin = new BinContribution("> 3", 0.25, 0.5, 0.1);
        assertThat(Stream.of(
                                contributed(),
                                contributed(bin),
                                contributed(bin, bin),
                                contributed(new BinContribution("> 4", 0.25, 0.5, 0.1)),
                                contributed(new BinContribution("> 3", 0.125, 0.5, 0.1)),
                                contributed(new BinContribution("> 3", 0.25, 0.75, 0.1)),
                                contributed(new BinContribution("> 3", 0.25, 0.5, 0.2)))
                        .map(ReportHashTest::hash))
                .doesNotHaveDuplicates();
        assertThat(hash(contributed())).isEqualTo(hash(COLUMN));
    }

    private static ColumnDrift contributed(BinContribution... bins) {
        return new ColumnDrift(
                COLUMN.column(),
                COLUMN.type(),
                COLUMN.test(),
                COLUMN.verdict(),
                COLUMN.severity(),
                COLUMN.evidence(),
                Decision.By.BOTH,
                COLUMN.reason(),
                COLUMN.reference(),
                COLUMN.current(),
                List.of(bins),
                null);
    }

    @Test
    void ofEveryNumberOfTheEvidence() {
        List<ContentHash> hashes = new ArrayList<>(List.of(hash(Reports.drifted("amount", "ks", Evidence.NONE))));
        for (int place = 0; place < 9; place++) {
            OptionalDouble[] numbers = new OptionalDouble[9];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = i == place ? SOME : OptionalDouble.empty();
            }
            Evidence evidence = new Evidence(
                    numbers[0],
                    numbers[1],
                    numbers[2],
                    numbers[3],
                    numbers[4],
                    numbers[5],
                    numbers[6],
                    numbers[7],
                    numbers[8]);
            hashes.add(hash(Reports.drifted("amount", "ks", evidence)));
        }
        assertThat(hashes).doesNotHaveDuplicates();
    }

    @Test
    void ofEveryNumberOfASide() {
        OptionalDouble none = OptionalDouble.empty();
        assertThat(Stream.of(
                                ColumnSummary.ABSENT,
                                new ColumnSummary(1, 0, 0, none, none),
                                new ColumnSummary(0, 1, 0, none, none),
                                new ColumnSummary(0, 0, 1, none, none),
                                new ColumnSummary(0, 0, 0, SOME, none),
                                new ColumnSummary(0, 0, 0, none, SOME))
                        .map(side -> column("amount", ColumnType.NUMERIC, "ks", Severity.LOW, side, side))
                        .map(ReportHashTest::hash))
                .doesNotHaveDuplicates();
    }

    @Test
    void ofThePrediction() {
        List<PredictionDrift> different = List.of(
                Reports.PREDICTION,
                PredictionDrift.unknown("score"),
                PredictionDrift.unknown("other"),
                prediction(SOME, Status.GREEN, 0),
                prediction(OptionalDouble.of(0.031), Status.RED, 0),
                prediction(OptionalDouble.of(0.031), Status.GREEN, 1),
                prediction(OptionalDouble.of(0.031), Status.GREEN, 2),
                prediction(OptionalDouble.of(0.031), Status.GREEN, 3),
                prediction(OptionalDouble.of(0.031), Status.GREEN, 4),
                prediction(OptionalDouble.of(0.031), Status.GREEN, 5));
        assertThat(different.stream().map(drift -> hash(Reports.report(drift, COLUMN))))
                .doesNotHaveDuplicates();
    }

    private static PredictionDrift prediction(OptionalDouble psi, Status status, int changed) {
        PredictionDrift base = Reports.PREDICTION;
        return new PredictionDrift(
                "score",
                psi,
                status,
                changed == 1 ? SOME : base.noiseLevel(),
                changed == 2 ? SOME : base.pValue(),
                changed == 3 ? plusOne(base.bins()) : base.bins(),
                changed == 4 ? plusOne(base.reference()) : base.reference(),
                changed == 5 ? plusOne(base.current()) : base.current());
    }

    private static List<Double> plusOne(List<Double> numbers) {
        return IntStream.range(0, numbers.size())
                .mapToObj(i -> numbers.get(i) + 1)
                .toList();
    }
}
