package io.driftwatch.stats.contingency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.stats.kernel.BinnedCounts;
import io.driftwatch.stats.kernel.FixedBins;
import io.driftwatch.stats.kernel.Resampling;
import io.driftwatch.stats.kernel.Samples;
import io.driftwatch.stattest.Parameters;
import io.driftwatch.stattest.StatTestResult.NotComputable;
import io.driftwatch.stattest.StatTestResult.Significance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FisherExactTest {

    private static final FisherExact FISHER = FisherExact.withDefaults();

    private static Significance compare(long[] reference, long[] current) {
        return compare(FISHER, reference, current);
    }

    private static Significance compare(FisherExact test, long[] reference, long[] current) {
        return (Significance) test.compare(Samples.counted(reference), Samples.counted(current));
    }

    private static long[] rows(long... counts) {
        return counts;
    }

    /** fisher_exact([[12, 5], [3, 20]]) of scipy 1.17.1. */
    @Test
    void equalsScipysTestOfTwoNames() {
        Significance result = compare(rows(12, 5), rows(3, 20));
        assertThat(result.statistic()).isCloseTo(16, within(1e-12));
        assertThat(result.pValue()).isCloseTo(0.0002999894216743347, within(1e-8 * 3e-4));
        assertThat(result.effectSize()).hasValueCloseTo(12.0 / 17 - 3.0 / 23, within(1e-15));
        assertThat(result.noiseLevel()).isEmpty();
    }

    @Test
    void equalsTheEnumerationOfAllTablesOfTwoNames() {
        for (int n = 1; n <= 7; n++) {
            for (int m = 1; m <= 7; m++) {
                for (int a = 0; a <= n; a++) {
                    for (int b = 0; b <= m; b++) {
                        assertEqualsEnumeration(rows(a, n - a), rows(b, m - b));
                    }
                }
            }
        }
    }

    @Test
    void equalsTheEnumerationOfAllTablesOfThreeNames() {
        int tables = 0;
        for (long[] reference : splits(6)) {
            for (long[] current : splits(5)) {
                assertEqualsEnumeration(reference, current);
                tables++;
            }
        }
        // 83 ways to have 1 to 6 rows of three names, 55 to have 1 to 5.
        assertThat(tables).isEqualTo(83 * 55);
    }

    private static List<long[]> splits(int most) {
        List<long[]> splits = new ArrayList<>();
        for (int a = 0; a <= most; a++) {
            for (int b = 0; a + b <= most; b++) {
                for (int c = a + b == 0 ? 1 : 0; a + b + c <= most; c++) {
                    splits.add(rows(a, b, c));
                }
            }
        }
        return splits;
    }

    private static void assertEqualsEnumeration(long[] reference, long[] current) {
        long[] pooled = new long[reference.length];
        Arrays.setAll(pooled, name -> reference[name] + current[name]);
        long[] sums = new long[2];
        enumerate(pooled, 0, Arrays.stream(reference).sum(), 1, ways(reference, pooled), sums);
        Significance result = compare(reference, current);
        double expected = (double) sums[1] / sums[0];
        assertThat(result.pValue())
                .as("%s, %s", Arrays.toString(reference), Arrays.toString(current))
                .isCloseTo(expected, within(1e-13 * expected));
        if (Arrays.stream(pooled).filter(rows -> rows > 0).count() > 2) {
            double probability = (double) ways(reference, pooled) / sums[0];
            assertThat(result.statistic()).isCloseTo(probability, within(1e-13 * probability));
        }
    }

    /**
     * Adds the ways to take rows of all groups from here on to the first sum, those of likely tables no more to the
     * second.
     */
    private static void enumerate(long[] pooled, int group, long left, long ways, long seen, long[] sums) {
        if (group == pooled.length) {
            sums[0] += left == 0 ? ways : 0;
            sums[1] += left == 0 && ways <= seen ? ways : 0;
            return;
        }
        for (long taken = 0; taken <= Math.min(left, pooled[group]); taken++) {
            enumerate(pooled, group + 1, left - taken, ways * choose(pooled[group], taken), seen, sums);
        }
    }

    private static long ways(long[] taken, long[] pooled) {
        long product = 1;
        for (int group = 0; group < taken.length; group++) {
            product *= choose(pooled[group], taken[group]);
        }
        return product;
    }

    private static long choose(long n, long k) {
        long result = 1;
        for (long i = 1; i <= k; i++) {
            result = result * (n - k + i) / i;
        }
        return result;
    }

    /** Expected values: whole numbers of any length in Python 3.11. */
    @Test
    void equalsWholeNumbersForMoreNames() {
        assertExact(0.07140702094773047, 0.003252398568517599, rows(10, 3, 2, 0), rows(4, 6, 1, 3));
        assertExact(0.0008280729405562826, 6.858737824696305e-05, rows(40, 10, 5), rows(20, 25, 3));
        assertExact(5.752462341505281e-08, 5.752462341505281e-08, rows(0, 0, 12), rows(7, 8, 0));
    }

    private static void assertExact(double pValue, double probability, long[] reference, long[] current) {
        Significance result = compare(reference, current);
        assertThat(result.pValue()).isCloseTo(pValue, within(1e-12 * pValue));
        assertThat(result.statistic()).isCloseTo(probability, within(1e-12 * probability));
    }

    /** Two hundred tables of three names that are also enumerated: none is five standard errors away. */
    @Test
    void drawsAreWithinTheirErrorOfTheEnumeration() {
        SplittableRandom random = new SplittableRandom(71);
        Resampling resampling = Resampling.withDefaults().withMaximumDraws(999);
        for (int run = 0; run < 200; run++) {
            BinnedCounts counts = BinnedCounts.of(anyRows(random), anyRows(random), bins -> List.of());
            double seen = TableRarity.OF_GROUPS.of(counts);
            double exact = FewTables.of(counts).orElseThrow().pValue(seen);
            double drawn = resampling
                    .of(new FixedBins(counts, TableRarity.OF_GROUPS), seen)
                    .pValue();
            assertThat(drawn).isCloseTo(exact, within(0.001 + 5 * Math.sqrt(exact * (1 - exact) / 999)));
        }
    }

    private static long[] anyRows(SplittableRandom random) {
        return rows(1 + random.nextInt(20), random.nextInt(12), random.nextInt(9));
    }

    /** Expected value: the sum over all tables in whole numbers of any length in Python 3.11. */
    @Test
    void drawsOfALargerTableCentreOnItsExactPValue() {
        double exact = 0.1184461242864151;
        double sum = 0;
        int seeds = 100;
        for (int seed = 0; seed < seeds; seed++) {
            double pValue = compare(FISHER.withSeed(seed), rows(30, 25, 20, 15), rows(20, 25, 30, 25))
                    .pValue();
            assertThat(pValue).isCloseTo(exact, within(5 * 0.0102));
            sum += pValue;
        }
        // √(p(1 − p) / 999) is 0.0102; four of a tenth of it, and what (b + 1) / (B + 1) adds.
        assertThat(sum / seeds).isCloseTo(exact, within(0.0041 + 0.001));
    }

    @Test
    void smallPValuesHaveAsManyDrawsAsAreAllowed() {
        long[] before = rows(300, 200, 100, 100);
        long[] now = rows(100, 100, 300, 200);
        assertThat(compare(before, now).pValue()).isEqualTo(1 / 20_000.0);
        assertThat(compare(FISHER.withMaximumDraws(999), before, now).pValue()).isEqualTo(0.001);
    }

    @Test
    void sidesAreInterchangeable() {
        SplittableRandom random = new SplittableRandom(72);
        for (int run = 0; run < 200; run++) {
            int factor = run % 2 == 0 ? 1 : 50;
            long[] a = Arrays.stream(anyRows(random)).map(rows -> rows * factor).toArray();
            long[] b = Arrays.stream(anyRows(random)).map(rows -> rows * factor).toArray();
            Significance result = compare(FISHER.withMaximumDraws(999), a, b);
            Significance exchanged = compare(FISHER.withMaximumDraws(999), b, a);
            assertThat(exchanged.pValue()).isEqualTo(result.pValue());
            boolean twoNames = (a[1] + b[1] == 0) != (a[2] + b[2] == 0);
            if (!twoNames) {
                assertThat(exchanged.statistic()).isEqualTo(result.statistic());
            }
        }
    }

    @Test
    void theStatisticOfOneNameIsThatOfNoDriftAndAnUnboundedOneTheLargestNumber() {
        Significance one = compare(rows(60), rows(40));
        assertThat(one.statistic()).isEqualTo(1);
        assertThat(one.pValue()).isEqualTo(1);
        Significance apart = compare(rows(7, 0), rows(0, 5));
        assertThat(apart.statistic()).isEqualTo(Double.MAX_VALUE);
        assertThat(apart.pValue()).isCloseTo(1 / 792.0, within(1e-15));
        assertThat(compare(rows(0, 7), rows(5, 0)).statistic()).isZero();
    }

    /** Expected statistics: mpmath 1.3.0 with 60 digits, by log-factorials. */
    @Test
    void thousandsOfMillionsOfRowsLoseNothing() {
        Significance result =
                compare(rows(1_499_999_000, 900_000_000, 600_000_123), rows(1_500_000_000, 899_990_000, 600_001_000));
        assertThat(result.statistic()).isCloseTo(5.987997532064439e-10, within(1e-12 * 6e-10));
        // chi2.sf(0.04553, 2) of scipy 1.17.1; four standard errors of 999 draws
        assertThat(result.pValue()).isCloseTo(0.9775, within(0.019));
        assertThat(compare(rows(100_000, 20, 3), rows(99_000, 35, 4)).statistic())
                .isCloseTo(0.003536970272615608, within(1e-12 * 0.0035));
    }

    /** Enumerated up to 20 with 20 rows of three names, drawn in the other cases. */
    @ParameterizedTest
    @CsvSource({"12, 12, 3", "20, 20, 3", "20, 60, 5", "50, 50, 10", "100, 100, 40"})
    void holdsItsLevelWithoutDrift(int n, int m, int names) {
        FisherExact test = FISHER.withMaximumDraws(999);
        double[] weights = new double[names];
        Arrays.fill(weights, 1);
        SplittableRandom random = new SplittableRandom(73);
        int rejected = 0;
        for (int run = 0; run < 2_000; run++) {
            ColumnProfile a = Samples.namesOfWeights(random, n, weights);
            ColumnProfile b = Samples.namesOfWeights(random, m, weights);
            rejected += ((Significance) test.compare(a, b)).pValue() <= 0.05 ? 1 : 0;
        }
        // Binomial(2,000, 0.05): 68 to 133 holds 99.9 % of draws; an exact test may reject less often.
        assertThat(rejected).isBetween(55, 133);
    }

    @Test
    void isForNames() {
        assertThat(FISHER.compare(Samples.numbers(1, 2), Samples.numbers(1, 2)))
                .isEqualTo(new NotComputable("The test fisher-exact compares categorical columns."));
    }

    @Test
    void parametersGiveTheSameTestBack() {
        assertThat(FISHER.parameters()).isEqualTo(Parameters.none());
        FisherExact seeded = FISHER.withParameters(Parameters.of("seed", 5));
        assertThat(seeded.parameters()).isEqualTo(FISHER.withSeed(5).parameters());
        assertThat(compare(seeded, rows(30, 25, 20, 15), rows(20, 25, 30, 25)))
                .isEqualTo(compare(FISHER.withSeed(5), rows(30, 25, 20, 15), rows(20, 25, 30, 25)));
        assertThatThrownBy(() -> FISHER.withParameters(Parameters.of("noise-quantile", 0.9)))
                .hasMessageStartingWith("Unknown parameter 'noise-quantile'.");
    }
}
