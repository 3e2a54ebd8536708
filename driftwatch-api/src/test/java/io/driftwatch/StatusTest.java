package io.driftwatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.driftwatch.data.Dataset;
import io.driftwatch.policy.ColumnRule;
import io.driftwatch.policy.DriftPolicy;
import io.driftwatch.policy.QualityRule;
import io.driftwatch.policy.QualitySeverity;
import io.driftwatch.policy.Status;
import io.driftwatch.report.DriftReport;
import io.driftwatch.stattest.StatTestResult.Distance;
import io.driftwatch.stattest.StatTestResult.NotComputable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What columns, findings and prediction come to, and how it is said. */
class StatusTest {

    private static final Distance PSI_RED = new Distance(0.3, 0.001, 0.05);
    private static final Distance PSI_YELLOW = new Distance(0.12, 0.001, 0.05);
    private static final Distance PSI_NOISE = new Distance(0.12, 0.3, 0.2);
    private static final Dataset TEN = table(10);

    private static Dataset table(int columns) {
        return Tables.numbers(IntStream.range(0, columns).mapToObj(i -> "c" + i).toArray(String[]::new));
    }

    /** The first columns drift, the last ones are inconclusive. */
    private static Script script(int drifted, int inconclusive) {
        Script script = new Script();
        IntStream.range(0, drifted).forEach(i -> script.finds("c" + i, 1e-9, 0.2 + i / 100.0));
        IntStream.range(10 - inconclusive, 10)
                .forEach(i -> script.finds("c" + i, new NotComputable("There is no scale.")));
        return script;
    }

    private static void assertSays(DriftReport report, Status status, String summary) {
        assertThat(report.summary()).isEqualTo(summary);
        assertThat(report.status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "0, GREEN, GREEN: none of 10 compared columns drifted.",
        "'1', GREEN, 'GREEN: 1 of 10 compared columns drifted (10 %), most of all c0.'",
        "'2', YELLOW, 'YELLOW: 2 of 10 compared columns drifted (20 %), most of all c1.'",
        "'4', YELLOW, 'YELLOW: 4 of 10 compared columns drifted (40 %), most of all c3.'",
        "'5', RED, 'RED: 5 of 10 compared columns drifted (50 %), most of all c4.'",
        "'10', RED, 'RED: 10 of 10 compared columns drifted (100 %), most of all c9.'",
    })
    void followsTheShareOfDriftedColumns(int drifted, Status status, String summary) {
        assertSays(script(drifted, 0).compare(TEN, TEN), status, summary);
    }

    @Test
    void oneColumnIsInTheSingular() {
        assertSays(
                new Script().finds("c0", 1e-9, 0.2).compare(table(1), table(1)),
                Status.RED,
                "RED: 1 of 1 compared column drifted (100 %), most of all c0.");
    }

    @Test
    void namesTheColumnThatIsListedFirst() {
        Script script = new Script().finds("c7", 1e-9, 1).finds("c3", 1e-9, 1).finds("c9", 1e-9, 0.9);
        DriftReport report = script.compare(TEN, TEN);
        assertSays(report, Status.YELLOW, "YELLOW: 3 of 10 compared columns drifted (30 %), most of all c3.");
        assertThat(report.drifted().get(0).column()).isEqualTo("c3");
    }

    /** Two equal p-values p of ten become 5p. */
    @ParameterizedTest
    @CsvSource({
        "0.002, YELLOW, 'YELLOW: 2 of 10 compared columns drifted (20 %), most of all c0.'",
        "0.0021, GREEN, 'GREEN: 2 of 10 compared columns drifted (20 %), most of all c0, too weakly to count for the run"
                + " (adjusted p-value 0.0105, counts up to 0.01).'",
        "0.0100, GREEN, 'GREEN: 2 of 10 compared columns drifted (20 %), most of all c0, too weakly to count for the run"
                + " (adjusted p-value 0.05, counts up to 0.01).'",
    })
    void weakDriftLeavesTheRunGreenAndSaysSo(double pValue, Status status, String summary) {
        DriftReport report =
                new Script().finds("c0", pValue, 0.5).finds("c1", pValue, 0.4).compare(TEN, TEN);
        assertSays(report, status, summary);
        assertThat(report.drifted()).hasSize(2);
    }

    @Test
    void aDriftedCriticalColumnIsRed() {
        DriftPolicy policy = DriftPolicy.builder()
                .rule(ColumnRule.matching("c0").asCritical())
                .rule(ColumnRule.matching("c9").asCritical())
                .build();
        assertSays(
                script(1, 0).compare(policy, TEN, TEN),
                Status.RED,
                "RED: 1 of 10 compared columns drifted (10 %), most of all c0; drifted although critical: c0.");
        assertSays(new Script().compare(policy, TEN, TEN), Status.GREEN, "GREEN: none of 10 compared columns drifted.");
    }

    @Test
    void anInconclusiveCriticalColumnIsUnknown() {
        DriftPolicy policy = DriftPolicy.builder()
                .rule(ColumnRule.matching("c9").asCritical())
                .build();
        assertSays(
                script(0, 1).compare(policy, TEN, TEN),
                Status.UNKNOWN,
                "UNKNOWN: none of 9 compared columns drifted; 1 column inconclusive.");
        assertThat(script(0, 1).compare(TEN, TEN).status()).isEqualTo(Status.GREEN);
    }

