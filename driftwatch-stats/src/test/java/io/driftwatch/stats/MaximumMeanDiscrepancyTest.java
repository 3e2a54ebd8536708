package io.driftwatch.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.driftwatch.data.ColumnType;
import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.stats.kernel.Orders;
import io.driftwatch.stats.kernel.Samples;
import io.driftwatch.stattest.Parameters;
import io.driftwatch.stattest.StatTestResult.NotComputable;
import io.driftwatch.stattest.StatTestResult.Significance;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaximumMeanDiscrepancyTest {

    private static final MaximumMeanDiscrepancy TEST = MaximumMeanDiscrepancy.withDefaults();

    private static Significance compare(double[] reference, double[] current) {
        return (Significance) TEST.compare(Samples.numbers(reference), Samples.numbers(current));
    }

    private static double[] numbers(String text) {
        return Arrays.stream(text.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }

    /** The definition, row by row. */
    private static double squared(double[] a, double[] b, double bandwidth) {
        double within = (kernels(a, a, bandwidth) - a.length) / (a.length * (a.length - 1.0));
        double withinOther = (kernels(b, b, bandwidth) - b.length) / (b.length * (b.length - 1.0));
        return within + withinOther - 2 * kernels(a, b, bandwidth) / ((double) a.length * b.length);
    }

    private static double kernels(double[] a, double[] b, double bandwidth) {
        return Arrays.stream(a)
                .flatMap(x -> Arrays.stream(b).map(y -> Math.exp(-(x - y) * (x - y) / (2 * bandwidth * bandwidth))))
                .sum();
    }

    private static double bandwidth(double[] a, double[] b) {
        double[] rows = DoubleStream.concat(Arrays.stream(a), Arrays.stream(b)).toArray();
        double[] gaps = IntStream.range(0, rows.length)
                .boxed()
                .flatMapToDouble(i -> IntStream.range(0, i).mapToDouble(j -> Math.abs(rows[i] - rows[j])))
                .sorted()
                .toArray();
        double median = median(gaps);
        return median > 0
                ? median
                : median(Arrays.stream(gaps).filter(gap -> gap > 0).toArray());
    }

    private static double median(double[] sorted) {
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    /** numpy 2.4.6: the definition with numpy.exp and numpy.median, and all deals of itertools.combinations. */
    @ParameterizedTest
    @CsvSource({
        "1.5 2 2 7 9.25, 0 2 4 11, -0.19589369449060157, 0.9682539682539683",
        "1 2 3 4 6, 5 7 8 9 10, 0.6660658710796277, 0.015873015873015872",
        "1.1 0.2 2.1 0 1, 1 0 2 0 1, -0.16101898860319386, 0.9285714285714286",
        "0 0 0 0 0 0 1, 0 0 0 0 3, -0.022821787986839315, 1"
    })
    void equalsNumpysAndTheEnumerationOfAllDeals(String before, String now, double statistic, double pValue) {
        Significance found = compare(numbers(before), numbers(now));
        assertThat(found.statistic()).isCloseTo(statistic, within(1e-14));
        // Three standard deviations of the share of at least 999 draws, or of 19,999 below 0.02.
        double deviation = Math.sqrt(pValue * (1 - pValue) / (pValue < 0.02 ? 19_999 : 999));
        assertThat(found.pValue()).isCloseTo(pValue, within(3 * deviation + 1e-4));
    }

    @Test
    void statisticEqualsItsDefinition() {
        SplittableRandom random = new SplittableRandom(91);
        for (int run = 0; run < 30; run++) {
            double step = run % 3 == 0 ? 2 : 1e-9;
            double[] a = Samples.normal(random, 2 + random.nextInt(30), z -> step * Math.rint(z / step));
            double[] b = Samples.normal(random, 2 + random.nextInt(30), z -> step * Math.rint((z + 0.5) / step));
            double bandwidth = bandwidth(a, b);
            assertThat(compare(a, b).statistic()).isCloseTo(squared(a, b, bandwidth), within(1e-12));
        }
    }

    /** Every split of 5 and 5 rows, some equal, and draws that tell all of them apart. */
    @ParameterizedTest
    @CsvSource({
        "1 2 3 4 5, 3 4 6 7 8",
        "0.3 1.2 2.2 2.9 4, 2.5 2.9 3 3.3 4.5",
        "1 1 2 2 3, 2 2 3 3 3",
        "-9 0 0 1 20, 4 5 5 6 7"
    })
    void pValueIsNearTheEnumerationOfAllDeals(String before, String now) {
        double[] a = numbers(before);
        double[] b = numbers(now);
        double[] pooled =
                DoubleStream.concat(Arrays.stream(a), Arrays.stream(b)).toArray();
        double bandwidth = bandwidth(a, b);
        double seen = squared(a, b, bandwidth);
        double[] deals = Orders.all(5, 5)
                .mapToDouble(order -> squared(side(pooled, order, true), side(pooled, order, false), bandwidth))
                .toArray();
        double expected =
                Arrays.stream(deals).filter(deal -> deal >= seen - 1e-12).count() / (double) deals.length;
        double deviation = Math.sqrt(expected * (1 - expected) / 999);
        assertThat(deals).hasSize(252);
        assertThat(compare(a, b).pValue()).isCloseTo(expected, within(3 * deviation + 1e-3));
    }

    private static double[] side(double[] pooled, boolean[] ofReference, boolean reference) {
        return IntStream.range(0, pooled.length)
                .filter(row -> ofReference[row] == reference)
                .mapToDouble(row -> pooled[row])
                .toArray();
    }

    /** The p-values of its own unit tests, within their tolerance. */
    @ParameterizedTest
    @CsvSource({
        "1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1," + " 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0, 0",
        "1 0 1 0 1 1 0 1 0 1 1 0 1 0 1 1 0 1 0 1 1 0 1 0 1,"
                + " 1 0 1 0 1 1 0 1 0 1 1 0 1 0 1 1 0 1 0 1 1 0 1 0 1, 0.955",
        "1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1," + " 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1, 1",
        "1.1 0.2 2.1 0 1, 1 0 2 0 1, 0.96"
    })
    void pValuesAreNearEvidentlys(String before, String now, double pValue) {
        assertThat(compare(numbers(before), numbers(now)).pValue()).isCloseTo(pValue, within(0.1));
    }

    @Test
    void exchangedSidesGiveTheSameBits() {
        for (int run = 0; run < 50; run++) {
            SplittableRandom random = new SplittableRandom(run);
            int rows = 2 + random.nextInt(run % 10 == 0 ? 900 : 40);
            ColumnProfile a = Samples.normalProfile(run, rows, random.nextInt(2));
            ColumnProfile b = Samples.normalProfile(-run - 1, 2 + random.nextInt(40), random.nextInt(2));
            assertThat(TEST.compare(a, b)).isEqualTo(TEST.compare(b, a));
        }
    }

    @Test
    void constantsAreDriftOnlyWhereTheyDiffer() {
        assertThat(compare(new double[] {3, 3, 3}, new double[] {3, 3}))
                .isEqualTo(new Significance(0, 1, OptionalDouble.of(0), OptionalDouble.empty()));
        long half = 1_500_000_000;
        Significance different = (Significance)
                TEST.compare(Samples.weighted(new double[] {1}, half), Samples.weighted(new double[] {2}, half));
        // The bandwidth is the only distance there is: 2 − 2·exp(−1/2).
        assertThat(different.statistic()).isCloseTo(2 - 2 * Math.exp(-0.5), within(1e-14));
        assertThat(different.pValue()).isEqualTo(1 / 20_000.0);
        assertThat(different.effectSize()).hasValue(1);
    }

    @Test
    void seesASpreadAndASecondPeakThatTheMeanDoesNotShow() {
        SplittableRandom random = new SplittableRandom(92);
        double[] before = Samples.normal(random, 300, z -> z);
        assertThat(compare(before, Samples.normal(random, 300, z -> 2 * z)).pValue())
                .isLessThan(0.001);
        assertThat(compare(before, Samples.normal(random, 300, z -> 0.4 * z + (random.nextBoolean() ? 1 : -1)))
                        .pValue())
                .isLessThan(0.001);
        assertThat(compare(before, Samples.normal(random, 300, z -> z)).pValue())
                .isGreaterThan(0.05);
    }

    @Test
    void manyRowsAreComparedBySomeOfThem() {
        ColumnProfile before = Samples.normalProfile(93, 20_000, 0);
        ColumnProfile now = Samples.normalProfile(94, 3_000, 0.4);
        Significance found = (Significance) TEST.compare(before, now);
        Significance bySeed = (Significance) TEST.withSeed(5).compare(before, now);
        // Two normal distributions 0.4 apart, in closed form, of the bandwidth √2 · 0.674 that both have about.
        double spread = 2 + 2 * 0.674 * 0.674;
        double expected = 2 * Math.sqrt(1 - 2 / spread) * (1 - Math.exp(-0.16 / (2 * spread)));
        assertThat(found.statistic()).isCloseTo(expected, within(0.02));
        assertThat(bySeed.statistic()).isCloseTo(expected, within(0.02)).isNotEqualTo(found.statistic());
        assertThat(found.pValue()).isLessThan(0.001);
        assertThat(found.effectSize()).isEqualTo(bySeed.effectSize());
    }

    @Test
    void theWidestRangeAndTheNarrowestGiveNumbers() {
        double[][] sides = {
            {-1e308, 1e308, 0, 1e308}, {0, Double.MIN_VALUE, 0, Double.MIN_VALUE}, {1e-300, 2e-300, 1, 1e300}
        };
        for (double[] a : sides) {
            for (double[] b : sides) {
                Significance found = compare(a, b);
                assertThat(found.statistic()).isBetween(-2.0, 2.0);
                assertThat(found.pValue()).isBetween(1e-3, 1.0);
            }
        }
        double[] a = {-1, -0.5, 0.25, 0.5, 1};
        double[] b = {-1, -0.25, 0, 0.75, 1};
        double unit = StrictMath.scalb(1.0, 1023);
        assertThat(compare(
                                Arrays.stream(a).map(x -> x * unit).toArray(),
                                Arrays.stream(b).map(x -> x * unit).toArray())
                        .statistic())
                .isCloseTo(compare(a, b).statistic(), within(1e-15));
    }

    @Test
    void saysWhatItNeeds() {
        assertThat(TEST.columnTypes()).containsExactly(ColumnType.NUMERIC);
        assertThat(TEST.minimumSample()).isEqualTo(2);
        assertThat(TEST.compare(Samples.numbers(1), Samples.numbers(1, 2)))
                .isEqualTo(new NotComputable("The test mmd needs 2 usable values on each side."));
        assertThatThrownBy(() -> TEST.withMaximumDraws(998)).hasMessage("At least 999 draws are needed, not 998.");
        ColumnProfile ones = Samples.numbers(1, 1, 1, 1, 1, 1, 1, 1, 1);
        ColumnProfile twos = Samples.numbers(2, 2, 2, 2, 2, 2, 2, 2, 2);
        assertThat(((Significance) TEST.withMaximumDraws(999).compare(ones, twos)).pValue())
                .isEqualTo(1 / 1_000.0);
    }

    @Test
    void parametersGiveTheSameTestBack() {
        assertThat(TEST.parameters()).isEqualTo(Parameters.none());
        MaximumMeanDiscrepancy seeded = TEST.withSeed(5);
        assertThat(seeded.parameters()).isEqualTo(Parameters.of("seed", 5));
        assertThat(TEST.withParameters(seeded.parameters()).parameters()).isEqualTo(seeded.parameters());
        assertThatThrownBy(() -> TEST.withParameters(Parameters.of("bandwidth", 1)))
                .hasMessageStartingWith("Unknown parameter 'bandwidth'.");
    }
}
