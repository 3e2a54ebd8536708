package io.driftwatch.stats;

import static org.assertj.core.api.Assertions.assertThat;

import io.driftwatch.DriftMonitor;
import io.driftwatch.data.Dataset;
import io.driftwatch.policy.ColumnRule;
import io.driftwatch.policy.Decision;
import io.driftwatch.policy.DriftPolicy;
import io.driftwatch.policy.QualityRule;
import io.driftwatch.policy.Status;
import io.driftwatch.policy.Verdict;
import io.driftwatch.report.ColumnDrift;
import io.driftwatch.report.DriftReport;
import io.driftwatch.report.QualityFinding;
import io.driftwatch.stats.distance.PopulationStabilityIndex;
import io.driftwatch.stats.distance.Wasserstein;
import io.driftwatch.stats.kernel.Samples;
import io.driftwatch.stattest.StatTest;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the default policy promises, shown on made-up data with fixed seeds through the front door. */
class DefaultPolicyPromisesTest {

    private static DriftReport compare(DriftPolicy policy, Dataset reference, Dataset current) {
        return DriftMonitor.builder()
                .policy(policy)
                .reference(reference)
                .build()
                .check(current);
    }

    private static DriftReport compare(Dataset reference, Dataset current) {
        return compare(DriftPolicy.calibrated(), reference, current);
    }

    private static double[] normal(long seed, int rows, double shift) {
        return Samples.normal(new SplittableRandom(seed), rows, x -> x + shift);
    }

    private static Dataset column(double... values) {
        return Dataset.builder().numeric("x", values).build();
    }

    /** Three of four columns are continuous, the others names or few numbers. */
    private static Dataset mixed(SplittableRandom random, int columns, int rows) {
        Dataset.Builder table = Dataset.builder();
        for (int i = 0; i < columns; i++) {
            String name = "c" + i;
            switch (i % 8) {
                case 3 -> table.categorical(name, Samples.uniformNames(random, rows, 6));
                case 7 -> table.numeric(name, Samples.normal(random, rows, x -> Math.rint(2 * x)));
                case 1, 5 -> table.numeric(name, Samples.normal(random, rows, StrictMath::exp));
                default -> table.numeric(name, Samples.normal(random, rows, DoubleUnaryOperator.identity()));
            }
        }
        return table.build();
    }

    /** Measured with these seeds: none of 480 columns is flagged. */
    @Test
    void aSmallBatchOfFortyColumnsWithoutDriftIsGreen() {
        int seeds = 12;
        int flagged = 0;
        for (int seed = 0; seed < seeds; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            DriftReport report = compare(mixed(random, 40, 5_000), mixed(random, 40, 100));
            assertThat(report.status()).as("seed %d", seed).isEqualTo(Status.GREEN);
            assertThat(report.comparedColumns()).isEqualTo(40);
            assertThat(report.drifted()).as("seed %d", seed).hasSizeLessThanOrEqualTo(1);
            flagged += report.drifted().size();
        }
        assertThat(flagged).as("of 480 columns").isLessThanOrEqualTo(2);
    }

    /**
     * Of 200 runs 5 % are 10, and 99.9 % of binomial draws are from 2 to 21; of 1 % they are at most 8. Measured with
     * this seed: 5 runs with a drifted column, none that is not green.
     */
    @Test
    void oneRunInTwentyWithoutDriftHasADriftedColumnAtMost() {
        int withDrift = 0;
        int notGreen = 0;
        SplittableRandom random = new SplittableRandom(2_026);
        for (int run = 0; run < 200; run++) {
            DriftReport report = compare(mixed(random, 10, 300), mixed(random, 10, 200));
            withDrift += report.drifted().isEmpty() ? 0 : 1;
            notGreen += report.status() == Status.GREEN ? 0 : 1;
        }
        assertThat(withDrift).isBetween(2, 21);
        assertThat(notGreen).isLessThanOrEqualTo(8);
    }

