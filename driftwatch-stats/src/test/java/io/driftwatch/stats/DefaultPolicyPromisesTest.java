package io.driftwatch.stats;

import static org.assertj.core.api.Assertions.assertThat;

import io.driftwatch.DriftMonitor;
import io.driftwatch.data.Dataset;
import io.driftwatch.policy.ColumnRule;
import io.driftwatch.policy.DriftPolicy;
import io.driftwatch.policy.Status;
import io.driftwatch.policy.Verdict;
import io.driftwatch.report.DriftReport;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.TimeZone;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the default policy promises, by simulation with fixed seeds. */
class DefaultPolicyPromisesTest {

    private static Dataset normal(long seed, int rows, int columns, double shift) {
        SplittableRandom random = new SplittableRandom(seed);
        Dataset.Builder data = Dataset.builder();
        for (int column = 0; column < columns; column++) {
            data.numeric("x" + column, Samples.normal(random, rows, z -> z + shift));
        }
        return data.build();
    }

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

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void aSmallBatchOfManyColumnsWithoutDriftIsGreen(long seed) {
        DriftReport report = compare(normal(seed, 5_000, 40, 0), normal(100 + seed, 100, 40, 0));
        assertThat(report.status()).isEqualTo(Status.GREEN);
        assertThat(report.drifted()).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void aTrifleInLargeDataIsStable() {
        DriftReport report = compare(normal(1, 200_000, 1, 0), normal(2, 200_000, 1, 0.02));
        assertThat(report.column("x0").verdict()).isEqualTo(Verdict.STABLE);
        assertThat(report.column("x0").evidence().adjustedPValue().orElseThrow())
                .as("significant, and still a trifle")
                .isLessThan(0.05);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.5, 0.5})
    void halfAStandardDeviationIsFoundInEitherDirection(double shift) {
        for (long seed = 1; seed <= 20; seed++) {
            DriftReport report = compare(normal(seed, 500, 1, 0), normal(1_000 + seed, 500, 1, shift));
            assertThat(report.column("x0").verdict()).as("seed %d", seed).isEqualTo(Verdict.DRIFTED);
        }
    }

    @Test
    void oneOutlierHidesNothingOnEitherSide() {
        DriftPolicy psi = DriftPolicy.builder()
                .rule(ColumnRule.matching("x").withTest("psi"))
                .build();
        double[] reference = Samples.normal(new SplittableRandom(1), 500, z -> z);
        double[] current = Samples.normal(new SplittableRandom(2), 500, z -> z + 1);
        double[] outlierBefore = reference.clone();
        outlierBefore[0] = 1e6;
        double[] outlierNow = current.clone();
        outlierNow[0] = 1e6;
        for (DriftPolicy policy : List.of(DriftPolicy.calibrated(), psi)) {
            for (double[][] sides : new double[][][] {{outlierBefore, current}, {reference, outlierNow}}) {
                DriftReport report = compare(
                        policy,
                        Dataset.builder().numeric("x", sides[0]).build(),
                        Dataset.builder().numeric("x", sides[1]).build());
                assertThat(report.column("x").verdict()).isEqualTo(Verdict.DRIFTED);
            }
        }
    }

    @Test
    void swappedCategoriesAreCaught() {
        String[] before =
                IntStream.range(0, 300).mapToObj(i -> i % 3 == 0 ? "a" : "b").toArray(String[]::new);
        String[] now =
                IntStream.range(0, 300).mapToObj(i -> i % 3 == 0 ? "b" : "a").toArray(String[]::new);
        DriftReport report = compare(
                Dataset.builder().categorical("x", before).build(),
                Dataset.builder().categorical("x", now).build());
        assertThat(report.column("x").verdict()).isEqualTo(Verdict.DRIFTED);
    }

    @Test
    void runsWithoutDriftSeldomAlarm() {
        int runs = 1_000;
        int anyDrift = 0;
        int notGreen = 0;
        for (int run = 0; run < runs; run++) {
            DriftReport report = compare(normal(run, 300, 10, 0), normal(10_000 + run, 100, 10, 0));
            anyDrift += report.drifted().isEmpty() ? 0 : 1;
            notGreen += report.status() == Status.GREEN ? 0 : 1;
        }
        // The upper ends of the 99.9 % bands of Binomial(1,000, 0.05) and Binomial(1,000, 0.01).
        assertThat(anyDrift).isLessThanOrEqualTo(74);
        assertThat(notGreen).isLessThanOrEqualTo(21);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "sv-SE", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist-nu-thai"})
    void aReportIsTheSameInEveryLocaleAndTimeZone(String language) {
        Dataset reference = normal(1, 300, 5, 0);
        Dataset current = normal(2, 200, 5, 0.4);
        DriftReport expected = compare(reference, current);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(language));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
            DriftReport actual = compare(reference, current);
            assertThat(actual.hash()).isEqualTo(expected.hash());
            assertThat(actual.explanation()).isEqualTo(expected.explanation());
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void oneMonitorServesManyThreads() {
        DriftMonitor monitor =
                DriftMonitor.builder().reference(normal(1, 300, 5, 0)).build();
        Dataset current = normal(2, 200, 5, 0.4);
        assertThat(IntStream.range(0, 32)
                        .parallel()
                        .mapToObj(i -> monitor.check(current).hash())
                        .distinct())
                .hasSize(1);
    }
}
