package io.driftwatch.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.stats.kernel.ExpectedValues;
import io.driftwatch.stats.kernel.Samples;
import io.driftwatch.stattest.Parameters;
import io.driftwatch.stattest.StatTestResult.NotComputable;
import io.driftwatch.stattest.StatTestResult.Significance;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TTestTest {

    private static final double PRECISE = 1e-12;
    private static final double P_VALUE = 1e-8;
    private static final TTest WELCH = TTest.withDefaults();
    private static final TTest POOLED = WELCH.withVariance(VarianceModel.POOLED);

    private static Significance compare(TTest test, ColumnProfile reference, ColumnProfile current) {
        return (Significance) test.compare(reference, current);
    }

    private static void assertResult(Significance result, double statistic, double pValue) {
        assertThat(result.statistic()).isCloseTo(statistic, within(PRECISE * Math.abs(statistic)));
        assertThat(result.pValue()).isCloseTo(pValue, within(P_VALUE * pValue));
    }

    /** Expected values: ttest_ind of scipy 1.10.1. */
    @ParameterizedTest
    @CsvSource({
        "WELCH, TWO_SIDED, 0.2931927793589485", "WELCH, LESS, 0.14659638967947425",
        "WELCH, GREATER, 0.8534036103205258", "POOLED, TWO_SIDED, 0.28384301415965874",
        "POOLED, LESS, 0.14192150707982937", "POOLED, GREATER, 0.8580784929201706"
    })
    void equalsScipy(VarianceModel variance, Alternative alternative, double pValue) {
        Significance result = compare(
                WELCH.withVariance(variance).withAlternative(alternative),
                Samples.numbers(1, 2, 3, 4, 5),
                Samples.numbers(2, 3, 4, 5, 9.5));
        assertResult(result, -1.148753543279126, pValue);
        assertThat(result.effectSize()).hasValueCloseTo(0.2, within(1e-15));
        assertThat(result.noiseLevel()).isEmpty();
    }

    @Test
    void lawEqualsFortyDigitsFromTheCentreToTheTail() {
        for (String[] row : ExpectedValues.rows("student-law.csv")) {
            double expected = Double.parseDouble(row[2]);
            StudentLaw law = new StudentLaw(Double.parseDouble(row[0]));
            double t = Double.parseDouble(row[1]);
            assertThat(law.twoSided(t)).as(String.join(" ", row)).isCloseTo(expected, within(5e-13 * expected));
            assertThat(law.survival(t)).isEqualTo(law.twoSided(t) / 2);
            assertThat(law.survival(-t)).isEqualTo(1 - law.twoSided(t) / 2);
        }
    }

    @Test
    void lawIsAProbabilityForAnyStatistic() {
        SplittableRandom random = new SplittableRandom(8);
        for (int run = 0; run < 20_000; run++) {
            double degrees = Math.exp(random.nextDouble() * Math.log(6e9));
            double t = Math.exp(random.nextDouble() * 1_390 - 690);
            assertThat(new StudentLaw(degrees).twoSided(t)).isBetween(0.0, 1.0);
        }
        assertThat(new StudentLaw(1).twoSided(0)).isCloseTo(1, within(1e-14));
        assertThat(new StudentLaw(6e9).twoSided(Double.MAX_VALUE)).isZero();
    }

    /** Expected values: means and variances as fractions in Python 3.11, the law by mpmath 1.3.0. */
    @Test
    void valuesFarFromZeroLoseNothing() {
        ColumnProfile reference = Samples.numbers(1e9 + 0.25, 1e9 + 0.5, 1e9 + 1.75, 1e9 + 3);
        ColumnProfile current = Samples.numbers(1e9 + 1.5, 1e9 + 2.25, 1e9 + 4, 1e9 + 4.125, 1e9 + 5);
        assertResult(compare(WELCH, reference, current), -2.2089111428717367, 0.06346754329161909);
        assertResult(compare(POOLED, reference, current), -2.1721585520271796, 0.06640506184301985);
    }

    /** Expected values: as above. */
    @Test
    void hugeAndTinyNumbersNeitherOverflowNorVanish() {
        ColumnProfile huge = Samples.numbers(1e308, -1e308, 1.5e308, 0.5e308);
        ColumnProfile larger = Samples.numbers(-1.7e308, -1.6e308, 1e308);
        assertResult(compare(WELCH, huge, larger), 1.2229464974728022, 0.2982271683509992);
        assertResult(compare(POOLED, huge, larger), 1.2960906964915206, 0.2515425281688868);
        ColumnProfile tiny = smallest(1, 2, 5, 8);
        ColumnProfile asTiny = smallest(10, 12, 20);
        assertResult(compare(WELCH, tiny, asTiny), -2.9070094986690553, 0.06047481551619808);
        assertResult(
                compare(WELCH, Samples.numbers(1e200, 2e200, 3e200), Samples.numbers(1e-200, 2e-200)),
                3.4641016151377544,
                0.07417990022744854);
    }

    /** Multiples of the smallest number there is. */
    private static ColumnProfile smallest(int... multiples) {
        return Samples.numbers(
                Arrays.stream(multiples).mapToDouble(i -> i * Double.MIN_VALUE).toArray());
    }

    /** Expected statistic: as above. */
    @Test
    void thousandsOfMillionsOfRowsLoseNothing() {
        ColumnProfile reference = Samples.weighted(new double[] {0.1, 0.3, 7.7}, 1_500_000_000, 1_499_999_000, 1_000);
        ColumnProfile current = Samples.weighted(new double[] {0.1, 0.3, 7.7}, 1_500_000_000, 1_499_990_000, 10_000);
        assertResult(compare(WELCH, reference, current), -8.554037334120467, 1.1885646543579305e-17);
        assertResult(compare(POOLED, reference, current), -8.554037334120467, 1.1885646543389418e-17);
    }

    @Test
    void exchangedSidesChangeTheSignAlone() {
        SplittableRandom random = new SplittableRandom(9);
        for (int run = 0; run < 200; run++) {
            ColumnProfile a = Samples.normalProfile(run, 2 + random.nextInt(30), random.nextInt(5));
            ColumnProfile b = Samples.normalProfile(-run - 1, 2 + random.nextInt(30), random.nextInt(5));
            for (TTest test : new TTest[] {WELCH, POOLED}) {
                Significance one = compare(test, a, b);
                Significance other = compare(test, b, a);
                assertThat(one.statistic()).isEqualTo(-other.statistic());
                assertThat(one.pValue()).isEqualTo(other.pValue());
            }
        }
    }

    @Test
    void equalConstantsAreNoDrift() {
        for (TTest test : new TTest[] {WELCH, POOLED, WELCH.withAlternative(Alternative.LESS)}) {
            Significance result = compare(test, Samples.numbers(0.1, 0.1, 0.1), Samples.numbers(0.1, 0.1));
            assertThat(result.statistic()).isZero();
            assertThat(result.pValue()).isEqualTo(1);
        }
    }

    /** Of 35 orders of 3 and 4 rows one has all of the reference below all current ones, and one all above. */
    @ParameterizedTest
    @CsvSource({"TWO_SIDED, 2", "LESS, 1", "GREATER, 35"})
    void differentConstantsAreDriftAsFarAsTheRowsAllow(Alternative alternative, int orders) {
        Significance result =
                compare(WELCH.withAlternative(alternative), Samples.numbers(1, 1, 1), Samples.numbers(2, 2, 2, 2));
        assertThat(result.statistic()).isEqualTo(-Double.MAX_VALUE);
        assertThat(result.pValue()).isCloseTo(orders / 35.0, within(1e-15));
    }

    @Test
    void oneConstantSideIsEnoughToVary() {
        Significance result = compare(WELCH, Samples.numbers(5, 5, 5), Samples.numbers(6, 7, 8));
        // scipy 1.17.1: ttest_ind([5, 5, 5], [6, 7, 8], equal_var=False)
        assertResult(result, -3.4641016151377544, 0.07417990022744854);
    }

    /** The variance is so small beside the other side's numbers that its square root's square is 0. */
    @Test
    void aVarianceThatVanishesBesideTheOtherSideIsNone() {
        Significance result = compare(WELCH, Samples.numbers(1e-300, 2e-300), Samples.numbers(1e10, 1e10));
        assertThat(result.statistic()).isEqualTo(-Double.MAX_VALUE);
        assertThat(result.pValue()).isCloseTo(1 / 3.0, within(1e-15));
    }

    @Test
    void aSideOfOneRowHasNoVariance() {
        assertThat(WELCH.compare(Samples.numbers(1), Samples.numbers(1, 2)))
                .isEqualTo(new NotComputable("The test t-test needs 2 usable values on each side."));
        assertThat(WELCH.minimumSample()).isEqualTo(2);
    }

    @Test
    void parametersGiveTheSameTestBack() {
        TTest other = POOLED.withAlternative(Alternative.GREATER);
        assertThat(WELCH.parameters()).isEqualTo(Parameters.none());
        assertThat(other.parameters())
                .isEqualTo(Parameters.of("variance", "pooled").with("alternative", "greater"));
        assertThat(WELCH.withParameters(other.parameters()).parameters()).isEqualTo(other.parameters());
        assertThatThrownBy(() -> WELCH.withParameters(Parameters.of("variance", "poled")))
                .hasMessage("Parameter 'variance' cannot be 'poled'. Did you mean 'pooled'?");
        assertThatThrownBy(() -> WELCH.withParameters(Parameters.of("method", "exact")))
                .hasMessageStartingWith("Unknown parameter 'method'.");
    }
}
