package io.driftwatch.stats.contingency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.driftwatch.profile.CategoricalProfile;
import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.stats.kernel.ExpectedValues;
import io.driftwatch.stats.kernel.Samples;
import io.driftwatch.stattest.Parameters;
import io.driftwatch.stattest.StatTestResult;
import io.driftwatch.stattest.StatTestResult.NotComputable;
import io.driftwatch.stattest.StatTestResult.Significance;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChiSquareTest {

    /** Expected values beside a call of scipy were computed by scipy 1.17.1. */
    private static final double PRECISE = 1e-12;

    private static Significance test(StatTestResult result) {
        return (Significance) result;
    }

    private static ColumnProfile counts(long... rows) {
        Map<String, Long> byName = new HashMap<>();
        for (int i = 0; i < rows.length; i++) {
            byName.put("n" + (char) ('a' + i), rows[i]);
        }
        return CategoricalProfile.of("x", 0, byName);
    }

    @Test
    void equalsScipysContingencyTest() {
        // chi2_contingency([[120, 80, 40], [90, 100, 50]], correction=False)
        Significance result = test(ChiSquare.withDefaults().compare(counts(120, 80, 40), counts(90, 100, 50)));
        assertThat(result.statistic()).isCloseTo(7.619047619047619, within(PRECISE * 7.6));
        assertThat(result.pValue()).isCloseTo(0.02215872822045167, within(1e-8 * 0.0221));
        assertThat(result.effectSize()).hasValueCloseTo(0.125, within(1e-15));
        assertThat(result.noiseLevel()).isEmpty();
    }

    @Test
    void poolsTheRarestUntilEveryCellExpectsFive() {
        // The three rarest have 4, 3 and 2 rows of 309: together they still expect 4.46, so that they join the next.
        Significance pooled = test(ChiSquare.withDefaults().compare(counts(100, 50, 3, 2, 1), counts(90, 60, 1, 1, 1)));
        Significance byHand = test(ChiSquare.withDefaults().withoutPooling().compare(counts(100, 56), counts(90, 63)));
        assertThat(pooled.statistic()).isEqualTo(byHand.statistic());
        assertThat(pooled.pValue()).isEqualTo(byHand.pValue());
        Significance less = test(
                ChiSquare.withDefaults().withPooling(4).compare(counts(100, 50, 3, 2, 1), counts(90, 60, 1, 1, 1)));
        assertThat(less.statistic())
                .isEqualTo(
                        test(ChiSquare.withDefaults().withoutPooling().compare(counts(100, 50, 6), counts(90, 60, 3)))
                                .statistic());
    }

    @Test
    void breaksTiesOfPoolingByName() {
        // nb has 2 rows of both sides, nc and nd have 3 each: nb merges with nc.
        Significance result =
                test(ChiSquare.withDefaults().withPooling(1.2).compare(counts(40, 2, 3, 0), counts(40, 0, 0, 3)));
        Significance byHand =
                test(ChiSquare.withDefaults().withoutPooling().compare(counts(40, 5, 0), counts(40, 0, 3)));
        assertThat(result.statistic()).isEqualTo(byHand.statistic());
    }

    @ParameterizedTest
    @CsvSource({
        "3, 1, 1, 3, 0.4857142857142857",
        "2, 28, 9, 21, 0.04190011890841873",
        "12, 5, 3, 20, 0.0002999894216743347",
    })
    void fallsBackToFishersExactTestWithTwoSmallGroups(long a, long b, long c, long d, double fisher) {
        Significance result = test(ChiSquare.withDefaults().withPooling(100).compare(counts(a, b), counts(c, d)));
        assertThat(result.pValue()).isCloseTo(fisher, within(1e-8 * fisher));
    }

    @Test
    void fishersPValueEqualsTheEnumerationOfAllTables() {
        for (int n = 1; n <= 7; n++) {
            for (int m = 1; m <= 7; m++) {
                for (int a = 0; a <= n; a++) {
                    for (int b = 0; b <= m; b++) {
                        assertThat(TwoByTwo.pValue(n, m, a, b))
                                .as("%d of %d, %d of %d", a, n, b, m)
                                .isCloseTo(enumerated(n, m, a, b), within(1e-14));
                    }
                }
            }
        }
    }

    private static double enumerated(int n, int m, int a, int b) {
        long all = 0;
        long asExtreme = 0;
        long seen = choose(n, a) * choose(m, b);
        for (int x = Math.max(0, a + b - m); x <= Math.min(n, a + b); x++) {
            long tables = choose(n, x) * choose(m, a + b - x);
            all += tables;
            asExtreme += tables <= seen ? tables : 0;
        }
        return (double) asExtreme / all;
    }

    private static long choose(int n, int k) {
        long result = 1;
        for (int i = 1; i <= k; i++) {
            result = result * (n - k + i) / i;
        }
        return result;
    }

    @Test
    void fishersPValueEqualsFortyDigitsAtLargeMargins() {
        for (String[] row : ExpectedValues.rows("fisher-exact.csv")) {
            double expected = Double.parseDouble(row[4]);
            double actual = TwoByTwo.pValue(
                    Long.parseLong(row[0]), Long.parseLong(row[1]), Long.parseLong(row[2]), Long.parseLong(row[3]));
            assertThat(actual).as(String.join(" ", row)).isCloseTo(expected, within(1e-9 * expected));
        }
    }

    @Test
    void fishersPValueOfThousandsOfMillionsOfRowsIsFoundAtOnce() {
        assertThat(TwoByTwo.pValue(3_000_000_000L, 3_000_000_000L, 0, 3_000_000_000L))
                .isLessThan(1e-300);
        assertThat(TwoByTwo.pValue(3_000_000_000L, 3_000_000_000L, 1_500_000_000, 1_500_000_000))
                .isEqualTo(1);
    }

    /** Expected values: whole numbers of any length in Python 3.11, (Σ (a·m − b·n)² / (a + b)) / (n·m). */
    @Test
    void thousandsOfMillionsOfRowsLoseNothing() {
        assertStatistic(
                0.04553293160739253,
                counts(1_499_999_000, 900_000_000, 600_000_123),
                counts(1_500_000_000, 899_990_000, 600_001_000));
        assertStatistic(2.6666666693333334, counts(2_999_999_999L, 1), counts(2_999_999_995L, 5));
        assertStatistic(8875741.872780943, counts(1_999_999_999L, 1_000_000_000, 1), counts(123, 45, 1));
    }

    private static void assertStatistic(double expected, ColumnProfile reference, ColumnProfile current) {
        Significance result = test(ChiSquare.withDefaults().withoutPooling().compare(reference, current));
        assertThat(result.statistic()).isCloseTo(expected, within(PRECISE * expected));
    }

    @Test
    void sidesAreInterchangeable() {
        SplittableRandom random = new SplittableRandom(33);
        for (int run = 0; run < 200; run++) {
            int rows = 1 + random.nextInt(100);
            ColumnProfile a = counts(random.nextInt(rows), random.nextInt(9), 1 + random.nextInt(6));
            ColumnProfile b = counts(random.nextInt(rows), random.nextInt(9), 1 + random.nextInt(6));
            assertThat(ChiSquare.withDefaults().compare(a, b))
                    .isEqualTo(ChiSquare.withDefaults().compare(b, a));
        }
    }

    /** No simulation: the probability of rejection is summed over all pairs of counts. */
    @ParameterizedTest
    @CsvSource({
        "50, 50, 0.5, 0.0569",
        "52, 52, 0.5, 0.0619",
        "100, 100, 0.5, 0.0560",
        "30, 30, 0.5, 0.0520",
        "20, 50, 0.5, 0.0536"
    })
    void rejectsTwoNamesLittleMoreOftenThanItsLevel(int n, int m, double share, double expected) {
        BinomialDistribution ofReference = new BinomialDistribution(null, n, share);
        BinomialDistribution ofCurrent = new BinomialDistribution(null, m, share);
        double rejected = 0;
        for (int a = 0; a <= n; a++) {
            for (int b = 0; b <= m; b++) {
                Significance result = test(ChiSquare.withDefaults().compare(counts(a, n - a), counts(b, m - b)));
                rejected += result.pValue() <= 0.05 ? ofReference.probability(a) * ofCurrent.probability(b) : 0;
            }
        }
        assertThat(rejected).isCloseTo(expected, within(1e-4));
    }

    /** Names as frequent as 1, 1/2, 1/3 …, most of them pooled. */
    @ParameterizedTest
    @CsvSource({"50, 50, 10", "100, 1000, 50", "1000, 100, 50", "300, 300, 200"})
    void rejectsRareNamesNoMoreOftenThanItsLevel(int n, int m, int names) {
        double[] weights =
                IntStream.rangeClosed(1, names).mapToDouble(i -> 1.0 / i).toArray();
        SplittableRandom random = new SplittableRandom(34);
        int runs = 4_000;
        int rejected = 0;
        for (int run = 0; run < runs; run++) {
            Significance result = test(ChiSquare.withDefaults()
                    .compare(Samples.namesOfWeights(random, n, weights), Samples.namesOfWeights(random, m, weights)));
            rejected += result.pValue() <= 0.05 ? 1 : 0;
        }
        // Binomial(4,000, 0.05): 200 ± 45 holds 99.9 % of draws.
        assertThat(rejected).isBetween(120, 245);
    }

    @Test
    void countsNumbersOfFewValues() {
        StatTestResult numbers =
                ChiSquare.withDefaults().compare(Samples.numbers(0, 1, 1, 0, 1), Samples.numbers(1, 1, 0, 1));
        StatTestResult names = ChiSquare.withDefaults()
                .compare(Samples.names("0", "1", "1", "0", "1"), Samples.names("1", "1", "0", "1"));
        assertThat(numbers).isEqualTo(names);
    }

    @Test
    void refusesNumbersOfManyValues() {
        double[] many = java.util.stream.IntStream.range(0, 21).asDoubleStream().toArray();
        assertThat(ChiSquare.withDefaults().compare(Samples.numbers(many), Samples.numbers(1)))
                .isEqualTo(
                        new NotComputable("The test chi-square compares numbers only where both sides together have at"
                                + " most 20 distinct ones."));
    }

    @Test
    void oneCategoryOnBothSidesIsNoDrift() {
        Significance result = test(ChiSquare.withDefaults().compare(counts(60), counts(40)));
        assertThat(result.statistic()).isZero();
        assertThat(result.pValue()).isEqualTo(1);
    }

    @Test
    void catchesSwappedCategories() {
        Significance result = test(ChiSquare.withDefaults().compare(counts(300, 100), counts(100, 300)));
        assertThat(result.pValue()).isLessThan(1e-40);
    }

    /** Goodness of fit, which takes the reference as exact, rejects 24 to 49 % of these. */
    @ParameterizedTest
    @ValueSource(ints = {3, 5, 10})
    void rejectsAtItsLevelWithoutDrift(int categories) {
        SplittableRandom random = new SplittableRandom(11);
        int runs = 4_000;
        int rejected = 0;
        for (int run = 0; run < runs; run++) {
            ColumnProfile a = Samples.names(Samples.uniformNames(random, 800, categories));
            ColumnProfile b = Samples.names(Samples.uniformNames(random, 800, categories));
            rejected += test(ChiSquare.withDefaults().compare(a, b)).pValue() <= 0.05 ? 1 : 0;
        }
        // Binomial(4,000, 0.05): 200 ± 45 holds 99.9 % of draws.
        assertThat(rejected).isBetween(155, 245);
    }

    @Test
    void parametersGiveTheSameTestBack() {
        assertThat(ChiSquare.withDefaults().parameters()).isEqualTo(Parameters.none());
        for (ChiSquare test : new ChiSquare[] {
            ChiSquare.withDefaults().withPooling(3), ChiSquare.withDefaults().withoutPooling()
        }) {
            assertThat(ChiSquare.withDefaults()
                            .withParameters(test.parameters())
                            .parameters())
                    .isEqualTo(test.parameters());
        }
        assertThatThrownBy(() -> ChiSquare.withDefaults().withParameters(Parameters.of("pooling", "nune")))
                .hasMessage("Parameter 'pooling' must be a number above 0 or 'none', not 'nune'.");
        assertThatThrownBy(() -> ChiSquare.withDefaults().withParameters(Parameters.of("pooling", -1)))
                .hasMessage("Parameter 'pooling' must be a number above 0 or 'none', not -1.0.");
    }
}
