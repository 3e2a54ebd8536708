package io.driftwatch.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.stattest.Parameters;
import io.driftwatch.stattest.StatTestResult;
import io.driftwatch.stattest.StatTestResult.NotComputable;
import io.driftwatch.stattest.StatTestResult.Significance;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
                    .isCloseTo(expected, within(1e-11 * expected));
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
        assertThat(ks(a, b).statistic()).isEqualTo(ks(b, a).statistic());
        assertThat(ks(a, b).pValue()).isCloseTo(ks(b, a).pValue(), within(1e-12 * ks(a, b).pValue()));
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
