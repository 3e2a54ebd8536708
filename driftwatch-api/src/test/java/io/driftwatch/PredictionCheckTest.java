package io.driftwatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.driftwatch.data.Column;
import io.driftwatch.data.ColumnType;
import io.driftwatch.data.Dataset;
import io.driftwatch.data.NumericColumn;
import io.driftwatch.policy.ColumnRule;
import io.driftwatch.policy.DriftPolicy;
import io.driftwatch.policy.Status;
import io.driftwatch.report.DriftReport;
import io.driftwatch.report.PredictionDrift;
import io.driftwatch.spi.StatTests;
import io.driftwatch.stattest.FakeTest;
import io.driftwatch.stattest.Parameters;
import io.driftwatch.stattest.StatTestResult.Distance;
import io.driftwatch.stattest.StatTestResult.NotComputable;
import io.driftwatch.stattest.StatTestResult.Significance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PredictionCheckTest {

    private static final DriftPolicy POLICY =
            DriftPolicy.builder().prediction("score").build();

    private static Dataset scores(double... scores) {
        return Dataset.of(NumericColumn.of("score", scores));
    }

    private static double[] forty(IntToDoubleFunction score) {
        return IntStream.range(0, 40).mapToDouble(score).toArray();
    }

    private static PredictionDrift compare(Script script, Dataset reference, Dataset current) {
        return script.compare(POLICY, reference, current).prediction().orElseThrow();
    }

    private static PredictionDrift compare(double[] reference, double[] current) {
        return compare(new Script(), scores(reference), scores(current));
    }

    @Test
    void reportsTheNumbersBehindItsStatus() {
        Script script = new Script().finds("score", new Distance(0.3, 0.001, 0.05));
        PredictionDrift drift = compare(script, scores(forty(i -> i / 40.0)), scores(forty(i -> i < 30 ? 0.95 : 0.0)));
        assertThat(drift)
                .isEqualTo(new PredictionDrift(
                        "score",
                        OptionalDouble.of(0.3),
                        Status.RED,
                        OptionalDouble.of(0.05),
                        OptionalDouble.of(0.001),
                        List.of(0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0),
                        List.of(0.125, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.075),
                        List.of(0.25, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.75)));
    }

    @Test
    void isNotAmongTheColumnsAndIsNotCorrectedFor() {
        Dataset table = Dataset.of(Tables.number("a"), Tables.number("score"));
        DriftReport report = new Script().finds("a", 0.04, 0.5).compare(POLICY, table, table);
        assertThat(report.columns()).extracting(drift -> drift.column()).containsExactly("a");
        assertThat(report.column("a").evidence().adjustedPValue()).hasValue(0.04);
    }

    @Test
    void scoresThatLeaveTheUnitIntervalAreBinnedByTheReferencesDeciles() {
        PredictionDrift drift = compare(forty(i -> i * 10), forty(i -> i * 10 - 15));
        assertThat(drift.bins())
                .containsExactly(-15.0, 30.0, 70.0, 110.0, 150.0, 190.0, 230.0, 270.0, 310.0, 350.0, 390.0);
        assertThat(drift.reference()).containsOnly(0.1);
        assertThat(drift.current()).hasSize(10).startsWith(0.125).endsWith(0.075);
    }

    @Test
    void aReferenceWithManyOfTheLowestScoreKeepsABinForThem() {
        PredictionDrift drift = compare(forty(i -> i < 10 ? -1 : i), forty(i -> i < 20 ? -1 : i));
        assertThat(drift.bins())
                .startsWith(-1.0, -1.0, 11.0, 15.0)
                .doesNotContain(-2.0)
                .endsWith(35.0, 39.0);
        assertThat(drift.reference()).startsWith(0.25, 0.05);
        assertThat(drift.current()).startsWith(0.5, 0.0);
    }

    @Test
    void fewScoresAreABinEach() {
        PredictionDrift drift = compare(forty(i -> i % 4), forty(i -> i % 4 == 0 ? 5 : i % 4));
        assertThat(drift.bins()).containsExactly(0.0, 0.0, 1.0, 2.0, 3.0, 5.0);
        assertThat(drift.reference()).containsExactly(0.25, 0.25, 0.25, 0.25, 0.0);
        assertThat(drift.current()).containsExactly(0.0, 0.25, 0.25, 0.25, 0.25);
    }

    @Test
    void theIndexIsToldBinsAndNoiseLevel() {
        List<Parameters> told = new ArrayList<>();
        for (double[] sides : new double[][] {forty(i -> i / 40.0), forty(i -> i)}) {
            DriftMonitor.builder()
                    .statTests(StatTests.of(List.of(
                            FakeTest.of("ks", new Significance(0, 1)),
                            FakeTest.of("chi-square", new Significance(0, 1)),
                            new ToldPsi(told))))
                    .policy(POLICY)
                    .reference(scores(sides))
                    .build()
                    .check(scores(sides));
        }
        Parameters quantile = Parameters.of("noise-quantile", 0.995);
        Parameters tenths = Parameters.of("rule", "edges")
                .with("edges", List.of(0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1));
        assertThat(told).containsExactly(quantile.with("bins", tenths), quantile);
    }

    @Test
    void aPredictionThatIsNotThereIsUnknown() {
        DriftReport report = new Script()
                .compare(
                        POLICY, Dataset.of(Tables.number("a"), Tables.number("score")), Dataset.of(Tables.number("a")));
        assertUnknown(report, "Column 'score' of the reference is missing in the current data.");
    }

    @Test
    void aPredictionWithoutRowsOrValuesIsUnknown() {
        assertUnknown(new Script().compare(POLICY, scores(forty(i -> i)), scores()), "The current data have 0 rows.");
        assertUnknown(
                new Script().compare(POLICY, scores(forty(i -> i)), scores(forty(i -> Double.NaN))),
                "Column 'score' has no usable value in any of the 40 rows of the current data.");
        double[] twentyNine = forty(i -> i / 2.0);
        Arrays.fill(twentyNine, 0, 11, Double.NaN);
        assertUnknown(
                new Script().compare(POLICY, scores(twentyNine), scores(forty(i -> i))),
                "Only 29 usable scores, but 30 are needed.");
        assertUnknown(
                new Script().compare(POLICY, scores(forty(i -> i)), scores(0.5)),
                "Only 1 usable score, but 30 are needed.");
    }

    @Test
    void aPredictionOfNamesIsUnknown() {
        Column names = Tables.cycle("score", "yes", "no");
        assertUnknown(
                new Script().compare(POLICY, Dataset.of(names), Dataset.of(names)),
                "A prediction must be numeric on both sides, with its values.");
        assertUnknown(
                new Script().compare(POLICY, scores(forty(i -> i)), Dataset.of(names)),
                "Column 'score' is numeric in the reference but categorical in the current data, for example 'no'.");
    }

    @Test
    void anIndexThatCannotBeComputedIsUnknown() {
        assertUnknown(
                new Script()
                        .finds("score", new NotComputable("A bin is empty."))
                        .compare(POLICY, scores(forty(i -> i)), scores(forty(i -> i))),
                "A bin is empty.");
        assertUnknown(
                new Script()
                        .finds("score", new Significance(1, 1))
                        .compare(POLICY, scores(forty(i -> i)), scores(forty(i -> i))),
                "The test psi gave no distance.");
    }

    private static void assertUnknown(DriftReport report, String reason) {
        assertThat(report.prediction()).contains(PredictionDrift.unknown("score"));
        assertThat(report.status()).isEqualTo(Status.UNKNOWN);
        assertThat(report.summary()).contains("the prediction could not be judged (" + reason + ")");
    }

    @Test
    void scoresThatLookLikeIdentifiersAreStillJudged() {
        double[] ranks = IntStream.range(0, 200).asDoubleStream().toArray();
        assertThat(compare(ranks, ranks).status()).isEqualTo(Status.GREEN);
    }

    @Test
    void aRuleMayFixItsType() {
        DriftPolicy policy = DriftPolicy.builder()
                .prediction("score")
                .rule(ColumnRule.matching("score").withType(ColumnType.CATEGORICAL))
                .build();
        assertUnknown(
                new Script().compare(policy, scores(forty(i -> i)), scores(forty(i -> i))),
                "A prediction must be numeric on both sides, with its values.");
    }
}
