package io.driftwatch.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.stats.kernel.ExpectedValues;
import io.driftwatch.stats.kernel.Samples;
import io.driftwatch.stattest.Parameters;
import io.driftwatch.stattest.StatTestResult;
import io.driftwatch.stattest.StatTestResult.NotComputable;
import io.driftwatch.stattest.StatTestResult.Significance;
import java.util.SplittableRandom;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KolmogorovSmirnovTest {

    private static final double P_VALUE = 1e-8;

    private static Significance ks(ColumnProfile reference, ColumnProfile current) {
        return (Significance) KolmogorovSmirnov.withDefaults().compare(reference, current);
    }

    @Test
    void exactPValueEqualsTheEnumerationOfAllOrders() {
        for (int n = 1; n <= 7; n++) {
            for (int m = 1; m <= 7; m++) {
                for (int gap = 1; gap <= n * m; gap++) {
                    double expected = (double) ordersOutside(n, m, gap, 0, 0, false) / orders(n, m);
                    assertThat(LatticePaths.probabilityOutside(n, m, (double) gap / (n * m)))
                            .as("n %d, m %d, gap %d", n, m, gap)
                            .isCloseTo(expected, within(1e-14));
                }
            }
        }
    }

    /** Orders of the remaining rows that reach the gap somewhere, by going through all of them. */
    private static long ordersOutside(int n, int m, int gap, int i, int j, boolean reached) {
        boolean now = reached || Math.abs(i * m - j * n) >= gap;
        if (i == n && j == m) {
            return now ? 1 : 0;
        }
        return (i < n ? ordersOutside(n, m, gap, i + 1, j, now) : 0)
                + (j < m ? ordersOutside(n, m, gap, i, j + 1, now) : 0);
    }

    private static long orders(int n, int m) {
        return ordersOutside(n, m, 0, 0, 0, true);
    }

    @Test
    void exactPValueEqualsWholeNumberCountsDownToTinyOnes() {
        for (String[] row : ExpectedValues.rows("ks-exact-rational.csv")) {
            int n = Integer.parseInt(row[0]);
            int m = Integer.parseInt(row[1]);
            double expected = Double.parseDouble(row[3]);
            double statistic = Double.parseDouble(row[2]) / n / m;
            assertThat(LatticePaths.probabilityOutside(n, m, statistic))
                    .as(String.join(" ", row))
                    .isCloseTo(expected, within(2e-14 * expected));
        }
    }

    @Test
    void exactPValueEqualsScipyAtLargerSizes() {
        for (String[] row : ExpectedValues.rows("ks-exact.csv")) {
            double expected = Double.parseDouble(row[3]);
            double actual = LatticePaths.probabilityOutside(
                    Integer.parseInt(row[0]), Integer.parseInt(row[1]), Double.parseDouble(row[2]));
            assertThat(actual).as(String.join(" ", row)).isCloseTo(expected, within(P_VALUE * expected));
        }
    }

    @Test
    void oneSampleLawEqualsScipyFromTheCentreToTheTail() {
        for (String[] row : ExpectedValues.rows("kstwo.csv")) {
            double expected = Double.parseDouble(row[2]);
            double actual = KolmogorovDistribution.survival(Integer.parseInt(row[0]), Double.parseDouble(row[1]));
            assertThat(actual).as(String.join(" ", row)).isCloseTo(expected, within(P_VALUE * expected));
        }
    }

    /** The Pelz–Good series begins at 141 rows and is 2.5e-5 off there, as it is in scipy. */
    @Test
    void oneSampleLawIsNearTheExactOne() {
        for (String[] row : ExpectedValues.rows("ks-one-sample-exact.csv")) {
            double expected = Double.parseDouble(row[2]);
            int rows = Integer.parseInt(row[0]);
            double actual = KolmogorovDistribution.survival(rows, Double.parseDouble(row[1]));
            double error = rows <= 140 ? 5e-11 : 2.5e-5;
            assertThat(actual).as(String.join(" ", row)).isCloseTo(expected, within(error * expected));
        }
    }

    /** Above a million rows scipy takes an expansion that is up to 5.5e-3 off in the tail; these values are exact. */
    @Test
    void oneSampleLawHoldsForThousandsOfMillionsOfRows() {
        for (String[] row : ExpectedValues.rows("ks-one-sample-large.csv")) {
            double expected = Double.parseDouble(row[2]);
            long rows = Long.parseLong(row[0]);
            double actual = KolmogorovDistribution.survival(rows, Double.parseDouble(row[1]));
            assertThat(actual).as(String.join(" ", row)).isCloseTo(expected, within(1e-9 * expected));
        }
    }

    /** Beyond 4,000 rows only some of the terms are summed. */
    @ParameterizedTest
    @CsvSource({"4000, 2.2", "4001, 40", "7999, 5", "20000, 2.2", "20000, 300", "150000, 20"})
    void aPartOfTheTermsStandsForAll(int n, double spread) {
        double x = Math.sqrt(spread / n);
        double all = 0;
        for (int j = 0; j <= n * (1 - x); j++) {
            double level = x + (double) j / n;
            all += x / level * new BinomialDistribution(null, n, level).probability(j);
        }
        assertThat(OneSidedSmirnov.survival(n, x)).isCloseTo(all, within(1e-11 * all));
    }

    /** How far off the asymptotic law is where it takes over, by the exact law at the same sizes. */
    @ParameterizedTest
    @CsvSource({"10000, 10000", "10000, 9999", "9999, 5000", "10000, 1000", "10000, 100", "10000, 30"})
    void theAsymptoticLawIsNearTheExactOne(int n, int m) {
        double root = Math.sqrt(1.0 / n + 1.0 / m);
        long step = n == m ? n : 1;
        for (double z : new double[] {0.8, 1, 1.2, 1.358, 1.6, 2, 2.5, 3}) {
            double statistic = (double) (Math.round(z * root * n * m / step) * step) / ((double) n * m);
            double exact = LatticePaths.probabilityOutside(n, m, statistic);
            double actual = KolmogorovDistribution.survival(Math.round((double) n * m / (n + m)), statistic);
            double error = exact >= 0.001 ? 0.02 : 0.07;
            assertThat(actual).as("z = %s", z).isCloseTo(exact, within(error * exact));
        }
    }

    @Test
    void sidesThatDoNotOverlapHaveAPValueAlsoWhereTheLawIsAsymptotic() {
        double[] many =
                java.util.stream.IntStream.range(0, 10_001).asDoubleStream().toArray();
        KolmogorovSmirnov asymptotic = KolmogorovSmirnov.withDefaults();
        // 2 / C(10,002, 1) and 2 / C(10,004, 3)
        assertThat(ks(Samples.numbers(-1), Samples.numbers(many)).pValue()).isCloseTo(2.0 / 10_002, within(1e-19));
        assertThat(ks(Samples.numbers(many), Samples.numbers(-3, -2, -1)).pValue())
                .isCloseTo(1.198920659658162e-11, within(1e-25));
        assertThat(asymptotic.withMethod(PValueMethod.ASYMPTOTIC).compare(Samples.numbers(1), Samples.numbers(2)))
                .isEqualTo(asymptotic.compare(Samples.numbers(1), Samples.numbers(2)));
    }

    @Test
    void takesTheExactLawUpToTenThousandRows() {
        SplittableRandom random = new SplittableRandom(3);
        ColumnProfile large = Samples.numbers(Samples.normal(random, 10_000, z -> z));
        ColumnProfile larger = Samples.numbers(Samples.normal(random, 10_001, z -> z));
        ColumnProfile small = Samples.numbers(Samples.normal(random, 40, z -> z + 0.3));
        KolmogorovSmirnov auto = KolmogorovSmirnov.withDefaults();
        KolmogorovSmirnov exact = auto.withMethod(PValueMethod.EXACT);
        KolmogorovSmirnov asymptotic = auto.withMethod(PValueMethod.ASYMPTOTIC);
        assertThat(auto.compare(large, small))
                .isEqualTo(exact.compare(large, small))
                .isNotEqualTo(asymptotic.compare(large, small));
        assertThat(auto.compare(larger, small))
                .isEqualTo(asymptotic.compare(larger, small))
                .isNotEqualTo(exact.compare(larger, small));
    }

    @Test
    void refusesAnExactLawThatNobodyCouldWaitFor() {
        ColumnProfile huge = Samples.numbers(Samples.normal(new SplittableRandom(4), 100_001, z -> z));
        StatTestResult result =
                KolmogorovSmirnov.withDefaults().withMethod(PValueMethod.EXACT).compare(huge, huge);
        assertThat(result)
                .isEqualTo(new NotComputable(
                        "The exact method takes at most 100000 rows a side: use the method auto or asymptotic."));
    }

    @Test
    void isSymmetric() {
        SplittableRandom random = new SplittableRandom(5);
        ColumnProfile a = Samples.numbers(Samples.normal(random, 300, z -> Math.rint(4 * z)));
        ColumnProfile b = Samples.numbers(Samples.normal(random, 170, z -> Math.rint(4 * z) + 1));
        assertThat(ks(a, b)).isEqualTo(ks(b, a));
    }

    @Test
    void doesNotChangeUnderAnIncreasingMap() {
        SplittableRandom random = new SplittableRandom(6);
        double[] a = Samples.normal(random, 300, z -> z);
        double[] b = Samples.normal(random, 200, z -> z + 0.2);
        Significance plain = ks(Samples.numbers(a), Samples.numbers(b));
        Significance mapped = ks(
                Samples.numbers(java.util.Arrays.stream(a).map(Math::exp).toArray()),
                Samples.numbers(java.util.Arrays.stream(b).map(Math::exp).toArray()));
        assertThat(mapped).isEqualTo(plain);
    }

    @Test
    void carriesEffectSizeAndNoiseLevel() {
        Significance result = ks(Samples.numbers(1, 2, 3, 4), Samples.numbers(3, 4, 5, 6));
        assertThat(result.statistic()).isEqualTo(0.5);
        assertThat(result.effectSize()).hasValue(0.5);
        assertThat(result.noiseLevel()).hasValue(1.358 * Math.sqrt(0.5));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 5, -1e308, 1e308, Double.MIN_VALUE})
    void equalConstantsAreNoDrift(double value) {
        Significance result = ks(Samples.numbers(value, value), Samples.numbers(value, value, value));
        assertThat(result.statistic()).isZero();
        assertThat(result.pValue()).isEqualTo(1);
    }

    @Test
    void differentConstantsAreAsFarApartAsCanBe() {
        Significance result = ks(Samples.numbers(-0.0, 0.0), Samples.numbers(Double.MIN_VALUE));
        assertThat(result.statistic()).isEqualTo(1);
        assertThat(result.pValue()).isCloseTo(2.0 / 3, within(1e-15));
    }

    @Test
    void rejectsAtItsLevelWithoutDrift() {
        SplittableRandom random = new SplittableRandom(7);
        int rejected = 0;
        int runs = 4_000;
        for (int run = 0; run < runs; run++) {
            ColumnProfile a = Samples.numbers(Samples.normal(random, 100, z -> z));
            ColumnProfile b = Samples.numbers(Samples.normal(random, 37, z -> z));
            rejected += ks(a, b).pValue() <= 0.05 ? 1 : 0;
        }
        // Binomial(4,000, 0.05): 200 ± 45 holds 99.9 % of draws; the exact law of a discrete statistic is below its
        // level.
        assertThat(rejected).isBetween(120, 245);
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThatThrownBy(() -> KolmogorovSmirnov.withDefaults().withParameters(Parameters.of("metod", "exact")))
                .hasMessage("Unknown parameter 'metod'. Did you mean 'method'?");
        assertThatThrownBy(() -> KolmogorovSmirnov.withDefaults().withParameters(Parameters.of("method", "exat")))
                .hasMessage("Parameter 'method' cannot be 'exat'. Did you mean 'exact'?");
    }
}
