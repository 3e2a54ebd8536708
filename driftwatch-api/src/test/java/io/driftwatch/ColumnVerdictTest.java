package io.driftwatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.driftwatch.data.ColumnType;
import io.driftwatch.data.Dataset;
import io.driftwatch.data.NumericColumn;
import io.driftwatch.policy.ColumnRule;
import io.driftwatch.policy.Correction;
import io.driftwatch.policy.Decision;
import io.driftwatch.policy.DriftPolicy;
import io.driftwatch.policy.InvalidPolicyException;
import io.driftwatch.policy.QualityRule;
import io.driftwatch.policy.QualitySeverity;
import io.driftwatch.policy.Severity;
import io.driftwatch.policy.Verdict;
import io.driftwatch.profile.DatasetProfile;
import io.driftwatch.profile.Profiler;
import io.driftwatch.report.ColumnDrift;
import io.driftwatch.report.ColumnSummary;
import io.driftwatch.report.DriftReport;
import io.driftwatch.report.Evidence;
import io.driftwatch.stattest.BinContribution;
import io.driftwatch.stattest.FakeTest;
import io.driftwatch.stattest.StatTest;
import io.driftwatch.stattest.StatTestResult.Distance;
import io.driftwatch.stattest.StatTestResult.NotComputable;
import io.driftwatch.stattest.StatTestResult.Significance;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ColumnVerdictTest {

    private final Dataset reference = Tables.numbers("a", "b", "c", "d");

    private static DriftPolicy with(ColumnRule... rules) {
        DriftPolicy.Builder policy = DriftPolicy.builder();
        for (ColumnRule rule : rules) {
            policy.rule(rule);
        }
        return policy.build();
    }

    private static void assertInconclusive(ColumnDrift drift, String reason) {
        assertThat(drift.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(drift.severity()).isEqualTo(Severity.NONE);
        assertThat(drift.decidedBy()).isNull();
        assertThat(drift.reason()).isEqualTo(reason);
        assertThat(drift.evidence()).isEqualTo(Evidence.NONE);
    }

    @Test
    void whatBinsContributeIsInTheReport() {
        List<BinContribution> bins =
                List.of(new BinContribution("≤ 3", 0.5, 0.25, 0.1), new BinContribution("> 3", 0.5, 0.75, 0.2));
        DriftReport report = new Script()
                .finds("a", new Distance(0.3, 0.5, 0.4, bins))
                .compare(
                        with(
                                ColumnRule.matching("a").withTest("psi"),
                                ColumnRule.matching("b").withTest("psi")),
                        reference,
                        reference);
        assertThat(report.column("a").contributions()).isEqualTo(bins);
        assertThat(report.column("b").contributions()).isEmpty();
        assertThat(report.column("c").contributions()).isEmpty();
    }

    @Test
    void driftNeedsSignificanceAfterCorrectionAndEffect() {
        DriftReport report = new Script()
                .finds("a", 0.001, 0.15)
                .finds("b", 0.04, 0.9)
                .finds("c", 1e-300, 0.0999)
                .compare(reference, reference);
        assertThat(report.column("a").verdict()).isEqualTo(Verdict.DRIFTED);
        assertThat(report.column("b").decidedBy()).isEqualTo(Decision.By.SIGNIFICANCE);
        assertThat(report.column("c").decidedBy()).isEqualTo(Decision.By.EFFECT);
        assertThat(report.column("d").decidedBy()).isEqualTo(Decision.By.BOTH);
        assertThat(report.column("d").verdict()).isEqualTo(Verdict.STABLE);
        assertThat(report.column("b").evidence())
                .isEqualTo(new Evidence(
                        OptionalDouble.of(3),
                        OptionalDouble.of(0.04),
                        OptionalDouble.of(0.04 * (4.0 / 3)),
                        OptionalDouble.empty(),
                        OptionalDouble.of(0.05),
                        OptionalDouble.of(0.9),
                        OptionalDouble.of(0.1),
                        OptionalDouble.empty()));
    }

    @Test
    void aDistanceNeedsItsThresholdAndSignificance() {
        DriftReport report = new Script()
                .finds("a", new Distance(0.1, 0.001, 0.03))
                .finds("b", new Distance(0.5, 0.001, 0.03))
                .finds("c", new Distance(0.5, 0.4, 0.6))
                .compare(
                        with(
                                ColumnRule.matching("b").withTest("psi").withThreshold(0.6),
                                ColumnRule.matching("*").withTest("psi")),
                        reference,
                        reference);
        assertThat(report.column("a").verdict()).isEqualTo(Verdict.DRIFTED);
        assertThat(report.column("b").decidedBy()).isEqualTo(Decision.By.EFFECT);
        assertThat(report.column("c").decidedBy()).isEqualTo(Decision.By.SIGNIFICANCE);
        assertThat(report.column("b").evidence())
                .isEqualTo(new Evidence(
                        OptionalDouble.empty(),
                        OptionalDouble.of(0.001),
                        OptionalDouble.of(0.002),
                        OptionalDouble.of(0.5),
                        OptionalDouble.of(0.6),
                        OptionalDouble.of(0.5),
                        OptionalDouble.of(0.6),
                        OptionalDouble.of(0.03)));
    }

    @Test
    void aRuleGivesItsOwnLevelAndFloor() {
        DriftReport report = new Script()
                .finds("a", 0.2, 0.02)
                .finds("b", 0.009, 0.9)
                .compare(
                        with(
                                ColumnRule.matching("a").withThreshold(0.5).withMinimumEffect(0),
                                ColumnRule.matching("b").withThreshold(0.01)),
                        reference,
                        reference);
        assertThat(report.column("a").verdict()).isEqualTo(Verdict.DRIFTED);
        assertThat(report.column("b").verdict()).isEqualTo(Verdict.STABLE);
        assertThat(report.column("b").evidence().threshold()).hasValue(0.01);
    }

    /** The Kolmogorov-Smirnov statistic of 0 … 19.5 and 10 … 29.5 in halves is one half. */
    @Test
    void measuresTheEffectWhereTheTestDoesNot() {
        Dataset shifted = Dataset.of(NumericColumn.of(
                "a", IntStream.range(0, 40).mapToDouble(row -> row / 2.0 + 10).toArray()));
        DriftReport report = new Script().finds("a", new Significance(7, 1e-5)).compare(Tables.numbers("a"), shifted);
        assertThat(report.column("a").evidence().effectSize()).hasValue(0.5);
        assertThat(report.column("a").severity()).isEqualTo(Severity.HIGH);
    }

    @Test
    void aColumnThatIsAbsentIsInconclusive() {
        DriftReport report = new Script().compare(reference, Tables.numbers("a", "b", "c"));
        ColumnDrift absent = report.column("d");
        assertInconclusive(absent, "Column 'd' of the reference is missing in the current data.");
        assertThat(absent.test()).isNull();
        assertThat(absent.current()).isEqualTo(ColumnSummary.ABSENT);
        assertThat(absent.reference().rows()).isEqualTo(40);
    }

    @Test
    void aColumnThatIsAbsentIsInconclusiveEvenWhereThatIsNoError() {
        DriftPolicy lenient = DriftPolicy.builder()
                .quality(QualityRule.MISSING_COLUMN, new QualityRule.Setting(QualitySeverity.INFO, 0))
                .rule(ColumnRule.matching("d").withTest("psi"))
                .build();
        DriftReport report = new Script().compare(lenient, reference, Tables.numbers("a", "b", "c"));
        assertInconclusive(report.column("d"), "Column 'd' is missing in the current data.");
        assertThat(report.column("d").test()).isEqualTo("psi");
    }

    @Test
    void aColumnOfAnotherTypeIsInconclusiveEvenWhereThatIsNoError() {
        Dataset retyped = Dataset.of(Tables.constant("a", "x"));
        DriftPolicy lenient = DriftPolicy.builder()
                .quality(QualityRule.COLUMN_TYPE, new QualityRule.Setting(QualitySeverity.INFO, 0))
                .build();
        assertInconclusive(
                new Script().compare(Tables.numbers("a"), retyped).column("a"),
                "Column 'a' is numeric in the reference but categorical in the current data, for example 'x'.");
        assertInconclusive(
                new Script().compare(lenient, Tables.numbers("a"), retyped).column("a"),
                "The column is numeric in the reference and categorical in the current data.");
    }

    @Test
    void fewRowsAreInconclusive() {
        Dataset thirty = Dataset.of(NumericColumn.of("a", Tables.halves(30)));
        Dataset twentyNine = Dataset.of(NumericColumn.of("a", Tables.halves(29)));
        Dataset one = Dataset.of(NumericColumn.of("a", 1));
        Script script = new Script();
        assertThat(script.compare(thirty, thirty).column("a").verdict()).isEqualTo(Verdict.STABLE);
        assertInconclusive(
                script.compare(twentyNine, thirty).column("a"),
                "Only 29 usable rows in the reference, but 30 are needed.");
        assertInconclusive(
                script.compare(thirty, one).column("a"), "Only 1 usable row in the current data, but 30 are needed.");
    }

    @Test
    void missingAndNonFiniteRowsAreNotUsable() {
        double[] values = Tables.halves(40);
        Arrays.fill(values, 0, 11, Double.NaN);
        assertInconclusive(
                new Script()
                        .compare(Tables.numbers("a"), Dataset.of(NumericColumn.of("a", values)))
                        .column("a"),
                "Only 29 usable rows in the current data, but 30 are needed.");
    }

    @Test
    void aTestMayNeedMoreRowsThanThePolicy() {
        StatTest demanding = FakeTest.of("mine", new Significance(0, 1)).withMinimumSample(41);
        assertInconclusive(
                byOwnTest(demanding, ColumnRule.matching("a").withTest("mine")).column("a"),
                "Only 40 usable rows in the reference, but 41 are needed.");
    }

    private static DriftReport byOwnTest(StatTest test, ColumnRule rule) {
        Dataset reference = Tables.numbers("a", "b");
        return DriftMonitor.builder()
                .statTests(new Script().finds("b", 0.03, 0.5).tests())
                .statTest(test)
                .policy(with(rule))
                .reference(reference)
                .build()
                .check(reference);
    }

    @Test
    void aTestOfOtherColumnsIsInconclusive() {
        StatTest ofNames = FakeTest.of("mine", new Significance(0, 1)).only(ColumnType.CATEGORICAL);
        assertInconclusive(
                byOwnTest(ofNames, ColumnRule.matching("a").withTest("mine")).column("a"),
                "The test mine compares categorical columns, and this one is numeric.");
    }

    @Test
    void whatCannotBeComputedIsInconclusiveAndNotStable() {
        DriftReport report =
                new Script().finds("a", new NotComputable("The scale is 0.")).compare(reference, reference);
        assertInconclusive(report.column("a"), "The scale is 0.");
        assertThat(report.column("a").test()).isEqualTo("ks");
        assertThat(report.comparedColumns()).isEqualTo(3);
    }

    /** 0.025 of two columns is significant, and of three is not. */
    @Test
    void correctsOverComparedColumnsOnly() {
        Script script = new Script().finds("a", 0.025, 0.5).finds("b", 1, 0).finds("c", new NotComputable("No scale."));
        assertThat(script.compare(Tables.numbers("a", "b", "c"), Tables.numbers("a", "b", "c"))
                        .column("a")
                        .evidence()
                        .adjustedPValue())
                .hasValue(0.05);
        assertThat(script.compare(Tables.numbers("a", "b", "d"), Tables.numbers("a", "b", "d"))
                        .column("a")
                        .evidence()
                        .adjustedPValue())
                .hasValueCloseTo(0.075, within(1e-15));
    }

    /** Its p-value of 0.9 would double the other's adjusted p-value. */
    @Test
    void aTestThatFindsWhatItDidNotAnnounceTakesNoPartInTheCorrection() {
        StatTest undeclared = FakeTest.of("mine", new Distance(4, 0.9, 1));
        DriftReport report = byOwnTest(undeclared, ColumnRule.matching("a").withTest("mine"));
        assertInconclusive(
                report.column("a"), "The distance mine is in the units of the data: give it a threshold in a rule.");
        assertThat(report.column("b").evidence().adjustedPValue()).hasValue(0.03);
        StatTest misdeclared = FakeTest.of("mine", new Significance(4, 0.9)).inUnitsOfTheData();
        DriftReport other =
                byOwnTest(misdeclared, ColumnRule.matching("a").withTest("mine").withThreshold(7));
        assertInconclusive(other.column("a"), "The threshold of its rule is above 1 and so no significance level.");
        assertThat(other.column("b").evidence().adjustedPValue()).hasValue(0.03);
    }

    @Test
    void aDistanceInTheUnitsOfTheDataNeedsAThreshold() {
        StatTest energy = FakeTest.of("energy", new Distance(4, 0.001, 1)).inUnitsOfTheData();
        assertThatThrownBy(() -> byOwnTest(energy, ColumnRule.matching("a").withTest("energy")))
                .isInstanceOf(InvalidPolicyException.class)
                .hasMessage(
                        "Policy 'calibrated', columns[0] ('a'): The distance 'energy' is in the units of the data and"
                                + " has no threshold of its own: give the rule one.");
        assertThat(byOwnTest(energy, ColumnRule.matching("a").withTest("energy").withThreshold(3.5))
                        .column("a")
                        .verdict())
                .isEqualTo(Verdict.DRIFTED);
    }

    @Test
    void theCorrectionIsThePolicys() {
        DriftPolicy none = DriftPolicy.builder().correction(Correction.NONE).build();
        Script script = new Script().finds("a", 0.05, 0.5);
        assertThat(script.compare(none, reference, reference).column("a").verdict())
                .isEqualTo(Verdict.DRIFTED);
        assertThat(script.compare(reference, reference).column("a").verdict()).isEqualTo(Verdict.STABLE);
    }

    private static Dataset identifiers(int first) {
        return Dataset.builder()
                .numeric(
                        "id",
                        IntStream.range(first, first + 200).asDoubleStream().toArray())
                .numeric("amount", Tables.halves(200))
                .build();
    }

    private static final String LOOKS_LIKE_IDENTIFIERS =
            "The values look like row identifiers, which a comparison says nothing about: ignore the column, or name a"
                    + " test for it in a rule of its own.";

    @Test
    void identifiersAreInconclusiveAndTheirValuesAreNotKept() {
        DriftMonitor monitor = new Script().monitor(DriftPolicy.calibrated(), identifiers(0));
        DriftReport report = monitor.check(identifiers(1_000));
        assertInconclusive(report.column("id"), LOOKS_LIKE_IDENTIFIERS);
        assertThat(report.column("id").reference().mean()).isEmpty();
        assertThat(report.column("id").current().mean()).isEmpty();
        assertThat(report.column("id").current().rows()).isEqualTo(200);
        assertThat(monitor.reference().column("id").isWithheld()).isTrue();
    }

    @Test
    void identifiersThatARuleNamesWithATestAreCompared() {
        DriftPolicy vouching = with(ColumnRule.matching("id").withTest("ks"));
        DriftReport report = new Script().finds("id", 1e-9, 1).compare(vouching, identifiers(0), identifiers(1_000));
        assertThat(report.column("id").verdict()).isEqualTo(Verdict.DRIFTED);
    }

    @Test
    void aStoredReferenceWithoutTheValuesMustBeMadeAgain() {
        DatasetProfile stored =
                new Script().monitor(DriftPolicy.calibrated(), identifiers(0)).reference();
        DriftReport report = DriftMonitor.builder()
                .statTests(new Script().tests())
                .policy(with(ColumnRule.matching("id").withTest("ks")))
                .baseline(stored)
                .build()
                .check(identifiers(1_000));
        assertInconclusive(
                report.column("id"),
                "The stored profile of the reference holds no values of it, because they looked like row identifiers:"
                        + " profile the reference again under this policy.");
    }

    @Test
    void currentDataThatLookLikeIdentifiersAreCompared() {
        DatasetProfile current = Profiler.withDefaults().profile(identifiers(0));
        Dataset reference = Dataset.builder()
                .numeric("id", Tables.halves(200))
                .numeric("amount", Tables.halves(200))
                .build();
        DriftMonitor monitor = new Script().monitor(DriftPolicy.calibrated(), reference);
        assertThat(monitor.check(current).column("id").verdict()).isEqualTo(Verdict.STABLE);
        assertInconclusive(
                monitor.check(current.withholding(column -> column.name().equals("id")))
                        .column("id"),
                "The stored profile of the current data holds no values of it, because they looked like row identifiers:"
                        + " compare the data instead.");
    }

    @Test
    void fewNumbersAreComparedAsNamesAre() {
        Dataset few = Dataset.of(NumericColumn.of(
                "a", IntStream.range(0, 40).mapToDouble(row -> row % 20).toArray()));
        assertThat(new Script().compare(few, few).column("a").test()).isEqualTo("chi-square");
        assertThat(new Script().compare(few, Tables.numbers("a")).column("a").test())
                .isEqualTo("ks");
        Dataset names = Dataset.of(Tables.constant("a", "x"));
        assertThat(new Script().compare(names, names).column("a").test()).isEqualTo("chi-square");
    }
}
