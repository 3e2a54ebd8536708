package io.driftwatch.stats.evidently;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.driftwatch.DriftMonitor;
import io.driftwatch.data.Dataset;
import io.driftwatch.policy.ColumnRule;
import io.driftwatch.policy.DriftPolicy;
import io.driftwatch.policy.Preset;
import io.driftwatch.policy.Status;
import io.driftwatch.policy.Verdict;
import io.driftwatch.report.ColumnDrift;
import io.driftwatch.report.DriftReport;
import io.driftwatch.spi.StatTests;
import io.driftwatch.stats.BuiltInStatTests;
import io.driftwatch.stats.kernel.Samples;
import io.driftwatch.stattest.Parameters;
import io.driftwatch.stattest.StatTest;
import io.driftwatch.stattest.StatTestResult.Distance;
import io.driftwatch.stattest.StatTestResult.NotComputable;
import io.driftwatch.stattest.StatTestResult.Significance;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvidentlyPresetTest {

    private final StatTests tests = StatTests.installed().under(Preset.EVIDENTLY);

    @Test
    void everyTestOfTheCatalogueHasAFlavour() {
        assertThat(EvidentlyTests.all())
                .extracting(StatTest::name)
                .containsExactlyInAnyOrderElementsOf(StatTests.installed().names());
        assertThat(tests.names()).isEqualTo(StatTests.installed().names());
        assertThat(tests.require("psi")).isInstanceOf(Formula.class);
        assertThat(StatTests.installed().under(Preset.CALIBRATED).require("psi"))
                .isNotInstanceOf(Formula.class);
    }

    @Test
    void flavoursAreFoundWithoutServiceLookup() {
        StatTests given = StatTests.ofProviders(List.of(new BuiltInStatTests()));
        assertThat(given.under(Preset.EVIDENTLY).require("psi")).isInstanceOf(Formula.class);
        StatTests without = StatTests.of(new BuiltInStatTests().statTests());
        assertThatThrownBy(() -> without.under(Preset.EVIDENTLY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The tests of the preset 'evidently' are not among the given ones: take them from their"
                        + " provider by StatTests.ofProviders, or all that are installed.");
    }

    @ParameterizedTest
    @CsvSource({
        "1000, 6, ks",
        "1000, 5, chi-square",
        "1000, 3, chi-square",
        "1000, 2, z-test",
        "1000, 1, z-test",
        "1001, 6, wasserstein",
        "1001, 5, jensen-shannon",
        "1001, 1, jensen-shannon",
    })
    void numbersAreTestedByRowsAndDistinctValues(int rows, int distinct, String test) {
        double[] values =
                IntStream.range(0, rows).mapToDouble(row -> row % distinct).toArray();
        Dataset data = Dataset.builder().numeric("x", values).build();
        assertThat(compare(DriftPolicy.evidently(), data, data).columns().get(0).test())
                .isEqualTo(test);
    }

    @ParameterizedTest
    @CsvSource({
        "1000, 200, chi-square",
        "1000, 3, chi-square",
        "1000, 2, z-test",
        "1001, 2, jensen-shannon",
        "1001, 200, jensen-shannon"
    })
    void namesAreTestedByRowsAndDistinctValues(int rows, int distinct, String test) {
        String[] values =
                IntStream.range(0, rows).mapToObj(row -> "n" + row % distinct).toArray(String[]::new);
        Dataset data = Dataset.builder().categorical("x", values).build();
        assertThat(compare(DriftPolicy.evidently(), data, data).columns().get(0).test())
                .isEqualTo(test);
    }

    @Test
    void missingReferenceRowsDoNotCount() {
        double[] values = IntStream.range(0, 1_100)
                .mapToDouble(row -> row < 1_000 ? row : Double.NaN)
                .toArray();
        Dataset data = Dataset.builder().numeric("x", values).build();
        assertThat(compare(DriftPolicy.evidently(), data, data).columns().get(0).test())
                .isEqualTo("ks");
    }

    /** The same value is the threshold and what is found: whether it counts is all that differs. */
    @ParameterizedTest
    @CsvSource({
        "ks, DRIFTED",
        "cramer-von-mises, DRIFTED",
        "mann-whitney, STABLE",
        "t-test, STABLE",
        "epps-singleton, STABLE",
        "anderson-darling, STABLE",
        "mmd, STABLE",
        "z-test, STABLE",
        "wasserstein, DRIFTED",
        "psi, DRIFTED",
        "kl-divergence, DRIFTED",
        "jensen-shannon, DRIFTED",
        "hellinger, DRIFTED",
        "energy-distance, STABLE",
    })
    void atTheThresholdItDependsOnTheTest(String test, Verdict verdict) {
        double[] before =
                IntStream.range(0, 40).mapToDouble(row -> Math.sqrt(row)).toArray();
        double[] now =
                IntStream.range(0, 40).mapToDouble(row -> Math.sqrt(row + 3)).toArray();
        Dataset reference = Dataset.builder().numeric("x", before).build();
        Dataset current = Dataset.builder().numeric("x", now).build();
        ColumnDrift seen =
                compare(with(test, 0.5), reference, current).columns().get(0);
        double found = seen.evidence()
                .distance()
                .orElseGet(() -> seen.evidence().pValue().orElseThrow());
        assertThat(found).isPositive();
        ColumnDrift atThreshold =
                compare(with(test, found), reference, current).columns().get(0);
        assertThat(atThreshold.verdict()).isEqualTo(verdict);
    }

    private static DriftPolicy with(String test, double threshold) {
        return DriftPolicy.builder(Preset.EVIDENTLY)
                .rule(ColumnRule.matching("x").withTest(test).withThreshold(threshold))
                .build();
    }

    @Test
    void aDistanceHasNeitherPValueNorNoise() {
        Distance found =
                (Distance) tests.require("psi").compare(Samples.names("a", "a", "b"), Samples.names("a", "b", "b"));
        assertThat(found.hasLaw()).isFalse();
        assertThat(found.distance()).isCloseTo(2.0 / 3 * Math.log(2), within(1e-15));
        DriftReport report = compare(
                with("psi", 0.1),
                Dataset.builder().categorical("x", "a", "a", "b").build(),
                Dataset.builder().categorical("x", "a", "b", "b").build());
        ColumnDrift column = report.columns().get(0);
        assertThat(column.evidence().pValue()).isEmpty();
        assertThat(column.evidence().adjustedPValue()).isEmpty();
        assertThat(column.evidence().noiseLevel()).isEmpty();
        assertThat(column.sentence())
                .isEqualTo("x drifted: distance 0.4621 by psi (counts from 0.1), more rows with 'b' (33 % -> 67 %),"
                        + " fewer with 'a' (67 % -> 33 %).");
    }

    @Test
    void aStatisticThatIsNotFiniteIsNotInTheReport() {
        Significance found = (Significance)
                tests.require("chi-square").compare(Samples.names("a", "a", "b"), Samples.names("a", "b", "c"));
        assertThat(found.statistic()).isInfinite();
        ColumnDrift column = compare(
                        DriftPolicy.evidently(),
                        Dataset.builder().categorical("x", "a", "a", "b").build(),
                        Dataset.builder().categorical("x", "a", "b", "c").build())
                .columns()
                .get(0);
        assertThat(column.evidence().statistic()).isEmpty();
        assertThat(column.evidence().pValue()).hasValue(0);
        assertThat(column.verdict()).isEqualTo(Verdict.DRIFTED);
        assertThat(column.evidence().minimumEffect()).isEmpty();
    }

    @Test
    void differentConstantsAreInfinitelyFarApartForTheTTest() {
        assertThat(tests.require("t-test").compare(Samples.numbers(1, 1), Samples.numbers(2, 2)))
                .isEqualTo(new Significance(Double.NEGATIVE_INFINITY, 0));
        assertThat(tests.require("t-test").compare(Samples.numbers(2, 2), Samples.numbers(1, 1)))
                .isEqualTo(new Significance(Double.POSITIVE_INFINITY, 0));
        assertThat(tests.require("t-test").compare(Samples.numbers(2, 2), Samples.numbers(2, 2)))
                .isEqualTo(new Significance(0, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"chi-square", "g-test", "z-test"})
    void equalConstantsAreStable(String test) {
        assertThat(tests.require(test).compare(Samples.names("a", "a"), Samples.names("a", "a")))
                .isEqualTo(new Significance(0, 1));
    }

    @Test
    void whatRaisesThereIsInconclusiveHere() {
        assertThat(tests.require("anderson-darling").compare(Samples.numbers(3, 3), Samples.numbers(3, 3, 3)))
                .isEqualTo(new NotComputable(
                        "Evidently's anderson-darling needs two distinct values, and 2 rows on each side."));
        assertThat(tests.require("g-test").compare(Samples.names("a", "b"), Samples.names("a", "b", "b")))
                .isEqualTo(
                        new NotComputable("Evidently's g-test needs as many current as reference rows, not 3 and 2."));
        assertThat(tests.require("fisher-exact").compare(Samples.names("a", "b"), Samples.names("a", "c")))
                .isEqualTo(new NotComputable("Evidently's fisher-exact compares two names, and there are more."));
        assertThat(tests.require("ks").compare(Samples.names("a", "b"), Samples.names("a", "c")))
                .isEqualTo(new NotComputable("Evidently's ks does not compare categorical columns."));
    }

    @Test
    void aFlavourHasNoOptions() {
        assertThatThrownBy(() -> tests.require("psi").withParameters(Parameters.of("smoothing", "none")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("smoothing");
    }

    /** One of two columns drifted weakly: 0.5 of the columns, and nothing asks for a p-value of 0.01 or an effect. */
    @Test
    void theShareOfDriftedColumnsAloneMakesTheStatus() {
        double[] still = IntStream.range(0, 400).mapToDouble(row -> row).toArray();
        double[] moved = IntStream.range(0, 400).mapToDouble(row -> row + 40).toArray();
        Dataset reference =
                Dataset.builder().numeric("a", still).numeric("b", still).build();
        Dataset current =
                Dataset.builder().numeric("a", still).numeric("b", moved).build();
        DriftReport report = compare(DriftPolicy.evidently(), reference, current);
        ColumnDrift column = report.columns().get(1);
        assertThat(column.evidence().pValue().orElseThrow()).isBetween(0.01, 0.05);
        assertThat(column.evidence().adjustedPValue())
                .isEqualTo(column.evidence().pValue());
        assertThat(report.status()).isEqualTo(Status.RED);
    }

    /** Its own unit tests of a data set: 0.67 of three columns drift at a threshold of 0.7 for all. */
    @Test
    void aDataSetDriftsAsInItsOwnTests() {
        DriftPolicy policy = DriftPolicy.builder(Preset.EVIDENTLY)
                .rule(ColumnRule.matching("*").withThreshold(0.7))
                .build();
        Dataset reference = Dataset.builder()
                .categorical("category", "a", "a", "b", "b")
                .numeric("target", 1, 4, 5, 1)
                .numeric("score", 1, 0, 1, 0)
                .build();
        Dataset current = Dataset.builder()
                .categorical("category", "a", "b", null)
                .numeric("target", 1, Double.NaN, 3)
                .numeric("score", 1, 0, 1)
                .build();
        DriftReport report = compare(policy, reference, current);
        assertThat(report.columns()).filteredOn(ColumnDrift::isDrifted).hasSize(2);
        assertThat(report.comparedColumns()).isEqualTo(3);
        assertThat(report.status()).isEqualTo(Status.RED);
    }

    @Test
    void aColumnWithoutUsableRowsIsInconclusive() {
        DriftReport report = compare(
                DriftPolicy.evidently(),
                Dataset.builder().numeric("x", 1, 2, 3).build(),
                Dataset.builder()
                        .numeric("x", Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY)
                        .build());
        assertThat(report.columns().get(0).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(report.status()).isEqualTo(Status.UNKNOWN);
    }

    @Test
    void aPolicyOfThePresetKeepsItsPresetWithAPrediction() {
        DriftPolicy policy = DriftPolicy.evidently().withPrediction("score");
        assertThat(policy.preset()).isEqualTo(Preset.EVIDENTLY);
        assertThat(policy.name()).isEqualTo("evidently");
        assertThat(policy.minimumRows()).isEqualTo(1);
    }

    private static DriftReport compare(DriftPolicy policy, Dataset reference, Dataset current) {
        return DriftMonitor.builder()
                .reference(reference)
                .policy(policy)
                .build()
                .check(current);
    }
}
