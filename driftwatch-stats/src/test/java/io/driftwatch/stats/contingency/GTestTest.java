package io.driftwatch.stats.contingency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.stats.kernel.Samples;
import io.driftwatch.stattest.Parameters;
import io.driftwatch.stattest.StatTestResult.NotComputable;
import io.driftwatch.stattest.StatTestResult.Significance;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GTestTest {

    private static final GTest G = GTest.withDefaults();

    private static Significance compare(GTest test, ColumnProfile reference, ColumnProfile current) {
        return (Significance) test.compare(reference, current);
    }

    /** chi2_contingency([[120, 80, 40], [90, 100, 50]], correction=False, lambda_='log-likelihood') of scipy 1.17.1. */
    @Test
    void equalsScipysContingencyTest() {
        Significance result = compare(G, Samples.counted(120, 80, 40), Samples.counted(90, 100, 50));
        assertThat(result.statistic()).isCloseTo(7.640638000794777, within(1e-12 * 7.6));
        assertThat(result.pValue()).isCloseTo(0.021920807032644127, within(1e-8 * 0.0219));
        assertThat(result.effectSize()).hasValueCloseTo(0.125, within(1e-15));
        assertThat(result.noiseLevel()).isEmpty();
    }

    @Test
    void poolsAsChiSquareDoes() {
        ColumnProfile before = Samples.counted(100, 50, 3, 2, 1);
        ColumnProfile now = Samples.counted(90, 60, 1, 1, 1);
        assertThat(compare(G, before, now).statistic())
                .isEqualTo(compare(G.withoutPooling(), Samples.counted(100, 56), Samples.counted(90, 63))
                        .statistic());
        assertThat(compare(G.withPooling(4), before, now).statistic())
                .isEqualTo(compare(G.withoutPooling(), Samples.counted(100, 50, 6), Samples.counted(90, 60, 3))
                        .statistic());
    }

    /** fisher_exact([[12, 5], [3, 20]]) of scipy 1.17.1. */
    @Test
    void twoSmallGroupsHaveFishersPValue() {
        Significance result = compare(G.withPooling(100), Samples.counted(12, 5), Samples.counted(3, 20));
        assertThat(result.pValue()).isCloseTo(0.0002999894216743347, within(1e-8 * 3e-4));
        assertThat(result.statistic())
                .isEqualTo(compare(G.withoutPooling(), Samples.counted(12, 5), Samples.counted(3, 20))
                        .statistic());
    }

    /** Expected values: mpmath 1.3.0 with 60 digits, from 2 Σ observed · ln(observed / expected). */
    @Test
    void thousandsOfMillionsOfRowsLoseNothing() {
        assertStatistic(
                0.045532931607591566,
                Samples.counted(1_499_999_000, 900_000_000, 600_000_123),
                Samples.counted(1_500_000_000, 899_990_000, 600_001_000));
        assertStatistic(2.911031662990354, Samples.counted(2_999_999_999L, 1), Samples.counted(2_999_999_995L, 5));
        assertStatistic(
                33.981900014505555, Samples.counted(1_999_999_999L, 1_000_000_000, 1), Samples.counted(123, 45, 1));
    }

    private static void assertStatistic(double expected, ColumnProfile reference, ColumnProfile current) {
        assertThat(compare(G.withoutPooling(), reference, current).statistic())
                .isCloseTo(expected, within(1e-12 * expected));
    }

    @Test
    void isNearChiSquareWithManyRows() {
        ColumnProfile before = Samples.counted(50_000, 30_000, 20_000);
        ColumnProfile now = Samples.counted(49_700, 30_400, 19_900);
        Significance pearson = (Significance) ChiSquare.withDefaults().compare(before, now);
        assertThat(compare(G, before, now).pValue()).isCloseTo(pearson.pValue(), within(1e-4 * pearson.pValue()));
    }

    @Test
    void nothingInCommonIsDriftAndOneNameIsNone() {
        assertThat(compare(G, Samples.counted(40, 0), Samples.counted(0, 60)).statistic())
                .isCloseTo(2 * (40 * Math.log(2.5) + 60 * Math.log(1 / 0.6)), within(1e-11));
        Significance none = compare(G, Samples.counted(60), Samples.counted(40));
        assertThat(none.statistic()).isZero();
        assertThat(none.pValue()).isEqualTo(1);
    }

    @Test
    void isForNames() {
        assertThat(G.compare(Samples.numbers(1, 2), Samples.numbers(1, 2)))
                .isEqualTo(new NotComputable("The test g-test compares categorical columns."));
    }

    @ParameterizedTest
    @CsvSource({"800, 3", "800, 5", "800, 10", "100, 2"})
    void rejectsAtItsLevelWithoutDrift(int rows, int names) {
        // Binomial(4,000, 0.05): 200 ± 45 holds 99.9 % of draws.
        assertThat(rejected(rows, names)).isBetween(155, 245);
    }

    /** Where every cell expects five rows: not promised. */
    @Test
    void rejectsALittleTooOftenWithFewRows() {
        assertThat(rejected(50, 10) / 4_000.0).isCloseTo(0.060, within(0.001));
    }

    /** How many of 4,000 pairs of samples of equally frequent names, with a fixed seed, it rejects at 5 %. */
    private static int rejected(int rows, int names) {
        double[] weights = new double[names];
        Arrays.fill(weights, 1);
        SplittableRandom random = new SplittableRandom(12);
        int rejected = 0;
        for (int run = 0; run < 4_000; run++) {
            ColumnProfile a = Samples.namesOfWeights(random, rows, weights);
            ColumnProfile b = Samples.namesOfWeights(random, rows, weights);
            rejected += compare(G, a, b).pValue() <= 0.05 ? 1 : 0;
        }
        return rejected;
    }

    @Test
    void parametersGiveTheSameTestBack() {
        assertThat(G.parameters()).isEqualTo(Parameters.none());
        assertThat(G.withParameters(Parameters.of("pooling", "none")).parameters())
                .isEqualTo(G.withoutPooling().parameters())
                .isEqualTo(Parameters.of("pooling", "none"));
        assertThat(G.withParameters(Parameters.of("pooling", 3)).parameters()).isEqualTo(Parameters.of("pooling", 3));
        assertThatThrownBy(() -> G.withPooling(0))
                .hasMessage("Parameter 'pooling' must be a number above 0 or 'none', not 0.0.");
    }
}