    @Test
    void aTrifleInManyRowsIsSignificantAndStable() {
        ColumnDrift drift = compare(column(normal(1, 200_000, 0)), column(normal(2, 200_000, 0.02)))
                .column("x");
        assertThat(drift.verdict()).isEqualTo(Verdict.STABLE);
        assertThat(drift.decidedBy()).isEqualTo(Decision.By.EFFECT);
        assertThat(drift.evidence().adjustedPValue().orElse(1)).isLessThan(0.001);
        assertThat(drift.evidence().effectSize().orElse(1)).isLessThan(0.02);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, -0.5})
    void halfAStandardDeviationInFiveHundredRowsIsDrift(double shift) {
        for (int seed = 0; seed < 20; seed++) {
            ColumnDrift drift = compare(column(normal(seed, 500, 0)), column(normal(100 + seed, 500, shift)))
                    .column("x");
            assertThat(drift.verdict()).as("seed %d", seed).isEqualTo(Verdict.DRIFTED);
        }
    }

    static Stream<DriftPolicy> policies() {
        return Stream.of(
                DriftPolicy.calibrated(),
                judgedBy(PopulationStabilityIndex.withDefaults()),
                judgedBy(Wasserstein.withDefaults().withScale(Wasserstein.Scale.INTERQUARTILE_RANGE)));
    }

    private static DriftPolicy judgedBy(StatTest test) {
        return DriftPolicy.builder()
                .name(test.name())
                .rule(ColumnRule.matching("x").withTest(test))
                .build();
    }

    private static Dataset withOutlier(double[] values, double outlier) {
        double[] changed = values.clone();
        changed[7] = outlier;
        return column(changed);
    }

    @ParameterizedTest
    @MethodSource("policies")
    void oneFarOutlierHidesNoDriftAndMakesNone(DriftPolicy policy) {
        double[] before = normal(1, 500, 0);
        double[] same = normal(2, 500, 0);
        double[] shifted = normal(3, 500, 1);
        for (double outlier : new double[] {1e6, -1e6}) {
            assertVerdict(policy, withOutlier(before, outlier), column(shifted), Verdict.DRIFTED);
            assertVerdict(policy, column(before), withOutlier(shifted, outlier), Verdict.DRIFTED);
            assertVerdict(policy, withOutlier(before, outlier), column(same), Verdict.STABLE);
            assertVerdict(policy, column(before), withOutlier(same, outlier), Verdict.STABLE);
        }
    }

    @ParameterizedTest
    @MethodSource("policies")
    void aShiftDownIsCaughtLikeAShiftUp(DriftPolicy policy) {
        for (int seed = 0; seed < 10; seed++) {
            Dataset before = column(normal(seed, 300, 0));
            for (double shift : new double[] {-0.7, 0.7}) {
                assertVerdict(policy, before, column(normal(100 + seed, 200, shift)), Verdict.DRIFTED);
            }
        }
    }

    private static void assertVerdict(DriftPolicy policy, Dataset reference, Dataset current, Verdict verdict) {
        assertThat(compare(policy, reference, current).column("x").verdict())
                .as("%s", policy)
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"a, b", "b, a"})
    void swappedCategoriesAreDrift(String common, String rare) {
        Dataset before = categories(1, 400, common, rare);
        Dataset swapped = categories(2, 300, rare, common);
        Dataset same = categories(3, 300, common, rare);
        assertThat(compare(before, swapped).column("x").verdict()).isEqualTo(Verdict.DRIFTED);
        assertThat(compare(before, same).column("x").verdict()).isEqualTo(Verdict.STABLE);
    }

    /** The one row is told of, and neither the column nor the run is red for it. */
    @Test
    void oneNewCategoryInTenThousandRowsIsNotRed() {
        String[] names = Samples.uniformNames(new SplittableRandom(6), 10_000, 5);
        Dataset before = Dataset.builder().categorical("x", names).build();
        String[] now = Samples.uniformNames(new SplittableRandom(7), 10_000, 5);
        now[4_321] = "never seen";
        DriftReport report =
                compare(before, Dataset.builder().categorical("x", now).build());
        assertThat(report.column("x").verdict()).isEqualTo(Verdict.STABLE);
        assertThat(report.status()).isEqualTo(Status.GREEN);
        assertThat(report.quality()).extracting(QualityFinding::check).containsExactly(QualityRule.UNSEEN_CATEGORIES);
    }

    /** Three of four rows hold the common name. */
    private static Dataset categories(long seed, int rows, String common, String rare) {
        SplittableRandom random = new SplittableRandom(seed);
        return Dataset.builder()
                .categorical(
                        "x",
                        Stream.generate(() -> random.nextInt(4) > 0 ? common : rare)
                                .limit(rows)
                                .toArray(String[]::new))
                .build();
    }
}