    @Test
    void halfOfTheColumnsAreEnoughAndFewerAreNot() {
        assertSays(
                script(0, 5).compare(TEN, TEN),
                Status.GREEN,
                "GREEN: none of 5 compared columns drifted; 5 columns inconclusive.");
        assertSays(
                script(4, 6).compare(TEN, TEN),
                Status.UNKNOWN,
                "UNKNOWN: 4 of 4 compared columns drifted (100 %), most of all c3; 6 columns inconclusive.");
        assertSays(
                script(0, 10).compare(TEN, TEN),
                Status.UNKNOWN,
                "UNKNOWN: none of 10 columns could be compared; 10 columns inconclusive.");
    }

    @Test
    void tooFewColumnsAreRedWhereACriticalOneOrThePredictionIs() {
        DriftPolicy critical = DriftPolicy.builder()
                .rule(ColumnRule.matching("c0").asCritical())
                .build();
        assertThat(script(1, 9).compare(critical, TEN, TEN).status()).isEqualTo(Status.RED);
        assertThat(scored(script(0, 10), PSI_RED).status()).isEqualTo(Status.RED);
        assertThat(scored(script(0, 10), PSI_YELLOW).status()).isEqualTo(Status.UNKNOWN);
        assertThat(scored(script(0, 10), new Distance(0, 1, 0)).status()).isEqualTo(Status.UNKNOWN);
    }

    /** Ten columns and a score between 0 and 1. */
    private static DriftReport scored(Script script, Distance psi) {
        DriftPolicy policy = DriftPolicy.builder().prediction("score").build();
        Dataset.Builder table = Dataset.builder();
        TEN.columns().forEach(table::column);
        Dataset scored = table.numeric(
                        "score",
                        IntStream.range(0, Tables.ROWS)
                                .mapToDouble(i -> i / 40.0)
                                .toArray())
                .build();
        return script.finds("score", psi).compare(policy, scored, scored);
    }

    @Test
    void thePredictionMakesTheRunYellowOrRed() {
        assertSays(
                scored(script(0, 0), new Distance(0.05, 0.001, 0.04)),
                Status.GREEN,
                "GREEN: none of 10 compared columns drifted; the prediction's population stability index is 0.05.");
        assertSays(
                scored(script(0, 0), PSI_YELLOW),
                Status.YELLOW,
                "YELLOW: none of 10 compared columns drifted; the prediction's population stability index is 0.12.");
        assertSays(
                scored(script(5, 0), PSI_YELLOW),
                Status.RED,
                "RED: 5 of 10 compared columns drifted (50 %), most of all c4; the prediction's population stability index"
                        + " is 0.12.");
        assertSays(
                scored(script(2, 0), PSI_RED),
                Status.RED,
                "RED: 2 of 10 compared columns drifted (20 %), most of all c1; the prediction's population stability index"
                        + " is 0.3.");
    }

    @Test
    void aPredictionWithinItsNoiseLeavesTheRunGreenAndSaysSo() {
        assertSays(
                scored(script(0, 0), PSI_NOISE),
                Status.GREEN,
                "GREEN: none of 10 compared columns drifted; the prediction's population stability index is 0.12, which is"
                        + " within the noise of so few rows (0.2).");
    }

    @Test
    void aDataQualityErrorIsUnknownUnlessTheOtherColumnsAreRed() {
        Dataset nine = table(9);
        assertSays(
                script(0, 0).compare(TEN, nine),
                Status.UNKNOWN,
                "UNKNOWN: none of 9 compared columns drifted; 1 column inconclusive; 1 data-quality error.");
        assertThat(script(3, 0).compare(TEN, nine).status()).isEqualTo(Status.UNKNOWN);
        assertSays(
                script(5, 0).compare(TEN, table(8)),
                Status.RED,
                "RED: 5 of 8 compared columns drifted (62 %), most of all c4; 2 columns inconclusive; 2 data-quality"
                        + " errors.");
    }

    @Test
    void warningsChangeNoStatus() {
        DriftReport report = script(0, 0).compare(TEN, table(11));
        assertThat(report.quality()).hasSize(1);
        assertSays(report, Status.GREEN, "GREEN: none of 10 compared columns drifted.");
    }

    @Test
    void anErrorOnAnExtraColumnIsUnknownToo() {
        DriftPolicy strict = DriftPolicy.builder()
                .quality(QualityRule.EXTRA_COLUMN, new QualityRule.Setting(QualitySeverity.ERROR, 0))
                .build();
        assertSays(
                new Script().compare(strict, TEN, table(11)),
                Status.UNKNOWN,
                "UNKNOWN: none of 10 compared columns drifted; 1 data-quality error.");
    }

    @Test
    void withoutAnythingToCompareIsUnknown() {
        DriftPolicy allIgnored =
                DriftPolicy.builder().rule(ColumnRule.matching("*").asIgnored()).build();
        assertSays(
                new Script().compare(allIgnored, TEN, TEN), Status.UNKNOWN, "UNKNOWN: there was nothing to compare.");
    }

    @Test
    void aPredictionAloneIsJudged() {
        DriftPolicy policy = DriftPolicy.builder().prediction("c0").build();
        Script script = new Script().finds("c0", PSI_YELLOW);
        assertSays(
                script.compare(policy, table(1), table(1)),
                Status.YELLOW,
                "YELLOW: the prediction's population stability index is 0.12.");
    }
}
