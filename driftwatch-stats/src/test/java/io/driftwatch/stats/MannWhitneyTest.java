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

class MannWhitneyTest {

    private static final double P_VALUE = 1e-8;
    private static final MannWhitney DEFAULTS = MannWhitney.withDefaults();
    private static final ColumnProfile ODD = Samples.numbers(1, 2, 3, 4, 5, 6, 7, 8, 9);
    private static final ColumnProfile HALVES = Samples.numbers(2.5, 3.5, 4.5, 7.5, 8.5, 9.5, 10.5, 11.5);

    private static Significance compare(MannWhitney test, ColumnProfile reference, ColumnProfile current) {
        return (Significance) test.compare(reference, current);
    }

    /** Expected values: mannwhitneyu of scipy 1.10.1. */
    @ParameterizedTest
    @CsvSource({
        "TWO_SIDED, EXACT, 0.16717400246812014",
        "TWO_SIDED, AUTO, 0.16717400246812014",
        "TWO_SIDED, ASYMPTOTIC, 0.1629364998446573",
        "LESS, EXACT, 0.08358700123406007",
        "LESS, ASYMPTOTIC, 0.08146824992232865",
        "GREATER, EXACT, 0.9306046894282187",
        "GREATER, ASYMPTOTIC, 0.9320833159158225",
    })
    void equalsScipyWithoutTies(Alternative alternative, PValueMethod method, double pValue) {
        Significance result = compare(DEFAULTS.withAlternative(alternative).withMethod(method), ODD, HALVES);
        assertThat(result.statistic()).isEqualTo(21);
        assertThat(result.pValue()).isCloseTo(pValue, within(P_VALUE * pValue));
        assertThat(result.noiseLevel()).isEmpty();
    }

    /** Expected values: mannwhitneyu(method='asymptotic') of scipy 1.10.1. */
    @ParameterizedTest
    @CsvSource({"TWO_SIDED, 0.0983349877585014", "LESS, 0.0491674938792507", "GREATER, 0.9617237827250755"})
    void equalsScipyWithTies(Alternative alternative, double pValue) {
        Significance result = compare(
                DEFAULTS.withAlternative(alternative),
                Samples.numbers(1, 2, 2, 3, 3, 3, 4, 5),
                Samples.numbers(2, 3, 4, 4, 5, 5, 6));
        assertThat(result.statistic()).isEqualTo(13.5);
        assertThat(result.pValue()).isCloseTo(pValue, within(P_VALUE * pValue));
    }

    @Test
    void lessMeansThatTheReferenceIsTheSmallerSide() {
        ColumnProfile low = Samples.normalProfile(1, 100, 0);
        ColumnProfile high = Samples.normalProfile(2, 100, 2);
        assertThat(compare(DEFAULTS.withAlternative(Alternative.LESS), low, high)
                        .pValue())
                .isLessThan(1e-10);
        assertThat(compare(DEFAULTS.withAlternative(Alternative.GREATER), low, high)
                        .pValue())
                .isGreaterThan(0.99);
        assertThat(compare(DEFAULTS.withAlternative(Alternative.GREATER), high, low)
                        .pValue())
                .isLessThan(1e-10);
    }

    @Test
    void exactPValueEqualsTheEnumerationOfAllOrders() {
        for (int n = 1; n <= 7; n++) {
            for (int m = 1; m <= 7; m++) {
                assertEqualsEnumeration(n, m);
            }
        }
    }

    private static void assertEqualsEnumeration(int n, int m) {
        long[] orders = new long[n * m + 1];
        Orders.all(n, m).forEach(order -> orders[pairs(order)]++);
        long all = IntStream.range(0, orders.length).mapToLong(u -> orders[u]).sum();
        long atMost = 0;
        for (int u = 0; u < orders.length; u++) {
            atMost += orders[u];
            assertThat(MannWhitneyOrders.atMost(n, m, u))
                    .as("%d, %d, %d", n, m, u)
                    .isCloseTo((double) atMost / all, within(1e-14));
        }
    }

    /** Pairs in which the reference is the larger one. */
    private static int pairs(boolean[] ofReference) {
        int current = 0;
        int pairs = 0;
        for (boolean reference : ofReference) {
            current += reference ? 0 : 1;
            pairs += reference ? current : 0;
        }
        return pairs;
    }

    @Test
    void exactPValueEqualsWholeNumberCountsDownToTinyOnes() {
        for (String[] row : ExpectedValues.rows("mann-whitney-exact.csv")) {
            double expected = Double.parseDouble(row[3]);
            int n = Integer.parseInt(row[0]);
            int m = Integer.parseInt(row[1]);
            assertThat(MannWhitneyOrders.atMost(n, m, Long.parseLong(row[2])))
                    .as(String.join(" ", row))
                    .isCloseTo(expected, within(2e-14 * expected))
                    .isEqualTo(MannWhitneyOrders.atMost(m, n, Long.parseLong(row[2])));
        }
    }

