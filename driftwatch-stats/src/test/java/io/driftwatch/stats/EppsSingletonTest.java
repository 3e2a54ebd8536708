package io.driftwatch.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.stats.kernel.Samples;
import io.driftwatch.stattest.Parameters;
import io.driftwatch.stattest.StatTestResult.NotComputable;
import io.driftwatch.stattest.StatTestResult.Significance;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EppsSingletonTest {

    private static final EppsSingleton TEST = EppsSingleton.withDefaults();

    private static void assertResult(ColumnProfile reference, ColumnProfile current, double statistic, double pValue) {
        Significance result = (Significance) TEST.compare(reference, current);
        assertThat(result.statistic()).isCloseTo(statistic, within(1e-10 * statistic));
        assertThat(result.pValue()).isCloseTo(pValue, within(1e-8 * pValue));
        assertThat(result.noiseLevel()).isEmpty();
    }

    /** Expected values: epps_singleton_2samp of scipy 1.17.1. */
    @Test
    void equalsScipyWithTheCorrectionForFewRowsAndWithout() {
        assertResult(
                Samples.numbers(1, 2, 3, 4, 5, 6.5),
                Samples.numbers(2.5, 3.5, 7, 8, 9, 10, 11),
                6.088255107694987,
                0.19265356333139264);
        assertResult(
                Samples.numbers(IntStream.range(0, 30)
                        .mapToDouble(i -> 1e6 + Math.pow(i, 1.5))
                        .toArray()),
                Samples.numbers(IntStream.range(0, 40)
                        .mapToDouble(i -> 1e6 + 3 + i * 1.3)
                        .toArray()),
                32.894200641979445,
                1.255562527318467e-06);
    }

    /** Two values leave one degree of freedom; scipy 1.17.1. */
    @Test
    void degreesOfFreedomAreTheRank() {
        assertResult(
                Samples.weighted(new double[] {0, 1}, 20, 20),
                Samples.weighted(new double[] {0, 1}, 10, 30),
                5.714285714285716,
                0.016827409482756822);
    }

    @Test
    void exchangedSidesGiveTheSameBits() {
        for (int run = 0; run < 100; run++) {
            SplittableRandom random = new SplittableRandom(run);
            ColumnProfile a = Samples.normalProfile(run, 5 + random.nextInt(40), random.nextInt(2));
            ColumnProfile b = Samples.normalProfile(-run - 1, 5 + random.nextInt(40), random.nextInt(2));
            assertThat(TEST.compare(a, b)).isEqualTo(TEST.compare(b, a));
        }
    }

    /** Of 252 orders of 5 and 5 rows two have one side below the other. */
    @Test
    void constantsAreDriftOnlyWhereTheyDiffer() {
        Significance equal = (Significance)
                TEST.compare(Samples.weighted(new double[] {3}, 5), Samples.weighted(new double[] {3}, 9));
        assertThat(equal.statistic()).isZero();
        assertThat(equal.pValue()).isEqualTo(1);
        Significance different = (Significance)
                TEST.compare(Samples.weighted(new double[] {3}, 5), Samples.weighted(new double[] {4}, 5));
        assertThat(different.statistic()).isEqualTo(Double.MAX_VALUE);
        assertThat(different.pValue()).isCloseTo(2 / 252.0, within(1e-15));
    }

    @Test
    void saysWhatItNeeds() {
        assertThat(TEST.minimumSample()).isEqualTo(5);
        assertThat(TEST.compare(Samples.numbers(1, 2, 3, 4), Samples.numbers(1, 2, 3, 4, 5)))
                .isEqualTo(new NotComputable("The test epps-singleton needs 5 usable values on each side."));
        ColumnProfile mostlyZero = Samples.weighted(new double[] {0, 1}, 90, 10);
        assertThat(TEST.compare(mostlyZero, mostlyZero))
                .isEqualTo(new NotComputable("The test epps-singleton needs an interquartile range above 0, and not far"
                        + " below the largest value, of both sides together: half of their rows are equal, or nearly"
                        + " so."));
        assertThatThrownBy(() -> TEST.withParameters(Parameters.of("t", 0.4)))
                .hasMessageStartingWith("Unknown parameter 't'.");
    }
}
