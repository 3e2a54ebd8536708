package io.driftwatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.driftwatch.data.Dataset;
import io.driftwatch.policy.ColumnRule;
import io.driftwatch.policy.DriftPolicy;
import io.driftwatch.policy.Status;
import io.driftwatch.policy.Verdict;
import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.profile.NumericProfile;
import io.driftwatch.profile.Profiler;
import io.driftwatch.report.ColumnDrift;
import io.driftwatch.report.DriftReport;
import io.driftwatch.spi.StatTests;
import io.driftwatch.stattest.EffectSize;
import io.driftwatch.stattest.FakeTest;
import io.driftwatch.stattest.StatTestResult;
import io.driftwatch.stattest.StatTestResult.Distance;
import io.driftwatch.stattest.StatTestResult.Significance;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Even numbers from 0 to 1 against the same moved: the largest gap is the move. */
class SketchedVerdictTest {

    private static final int ROWS = 150_000;
    private static final int FEW = 1_000;

    private static StatTestResult gap(ColumnProfile reference, ColumnProfile current) {
        double gap = EffectSize.of(reference, current);
        double rows = 1 / (1.0 / reference.valid() + 1.0 / current.valid());
        double pValue = Math.min(1, 2 * Math.exp(-2 * gap * gap * rows));
        return new Significance(gap, pValue, OptionalDouble.of(gap), OptionalDouble.empty());
    }

    private static StatTestResult distance(ColumnProfile reference, ColumnProfile current) {
        double gap = EffectSize.of(reference, current);
        return new Distance(gap, gap < 0.02 ? 1 : 0, 0.01);
    }

    private static final StatTests TESTS = StatTests.of(List.of(
            FakeTest.of("ks", SketchedVerdictTest::gap),
            FakeTest.of("chi-square", SketchedVerdictTest::gap),
            FakeTest.of("psi", SketchedVerdictTest::distance).withThreshold(0.1)));

    private static Dataset moved(int rows, double by) {
        double[] values =
                IntStream.range(0, rows).mapToDouble(i -> by + (i + 0.5) / rows).toArray();
        return Dataset.builder().numeric("x", values).build();
    }

    private static DriftReport report(DriftPolicy policy, Dataset reference, Dataset current) {
        return DriftMonitor.builder()
                .statTests(TESTS)
                .policy(policy)
                .reference(reference)
                .build()
                .check(current);
    }

    private static ColumnDrift compare(Dataset reference, Dataset current) {
        return report(DriftPolicy.builder().build(), reference, current).column("x");
    }

    @ParameterizedTest
    @CsvSource({"0, STABLE", "0.05, STABLE", "0.0995, INCONCLUSIVE", "0.1005, INCONCLUSIVE", "0.12, DRIFTED"})
    void isDecidedWhereBothEndsAgree(double by, Verdict expected) {
        ColumnDrift drift = compare(moved(ROWS, 0), moved(ROWS, by));
        assertThat(drift.verdict()).isEqualTo(expected);
        assertThat(drift.evidence().shareError().orElseThrow()).isBetween(0.0005, 0.002);
        assertThat(drift.evidence().effectSize().orElseThrow()).isBetween(by - 0.002, by + 0.002);
    }

    @Test
    void saysWhatIsOpen() {
        ColumnDrift drift = compare(moved(ROWS, 0), moved(ROWS, 0.1));
        assertThat(drift.reason())
                .startsWith("Not every value is counted, and shares of rows may be off by 0.000")
                .contains(": the effect is from 0.09", " to 0.10", "counts from 0.1")
                .endsWith("which leaves open whether it drifted.");
    }

    @Test
    void isAsBeforeWhereBothSidesAreExact() {
        ColumnDrift drift = compare(moved(FEW, 0), moved(FEW, 0.0995));
        assertThat(drift.verdict()).isEqualTo(Verdict.DRIFTED);
        assertThat(drift.evidence().shareError()).isEmpty();
    }

    @Test
    void oneSketchedSideIsEnoughToLeaveAVerdictOpen() {
        assertThat(compare(moved(ROWS, 0), moved(FEW, 0.0995)).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(compare(moved(FEW, 0), moved(ROWS, 0.0995)).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(compare(moved(FEW, 0), moved(ROWS, 0.2)).verdict()).isEqualTo(Verdict.DRIFTED);
    }

    @ParameterizedTest
    @CsvSource({"0.05, STABLE", "0.1, INCONCLUSIVE", "0.12, DRIFTED"})
    void aDistanceIsMeasuredAtTheEnds(double by, Verdict expected) {
        DriftPolicy policy = DriftPolicy.builder()
                .rule(ColumnRule.matching("x").withTest("psi"))
                .build();
        assertThat(report(policy, moved(ROWS, 0), moved(ROWS, by)).column("x").verdict())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"0.05, GREEN", "0.1, UNKNOWN", "0.15, YELLOW", "0.25, UNKNOWN", "0.3, RED"})
    void aPredictionOfWhichTheColourIsOpenIsUnknown(double by, Status expected) {
        DriftPolicy policy = DriftPolicy.builder().prediction("x").build();
        DriftReport report = report(policy, moved(ROWS, 0), moved(ROWS, by));
        assertThat(report.prediction().orElseThrow().status()).isEqualTo(expected);
    }

    @Test
    void theEndsAreWhereTheErrorEnds() {
        NumericProfile reference =
                (NumericProfile) Profiler.withDefaults().profile(moved(FEW, 0)).column("x");
        NumericProfile current = (NumericProfile)
                Profiler.withDefaults().profile(moved(FEW, 0.0995)).column("x");
        List<Double> gaps = current.ends(reference, 0.01).stream()
                .map(end -> EffectSize.of(reference, end))
                .toList();
        assertThat(gaps).containsExactly(0.09, 0.11, 0.1);
        assertThat(current.ends(reference, 0.01)).allSatisfy(end -> {
            assertThat(end.sample().total()).isEqualTo(FEW);
            assertThat(end.mean()).isEqualTo(current.mean());
        });
    }

    /** A share of the rows is "a"; the others have rare names. */
    private static Dataset names(double shareOfA, int rare) {
        String[] names = IntStream.range(0, 100_000)
                .mapToObj(row -> row < shareOfA * 100_000 ? "a" : "n" + row % rare)
                .toArray(String[]::new);
        return Dataset.builder().categorical("x", names).build();
    }

    @ParameterizedTest
    @CsvSource({"0.98, 0.98, STABLE", "0.98, 0.9, INCONCLUSIVE", "0.98, 0.7, DRIFTED"})
    void otherNamesMayBeAnyName(double before, double now, Verdict expected) {
        ColumnDrift drift = compare(names(before, 1_500), names(now, 800));
        assertThat(drift.evidence().shareError()).isPresent();
        assertThat(drift.verdict()).isEqualTo(expected);
    }
}
