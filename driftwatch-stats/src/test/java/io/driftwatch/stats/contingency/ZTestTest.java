package io.driftwatch.stats.contingency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.stats.kernel.Samples;
import io.driftwatch.stattest.Parameters;
import io.driftwatch.stattest.StatTestResult.NotComputable;
import io.driftwatch.stattest.StatTestResult.Significance;
import org.junit.jupiter.api.Test;

class ZTestTest {

    private static Significance compare(ColumnProfile reference, ColumnProfile current) {
        return (Significance) ZTest.withDefaults().compare(reference, current);
    }

    /** By hand: r = 40/100, c = 90/150, P = 130/250. */
    @Test
    void equalsItsDefinition() {
        Significance result = compare(Samples.counted(60, 40), Samples.counted(60, 90));
        double z = (0.4 - 0.6) / Math.sqrt(0.52 * 0.48 * (1 / 100.0 + 1 / 150.0));
        assertThat(result.statistic()).isCloseTo(z, within(1e-12 * -z));
        // mpmath 1.3.0: erfc(z / √2)
        assertThat(result.pValue()).isCloseTo(0.0019295404758470816, within(1e-8 * 0.0019));
        assertThat(result.effectSize()).hasValueCloseTo(0.2, within(1e-15));
        assertThat(result.noiseLevel()).isEmpty();
    }

    @Test
    void itsSignIsThatOfTheSecondCategoryInTheReference() {
        assertThat(compare(Samples.counted(60, 40), Samples.counted(60, 90)).statistic())
                .isNegative();
        assertThat(compare(Samples.counted(60, 90), Samples.counted(60, 40)).statistic())
                .isPositive();
        assertThat(compare(Samples.counted(60, 0), Samples.counted(0, 60)).statistic())
                .isNegative();
    }

    @Test
    void itsSquareIsPearsonsStatisticWithTheSamePValue() {
        for (long b = 0; b <= 40; b++) {
            Significance z = compare(Samples.counted(25, 15), Samples.counted(40 - b, b));
            Significance square = (Significance)
                    ChiSquare.withDefaults().compare(Samples.counted(25, 15), Samples.counted(40 - b, b));
            assertThat(z.statistic() * z.statistic()).isCloseTo(square.statistic(), within(1e-13 * square.statistic()));
            assertThat(z.pValue()).isCloseTo(square.pValue(), within(1e-12 * square.pValue()));
        }
    }

    @Test
    void fewExpectedRowsHaveFishersPValue() {
        Significance result = compare(Samples.counted(2, 28), Samples.counted(0, 30));
        assertThat(result.statistic()).isCloseTo(-1.4383899044561523, within(1e-12));
        // scipy 1.17.1: fisher_exact([[2, 28], [0, 30]])
        assertThat(result.pValue()).isCloseTo(0.4915254237288136, within(1e-8));
    }

    @Test
    void numbersAreTwoCategoriesToo() {
        assertThat(ZTest.withDefaults().compare(Samples.numbers(0, 1, 1, 0, 1), Samples.numbers(1, 1, 0, 1)))
                .isEqualTo(ZTest.withDefaults()
                        .compare(Samples.names("0", "1", "1", "0", "1"), Samples.names("1", "1", "0", "1")));
    }

    @Test
    void refusesMoreThanTwoCategories() {
        assertThat(ZTest.withDefaults().compare(Samples.names("a", "b"), Samples.names("c")))
                .isEqualTo(
                        new NotComputable(
                                "The test z-test compares names only where both sides together have at most 2 different ones."));
        assertThat(ZTest.withDefaults().compare(Samples.numbers(1, 2), Samples.numbers(3)))
                .isEqualTo(
                        new NotComputable(
                                "The test z-test compares numbers only where both sides together have at most 2 distinct ones."));
    }

    @Test
    void oneCategoryOnBothSidesIsNoDrift() {
        Significance result = compare(Samples.names("a", "a"), Samples.names("a"));
        assertThat(result.statistic()).isZero();
        assertThat(result.pValue()).isEqualTo(1);
    }

    /** Expected statistic: (r − c) / √… by mpmath 1.3.0. */
    @Test
    void thousandsOfMillionsOfRowsLoseNothing() {
        Significance result = compare(Samples.counted(2_999_999_999L, 1), Samples.counted(2_999_999_995L, 5));
        assertThat(result.statistic()).isCloseTo(-1.6329931626719487, within(1e-12));
        Significance half =
                compare(Samples.counted(1_500_000_000, 1_500_000_000), Samples.counted(1_500_100_000, 1_499_900_000));
        assertThat(half.statistic()).isCloseTo(2.5819888989060495, within(1e-12));
        assertThat(half.pValue()).isCloseTo(0.009823274466689786, within(1e-8 * 0.0098));
    }

    @Test
    void takesNoParameters() {
        assertThat(ZTest.withDefaults().parameters()).isEqualTo(Parameters.none());
        assertThatThrownBy(() -> ZTest.withDefaults().withParameters(Parameters.of("pooling", 3)))
                .hasMessageStartingWith("Unknown parameter 'pooling'.");
    }
}