    @Test
    void largestExactSizesAreInReach() {
        assertThat(MannWhitneyOrders.atMost(500, 500, 124_999)).isCloseTo(0.5, within(1e-4));
        assertThat(MannWhitneyOrders.atMost(8, 100_000, 400_000)).isCloseTo(0.5, within(1e-4));
        assertThat(MannWhitneyOrders.atMost(500, 500, 0)).isBetween(3.699e-300, 3.7e-300);
    }

    /** U of whole numbers; the variance by fractions in Python 3.11, the law by mpmath 1.3.0. */
    @Test
    void thousandsOfMillionsOfRowsLoseNothing() {
        Significance result = compare(
                DEFAULTS,
                Samples.weighted(new double[] {1, 2, 3}, 1_499_999_000, 900_000_000, 600_001_000),
                Samples.weighted(new double[] {1, 2, 3}, 1_500_000_000, 899_990_000, 600_010_000));
        assertThat(result.statistic()).isEqualTo((double) 4_499_994_449_995_000_000L);
        assertThat(result.pValue()).isCloseTo(0.9280720085273148, within(P_VALUE));
    }

    /** Expected value: as above. */
    @Test
    void nearlyConstantSidesKeepTheirVariance() {
        Significance result = compare(
                DEFAULTS,
                Samples.weighted(new double[] {1, 2}, 2_999_999_990L, 10),
                Samples.weighted(new double[] {1}, 3_000_000_000L));
        assertThat(result.pValue()).isCloseTo(0.001565402245818691, within(P_VALUE * 0.00157));
    }

    @Test
    void constantsAreNoDriftOrAsMuchAsTheRowsAllow() {
        Significance equal = compare(DEFAULTS, Samples.numbers(4, 4), Samples.numbers(4, 4, 4));
        assertThat(equal.statistic()).isEqualTo(3);
        assertThat(equal.pValue()).isEqualTo(1);
        assertThat(compare(DEFAULTS.withMethod(PValueMethod.EXACT), Samples.numbers(4, 4), Samples.numbers(4))
                        .pValue())
                .isEqualTo(1);
        Significance different =
                compare(DEFAULTS, Samples.weighted(new double[] {1}, 100), Samples.weighted(new double[] {2}, 100));
        assertThat(different.statistic()).isZero();
        assertThat(different.pValue()).isLessThan(1e-40);
    }

    @Test
    void twoSidedPValueIsSymmetric() {
        SplittableRandom random = new SplittableRandom(6);
        for (int run = 0; run < 200; run++) {
            int distinct = 1 + random.nextInt(1_000);
            int n = 1 + random.nextInt(40);
            int m = 1 + random.nextInt(40);
            ColumnProfile a =
                    Samples.numbers(random.ints(n, 0, distinct).asDoubleStream().toArray());
            ColumnProfile b =
                    Samples.numbers(random.ints(m, 0, distinct).asDoubleStream().toArray());
            Significance one = compare(DEFAULTS, a, b);
            Significance other = compare(DEFAULTS, b, a);
            assertThat(one.pValue()).isEqualTo(other.pValue());
            assertThat(one.statistic() + other.statistic()).isEqualTo(n * m);
        }
    }

    @Test
    void theExactMethodSaysWhatItCannotDo() {
        NotComputable reason =
                new NotComputable("The exact method needs distinct values, and at most 8 rows on one side"
                        + " and 100000 on the other or 250000 pairs of rows: use the method auto or asymptotic.");
        MannWhitney exact = DEFAULTS.withMethod(PValueMethod.EXACT);
        assertThat(exact.compare(Samples.normalProfile(1, 501, 0), Samples.normalProfile(2, 500, 0)))
                .isEqualTo(reason);
        assertThat(exact.compare(ODD, ODD)).isEqualTo(reason);
        assertThat(compare(exact, Samples.normalProfile(1, 500, 0), Samples.normalProfile(2, 500, 0))
                        .pValue())
                .isCloseTo(
                        compare(DEFAULTS, Samples.normalProfile(1, 500, 0), Samples.normalProfile(2, 500, 0))
                                .pValue(),
                        within(1e-3));
    }

    @Test
    void parametersGiveTheSameTestBack() {
        MannWhitney other = DEFAULTS.withMethod(PValueMethod.ASYMPTOTIC).withAlternative(Alternative.LESS);
        assertThat(DEFAULTS.parameters()).isEqualTo(Parameters.none());
        assertThat(other.parameters())
                .isEqualTo(Parameters.of("method", "asymptotic").with("alternative", "less"));
        assertThat(DEFAULTS.withParameters(other.parameters()).parameters()).isEqualTo(other.parameters());
        assertThatThrownBy(() -> DEFAULTS.withParameters(Parameters.of("alternative", "les")))
                .hasMessage("Parameter 'alternative' cannot be 'les'. Did you mean 'less'?");
        assertThatThrownBy(() -> DEFAULTS.withParameters(Parameters.of("variance", "pooled")))
                .hasMessageStartingWith("Unknown parameter 'variance'.");
    }
}
