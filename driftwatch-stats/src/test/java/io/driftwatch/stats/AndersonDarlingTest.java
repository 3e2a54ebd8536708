package io.driftwatch.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.stats.kernel.ExpectedValues;
import io.driftwatch.stats.kernel.Orders;
import io.driftwatch.stats.kernel.Samples;
import io.driftwatch.stattest.Parameters;
import io.driftwatch.stattest.StatTestResult.NotComputable;
import io.driftwatch.stattest.StatTestResult.Significance;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AndersonDarlingTest {

    private static final AndersonDarling MIDRANK = AndersonDarling.withDefaults();
    private static final AndersonDarling RIGHT = MIDRANK.withMidrank(false);

    private static Significance compare(AndersonDarling test, ColumnProfile reference, ColumnProfile current) {
        return (Significance) test.compare(reference, current);
    }

    @Test
    void limitLawEqualsFortyDigitsFromTheCentreToTheTail() {
        for (String[] row : ExpectedValues.rows("anderson-darling-law.csv")) {
            double expected = Double.parseDouble(row[1]);
            assertThat(AndersonDarlingLaw.survival(Double.parseDouble(row[0])))
                    .as(String.join(" ", row))
                    .isCloseTo(expected, within(1e-12 * expected));
        }
        assertThat(AndersonDarlingLaw.survival(0.02)).isEqualTo(1);
        assertThat(AndersonDarlingLaw.survival(-1)).isEqualTo(1);
        assertThat(AndersonDarlingLaw.survival(2_000)).isZero();
    }

    /** Critical values as tabulated by Marsaglia and Marsaglia (2004), doi:10.18637/jss.v009.i02. */
    @ParameterizedTest
    @CsvSource({"1.933, 0.10", "2.492, 0.05", "3.857, 0.0102"})
    void limitLawEqualsPublishedTables(double squared, double pValue) {
        assertThat(AndersonDarlingLaw.survival(squared)).isCloseTo(pValue, within(5e-5));
    }

    @Test
    void meanIsOneAndDeviationIsThatOfAllOrders() {
        for (int n = 2; n <= 6; n++) {
            for (int m = 2; m <= 6; m++) {
                int rows = n;
                int others = m;
                double[] squared = Orders.all(n, m)
                        .mapToDouble(order -> squared(order, rows, others))
                        .toArray();
                double mean = IntStream.range(0, squared.length)
                                .mapToDouble(i -> squared[i])
                                .sum()
                        / squared.length;
                double variance = IntStream.range(0, squared.length)
                                .mapToDouble(i -> (squared[i] - mean) * (squared[i] - mean))
                                .sum()
                        / squared.length;
                assertThat(mean).isCloseTo(1, within(1e-13));
                assertThat(AndersonDarlingLaw.deviation(n, m)).isCloseTo(Math.sqrt(variance), within(1e-12));
            }
        }
    }

    /** Pettitt's form of A² for distinct rows. */
    private static double squared(boolean[] ofReference, int n, int m) {
        double sum = 0;
        int below = 0;
        for (int i = 1; i < n + m; i++) {
            below += ofReference[i - 1] ? 1 : 0;
            double gap = (double) below * (n + m) - (double) n * i;
            sum += gap * gap / ((double) i * (n + m - i));
        }
        return sum / ((double) n * m);
    }

    @Test
    void deviationOfManyRowsGoesOnToThatOfTheLaw() {
        assertThat(AndersonDarlingLaw.deviation(3_000_000_000L, 3_000_000_000L))
                .isCloseTo(AndersonDarlingLaw.LIMIT_DEVIATION, within(1e-7));
        double before = AndersonDarlingLaw.deviation(50, 50);
        assertThat(AndersonDarlingLaw.deviation(50, 51)).isCloseTo(before, within(2e-4));
    }

    /** 10 rows, of which each set of 5 is equally likely: p within what 999 or more draws scatter. */
    @Test
    void drawsAgreeWithTheEnumerationOfAllOrders() {
        double[] squared =
                Orders.all(5, 5).mapToDouble(order -> squared(order, 5, 5)).toArray();
        double[][] sides = {{1, 2, 3, 4, 6}, {5, 7, 8, 9, 10}};
        Significance result = compare(RIGHT, Samples.numbers(sides[0]), Samples.numbers(sides[1]));
        double seen = 1 + result.statistic() * AndersonDarlingLaw.deviation(5, 5);
        long atLeast =
                java.util.Arrays.stream(squared).filter(x -> x >= seen - 1e-9).count();
        assertThat(result.pValue()).isCloseTo(atLeast / 252.0, within(0.01));
    }

    @Test
    void theSeedIsAParameter() {
        ColumnProfile before = Samples.numbers(1, 1, 1, 2, 2, 3, 3, 3);
        ColumnProfile now = Samples.numbers(1, 2, 2, 2, 3, 3);
        AndersonDarling seeded = MIDRANK.withParameters(Parameters.of("seed", 5));

        assertThat(seeded.parameters()).isEqualTo(Parameters.of("seed", 5));
        assertThat(seeded.compare(before, now)).isEqualTo(MIDRANK.withSeed(5).compare(before, now));
        assertThat(seeded.compare(before, now)).isNotEqualTo(MIDRANK.compare(before, now));
    }

    @Test
    void exchangedSidesGiveTheSameBits() {
        for (int run = 0; run < 100; run++) {
            SplittableRandom random = new SplittableRandom(run);
            ColumnProfile a = Samples.normalProfile(run, 2 + random.nextInt(40), random.nextInt(2));
            ColumnProfile b = Samples.normalProfile(-run - 1, 2 + random.nextInt(40), random.nextInt(2));
            assertThat(MIDRANK.compare(a, b)).isEqualTo(MIDRANK.compare(b, a));
            assertThat(RIGHT.compare(a, b)).isEqualTo(RIGHT.compare(b, a));
        }
    }

    @Test
    void constantsAreDriftOnlyWhereTheyDiffer() {
        Significance equal = compare(MIDRANK, Samples.numbers(3, 3, 3), Samples.numbers(3, 3));
        assertThat(equal.statistic()).isZero();
        assertThat(equal.pValue()).isEqualTo(1);
        long half = 1_500_000_000;
        Significance different =
                compare(MIDRANK, Samples.weighted(new double[] {1}, half), Samples.weighted(new double[] {2}, half));
        assertThat(different.statistic()).isGreaterThan(1e6);
        assertThat(different.pValue()).isEqualTo(1 / 20_000.0);
        assertThat(compare(
                                MIDRANK.withMaximumDraws(999),
                                Samples.numbers(1, 1, 1, 1, 1, 1, 1, 1, 1),
                                Samples.numbers(2, 2, 2, 2, 2, 2, 2, 2, 2))
                        .pValue())
                .isEqualTo(1 / 1_000.0);
    }

    @Test
    void saysWhatItNeeds() {
        assertThat(MIDRANK.minimumSample()).isEqualTo(2);
        assertThat(MIDRANK.compare(Samples.numbers(1), Samples.numbers(1, 2)))
                .isEqualTo(new NotComputable("The test anderson-darling needs 2 usable values on each side."));
        assertThatThrownBy(() -> MIDRANK.withMaximumDraws(998)).hasMessage("At least 999 draws are needed, not 998.");
    }

    @Test
    void parametersGiveTheSameTestBack() {
        assertThat(MIDRANK.parameters()).isEqualTo(Parameters.none());
        assertThat(RIGHT.parameters()).isEqualTo(Parameters.of("midrank", false));
        assertThat(MIDRANK.withParameters(RIGHT.parameters()).parameters()).isEqualTo(RIGHT.parameters());
        assertThatThrownBy(() -> MIDRANK.withParameters(Parameters.of("midranks", true)))
                .hasMessageStartingWith("Unknown parameter 'midranks'.");
    }
}
