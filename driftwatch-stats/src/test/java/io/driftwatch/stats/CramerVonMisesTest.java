package io.driftwatch.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.profile.NumericProfile;
import io.driftwatch.stats.kernel.CramerVonMisesOrders;
import io.driftwatch.stats.kernel.ExpectedValues;
import io.driftwatch.stats.kernel.Orders;
import io.driftwatch.stats.kernel.Samples;
import io.driftwatch.stattest.Parameters;
import io.driftwatch.stattest.StatTestResult.NotComputable;
import io.driftwatch.stattest.StatTestResult.Significance;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CramerVonMisesTest {

    private static final double PRECISE = 1e-12;
    private static final double P_VALUE = 1e-8;
    private static final CramerVonMises ASYMPTOTIC =
            CramerVonMises.withDefaults().withMethod(PValueMethod.ASYMPTOTIC);

    private static Significance compare(CramerVonMises test, ColumnProfile reference, ColumnProfile current) {
        return (Significance) test.compare(reference, current);
    }

    private static ColumnProfile steps(int rows, double step, double start) {
        return Samples.numbers(
                IntStream.range(0, rows).mapToDouble(i -> start + i * step).toArray());
    }

    /** Expected values: cramervonmises_2samp of scipy 1.10.1. */
    @Test
    void equalsScipyWithoutTies() {
        Significance few = compare(CramerVonMises.withDefaults(), steps(15, 1, 0), steps(11, 1.3, 3.05));
        assertThat(few.statistic()).isCloseTo(0.18659673659673626, within(PRECISE));
        assertThat(few.pValue()).isCloseTo(0.31381566004328154, within(P_VALUE));
        assertThat(few.noiseLevel()).isEmpty();
        Significance asymptotic = compare(ASYMPTOTIC, steps(15, 1, 0), steps(11, 1.3, 3.05));
        assertThat(asymptotic.pValue()).isCloseTo(0.30866911594579705, within(P_VALUE));
        Significance more = compare(CramerVonMises.withDefaults(), steps(30, 1, 0), steps(25, 1.3, 3.05));
        assertThat(more.statistic()).isCloseTo(0.2296969696969704, within(PRECISE));
        assertThat(more.pValue()).isCloseTo(0.22034707281786603, within(P_VALUE));
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
        double[] statistics = Orders.all(n, m)
                .mapToDouble(order -> statistic(order, n, m))
                .sorted()
                .toArray();
        for (int i = 0; i < statistics.length; i++) {
            if (i == 0 || statistics[i] > statistics[i - 1]) {
                assertThat(CramerVonMisesOrders.probabilityOfAtLeast(n, m, (long) statistics[i]))
                        .isCloseTo((double) (statistics.length - i) / statistics.length, within(1e-15));
            }
        }
    }

    /** Σ (i·m − j·n)². */
    private static double statistic(boolean[] ofReference, int n, int m) {
        int difference = 0;
        double sum = 0;
        for (boolean reference : ofReference) {
            difference += reference ? m : -n;
            sum += difference * difference;
        }
        return sum;
    }

    @Test
    void exactPValueEqualsWholeNumberCounts() {
        for (String[] row : ExpectedValues.rows("cramer-von-mises-exact.csv")) {
            double expected = Double.parseDouble(row[3]);
            double actual = CramerVonMisesOrders.probabilityOfAtLeast(
                    Integer.parseInt(row[0]), Integer.parseInt(row[1]), Long.parseLong(row[2]));
            assertThat(actual).as(String.join(" ", row)).isCloseTo(expected, within(1e-15 * expected));
        }
    }

    /** How far off the limit law is where it takes over: further out it is too large, never too small. */
    @Test
    void theLimitLawIsNearTheExactOne() {
        int near = 0;
        for (String[] row : ExpectedValues.rows("cramer-von-mises-exact.csv")) {
            int n = Integer.parseInt(row[0]);
            int m = Integer.parseInt(row[1]);
            double exact = Double.parseDouble(row[3]);
            if (n < 17 || exact > 0.9) {
                continue;
            }
            CramerVonMisesMoments moments = CramerVonMisesMoments.withoutTies(n, m);
            double statistic = Double.parseDouble(row[2]) / (n * m * Math.pow(n + m, 2));
            double ratio = CramerVonMises.asymptoticPValue(statistic, moments) / exact;
            assertThat(ratio)
                    .as(String.join(" ", row))
                    .isBetween(0.97, exact > 0.008 ? 1.03 : exact > 3e-4 ? 1.4 : 1e3);
            near++;
        }
        assertThat(near).isEqualTo(21);
    }

    @Test
    void limitLawEqualsFiftyDigitsFromTheCentreToTheTail() {
        for (String[] row : ExpectedValues.rows("cramer-von-mises-law.csv")) {
            double expected = Double.parseDouble(row[1]);
            assertThat(CramerVonMisesLaw.survival(Double.parseDouble(row[0])))
                    .as(String.join(" ", row))
                    .isCloseTo(expected, within(1e-12 * expected));
        }
        assertThat(CramerVonMisesLaw.survival(0)).isEqualTo(1);
        assertThat(CramerVonMisesLaw.survival(-1)).isEqualTo(1);
        assertThat(CramerVonMisesLaw.survival(200)).isZero();
    }

    @Test
    void limitLawFallsAllTheWay() {
        double before = 1;
        for (double x = 0.004; x < 140; x *= 1.01) {
            double now = CramerVonMisesLaw.survival(x);
            assertThat(now).isBetween(Double.MIN_VALUE, before + 1e-15);
            before = now;
        }
    }

    /** A row of the current side is drawn for each of the rows, without replacement, in all ways. */
    @ParameterizedTest
    @CsvSource({
        "3, 4, 1 1 1 1 1 1 1",
        "3, 4, 2 1 4",
        "5, 5, 3 3 4",
        "1, 5, 2 2 2",
        "2, 6, 4 4",
        "6, 3, 1 2 3 3",
        "2, 1, 1 2",
        "1, 1, 1 1",
        "2, 2, 1 2 1",
        "4, 4, 1 1 1 1 1 3"
    })
    void meanAndVarianceEqualTheEnumerationOfAllOrders(int n, int m, String sizes) {
        double[] pooled = pooled(sizes);
        double[] statistics = Orders.all(n, m)
                .mapToDouble(order -> compare(ASYMPTOTIC, part(pooled, order, true), part(pooled, order, false))
                        .statistic())
                .toArray();
        double mean = IntStream.range(0, statistics.length)
                        .mapToDouble(i -> statistics[i])
                        .sum()
                / statistics.length;
        double variance = IntStream.range(0, statistics.length)
                        .mapToDouble(i -> (statistics[i] - mean) * (statistics[i] - mean))
                        .sum()
                / statistics.length;
        boolean[] any = Orders.all(n, m).findFirst().orElseThrow();
        CramerVonMisesMoments moments = CramerVonMisesMoments.withTies(
                ((NumericProfile) part(pooled, any, true)).sample(),
                ((NumericProfile) part(pooled, any, false)).sample());
        assertThat(moments.mean()).isCloseTo(mean, within(1e-14));
        assertThat(moments.variance()).isCloseTo(variance, within(1e-14));
        assertThat(moments.isFixed()).isEqualTo(variance < 1e-14);
    }

    private static double[] pooled(String sizes) {
        int[] groups =
                List.of(sizes.split(" ")).stream().mapToInt(Integer::parseInt).toArray();
        return IntStream.range(0, groups.length)
                .flatMap(group -> IntStream.generate(() -> group).limit(groups[group]))
                .asDoubleStream()
                .toArray();
    }

    private static ColumnProfile part(double[] pooled, boolean[] ofReference, boolean reference) {
        return Samples.numbers(IntStream.range(0, pooled.length)
                .filter(row -> ofReference[row] == reference)
                .mapToDouble(row -> pooled[row])
                .toArray());
    }

    @ParameterizedTest
    @CsvSource({"1, 2", "1, 3000000000", "2, 2", "30, 50", "2000000000, 3000000000"})
    void momentsWithoutTiesAreThoseOfGroupsOfOne(long n, long m) {
        CramerVonMisesMoments moments = CramerVonMisesMoments.withoutTies(n, m);
        double all = (double) n + m;
        assertThat(moments.mean()).isCloseTo(1 / 6.0 + 1 / (6 * all), within(1e-15));
        if (all < 100) {
            CramerVonMisesMoments counted = CramerVonMisesMoments.withTies(
                    ((NumericProfile) steps((int) n, 1, 0)).sample(),
                    ((NumericProfile) steps((int) m, 1, 0.5)).sample());
            assertThat(counted.mean()).isCloseTo(moments.mean(), within(1e-15));
            assertThat(counted.variance()).isCloseTo(moments.variance(), within(1e-15));
        } else {
            assertThat(moments.variance()).isCloseTo(n == 1 ? 1 / 180.0 : 1 / 45.0, within(1e-9));
        }
    }

    /** T = nm/N² · Σ t · ½(d² + d'²), in fractions: of 2, 3 and 5 equal rows. */
    @Test
    void aGroupOfTiesCountsWithBothItsEnds() {
        Significance result =
                compare(CramerVonMises.withDefaults(), Samples.numbers(1, 1, 2, 3), Samples.numbers(2, 2, 3, 3, 3, 3));
        // d = 1/2, then 3/4 − 1/3 = 5/12: 24/100 · (2·½·1/4 + 3·½(1/4 + 25/144) + 5·½·25/144)
        assertThat(result.statistic())
                .isCloseTo(0.24 * (0.25 + 1.5 * (0.25 + 25 / 144.0) + 2.5 * 25 / 144.0), within(1e-15));
        assertThat(result.effectSize()).hasValue(0.5);
    }

    @Test
    void sidesAreInterchangeable() {
        SplittableRandom random = new SplittableRandom(5);
        for (int run = 0; run < 200; run++) {
            int distinct = 1 + random.nextInt(60);
            ColumnProfile a = Samples.numbers(random.ints(1 + random.nextInt(40), 0, distinct)
                    .asDoubleStream()
                    .toArray());
            ColumnProfile b = Samples.numbers(random.ints(1 + random.nextInt(40), 0, distinct)
                    .asDoubleStream()
                    .toArray());
            assertThat(CramerVonMises.withDefaults().compare(a, b))
                    .isEqualTo(CramerVonMises.withDefaults().compare(b, a));
        }
    }

    /** Expected statistics: fractions in Python 3.11. */
    @Test
    void thousandsOfMillionsOfRowsLoseNothing() {
        Significance result = compare(
                CramerVonMises.withDefaults(),
                Samples.weighted(new double[] {1, 2, 3}, 1_499_999_000, 900_000_000, 600_001_000),
                Samples.weighted(new double[] {1, 2, 3}, 1_500_000_000, 899_990_000, 600_010_000));
        assertThat(result.statistic()).isCloseTo(0.003441667638888889, within(PRECISE * 0.003));
        assertThat(result.pValue()).isBetween(0.9, 1.0);
    }

    @Test
    void constantsAreNoDriftOrAsMuchAsTheRowsAllow() {
        Significance equal = compare(CramerVonMises.withDefaults(), Samples.numbers(4, 4), Samples.numbers(4, 4, 4));
        assertThat(equal).isEqualTo(new Significance(0, 1, equal.effectSize(), equal.noiseLevel()));
        Significance single = compare(ASYMPTOTIC, Samples.numbers(4), Samples.numbers(5));
        assertThat(single.pValue()).isEqualTo(1);
        Significance different = compare(
                CramerVonMises.withDefaults(),
                Samples.weighted(new double[] {1}, 100),
                Samples.weighted(new double[] {2}, 100));
        assertThat(different.pValue()).isBetween(0.0, 1e-30);
    }

    @Test
    void theExactMethodSaysWhatItCannotDo() {
        CramerVonMises exact = CramerVonMises.withDefaults().withMethod(PValueMethod.EXACT);
        NotComputable reason =
                new NotComputable("The exact method needs distinct values and at most 20 rows a side: use"
                        + " the method auto or asymptotic.");
        assertThat(exact.compare(steps(21, 1, 0), steps(5, 1, 0.5))).isEqualTo(reason);
        assertThat(exact.compare(steps(10, 1, 0), steps(5, 1, 0))).isEqualTo(reason);
        assertThat(compare(exact, steps(5, 1, 0), steps(5, 1, 0)).pValue()).isEqualTo(1);
    }

    @Test
    void parametersGiveTheSameTestBack() {
        assertThat(CramerVonMises.withDefaults().parameters()).isEqualTo(Parameters.none());
        assertThat(ASYMPTOTIC.parameters()).isEqualTo(Parameters.of("method", "asymptotic"));
        assertThat(CramerVonMises.withDefaults()
                        .withParameters(ASYMPTOTIC.parameters())
                        .parameters())
                .isEqualTo(ASYMPTOTIC.parameters());
        assertThatThrownBy(() -> ASYMPTOTIC.withParameters(Parameters.of("methd", "exact")))
                .hasMessage("Unknown parameter 'methd'. Did you mean 'method'?");
    }
}
