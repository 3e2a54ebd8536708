package io.driftwatch.stats.distance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.driftwatch.DriftMonitor;
import io.driftwatch.data.ColumnType;
import io.driftwatch.data.Dataset;
import io.driftwatch.policy.ColumnRule;
import io.driftwatch.policy.DriftPolicy;
import io.driftwatch.policy.InvalidPolicyException;
import io.driftwatch.policy.Status;
import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.profile.NumericProfile;
import io.driftwatch.profile.WeightedSample;
import io.driftwatch.stats.KolmogorovSmirnov;
import io.driftwatch.stats.distance.EnergyDistance.Scale;
import io.driftwatch.stats.kernel.Orders;
import io.driftwatch.stats.kernel.Samples;
import io.driftwatch.stattest.Parameters;
import io.driftwatch.stattest.StatTestResult.Distance;
import io.driftwatch.stattest.StatTestResult.NotComputable;
import io.driftwatch.stattest.StatTestResult.Significance;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EnergyDistanceTest {

    private static final EnergyDistance DISTANCE = EnergyDistance.withDefaults();
    private static final EnergyDistance SCALED = DISTANCE.withScale(Scale.STANDARD_DEVIATION);

    private static Distance distance(EnergyDistance test, ColumnProfile reference, ColumnProfile current) {
        return (Distance) test.compare(reference, current);
    }

    private static WeightedSample sample(double... values) {
        return ((NumericProfile) Samples.numbers(values)).sample();
    }

    /** The definition by expected distances of rows: 2E|X − Y| − E|X − X'| − E|Y − Y'|. */
    private static double squared(double[] a, double[] b) {
        return 2 * meanGap(a, b) - meanGap(a, a) - meanGap(b, b);
    }

    private static double meanGap(double[] a, double[] b) {
        return Arrays.stream(a)
                .map(x -> Arrays.stream(b).map(y -> Math.abs(x - y)).average().orElseThrow())
                .average()
                .orElseThrow();
    }

    @Test
    void equalsScipysAndIsDividedByTheRootOfTheScale() {
        ColumnProfile before = Samples.numbers(1.5, 2, 2, 7, 9.25);
        ColumnProfile now = Samples.numbers(0, 2, 4, 11);
        // scipy 1.17.1: energy_distance, and the same over sqrt(numpy.std(before)).
        assertThat(distance(DISTANCE, before, now).distance()).isCloseTo(0.7713624310270757, within(1e-15));
        assertThat(distance(SCALED, before, now).distance()).isCloseTo(0.4333362838738483, within(1e-15));
    }

    @Test
    void equalsItsDefinitionByDistancesOfRows() {
        SplittableRandom random = new SplittableRandom(81);
        for (int run = 0; run < 20; run++) {
            double[] a = Samples.normal(random, 2 + random.nextInt(20), z -> Math.rint(4 * z) / 4);
            double[] b = Samples.normal(random, 2 + random.nextInt(20), z -> Math.rint(4 * z) / 4 + 1);
            assertThat(distance(DISTANCE, Samples.numbers(a), Samples.numbers(b))
                            .distance())
                    .isCloseTo(Math.sqrt(squared(a, b)), within(1e-12));
        }
    }

    /** Every deal of the rows, on values with ties: 999 draws, of which three standard deviations are at most 0.048. */
    @ParameterizedTest
    @CsvSource({"5, 4", "4, 5", "7, 7", "2, 7"})
    void pValueIsNearTheEnumerationOfAllDeals(int n, int m) {
        double[] pooled = Arrays.copyOf(new double[] {1.5, 2, 2, 7, 9.25, 0, 2, 4, 11, 3.5, 3.5, 6, 8, -1}, n + m);
        double[] before = Arrays.copyOf(pooled, n);
        double[] now = Arrays.copyOfRange(pooled, n, n + m);
        double seen = squared(before, now);
        double[] deals =
                Orders.all(n, m).mapToDouble(order -> squared(pooled, order)).toArray();
        long atLeast = Arrays.stream(deals).filter(deal -> deal >= seen - 1e-9).count();
        Distance found = distance(DISTANCE, Samples.numbers(before), Samples.numbers(now));
        assertThat(found.pValue()).isCloseTo((double) atLeast / deals.length, within(0.048));
    }

    private static double squared(double[] pooled, boolean[] ofReference) {
        double[] a = new double[pooled.length];
        double[] b = new double[pooled.length];
        int inA = 0;
        int inB = 0;
        for (int row = 0; row < pooled.length; row++) {
            if (ofReference[row]) {
                a[inA++] = pooled[row];
            } else {
                b[inB++] = pooled[row];
            }
        }
        return squared(Arrays.copyOf(a, inA), Arrays.copyOf(b, inB));
    }

    /** Expected values: √(2E|X − Y| − 2E|X − X'|) of normal values from the folded normal law, Python 3.11. */
    @ParameterizedTest
    @CsvSource({"0.1, 0.0750969", "0.5, 0.3736259", "1, 0.7360751", "4, 2.3973222"})
    void aSmallShiftOfNormalValuesIsThreeQuartersOfItsStandardDeviations(double shift, double expected) {
        int rows = 20_000;
        NormalDistribution law = new NormalDistribution(null, 0, 1);
        double[] before = IntStream.range(0, rows)
                .mapToDouble(row -> law.inverseCumulativeProbability((row + 0.5) / rows))
                .toArray();
        double[] now = Arrays.stream(before).map(x -> x + shift).toArray();
        Distance found = distance(SCALED.withMaximumDraws(999), Samples.numbers(before), Samples.numbers(now));
        assertThat(found.distance()).isCloseTo(expected, within(1e-3 * expected));
    }

    @Test
    void bothScalesGiveOnePValueAndNoiseLevelsInTheirUnits() {
        double[] values = Samples.normal(new SplittableRandom(82), 60, z -> 9 * z);
        ColumnProfile before = Samples.numbers(values);
        ColumnProfile now = Samples.normalProfile(83, 40, 1);
        Distance inUnits = distance(DISTANCE, before, now);
        Distance scaled = distance(SCALED, before, now);
        double root = Math.sqrt(((NumericProfile) before).standardDeviation().orElseThrow());
        assertThat(scaled.pValue()).isEqualTo(inUnits.pValue());
        assertThat(scaled.distance() * root).isCloseTo(inUnits.distance(), within(1e-12));
        assertThat(scaled.noiseLevel() * root).isCloseTo(inUnits.noiseLevel(), within(1e-12));
    }

    @Test
    void sidesAreInterchangeableInTheUnitsOfTheData() {
        SplittableRandom random = new SplittableRandom(84);
        ColumnProfile a = Samples.numbers(Samples.normal(random, 60, z -> z));
        ColumnProfile b = Samples.numbers(Samples.normal(random, 90, z -> z + 0.2));
        assertThat(DISTANCE.compare(a, b)).isEqualTo(DISTANCE.compare(b, a));
    }

    @Test
    void equalConstantsAreNoDriftAndOthersHaveNoScale() {
        ColumnProfile fives = Samples.numbers(5, 5, 5, 5, 5);
        ColumnProfile sevens = Samples.numbers(7, 7, 7, 7, 7);
        for (Scale scale : Scale.values()) {
            assertThat(DISTANCE.withScale(scale).compare(fives, Samples.numbers(5, 5)))
                    .isEqualTo(new Distance(0, 1, 0));
        }
        assertThat(SCALED.compare(fives, sevens))
                .isEqualTo(new NotComputable("The standard deviation of the reference is 0, so that the distance has no"
                        + " scale: use another one, or none."));
        Distance found = distance(DISTANCE, fives, sevens);
        // √(2 · 1 · 2), and 2 of the C(10, 5) = 252 deals.
        assertThat(found.distance()).isEqualTo(2);
        assertThat(found.pValue()).isCloseTo(2.0 / 252, within(0.006));
    }

    /** The widest range there is, and the narrowest. */
    @ParameterizedTest
    @EnumSource(Scale.class)
    void neitherOverflowsNorVanishes(Scale scale) {
        double[] before = {-1, -0.5, 0.25, 0.5, 1};
        double[] now = {-1, -0.25, 0, 0.75, 1};
        double expected = distance(DISTANCE.withScale(scale), Samples.numbers(before), Samples.numbers(now))
                .distance();
        for (int exponent : new int[] {1023, 500, -500, -1000}) {
            double unit = StrictMath.scalb(1.0, exponent);
            Distance found = distance(
                    DISTANCE.withScale(scale),
                    Samples.numbers(Arrays.stream(before).map(x -> x * unit).toArray()),
                    Samples.numbers(Arrays.stream(now).map(x -> x * unit).toArray()));
            assertThat(found.distance() / (scale == Scale.NONE ? Math.sqrt(unit) : 1))
                    .isCloseTo(expected, within(1e-15));
        }
    }

    @Test
    void aDistanceBeyondAllNumbersIsTheLargestOfThem() {
        ColumnProfile tiny = Samples.numbers(0, 1e-322);
        ColumnProfile huge = Samples.numbers(1e308, 1.1e308);
        assertThat(distance(SCALED, tiny, huge).distance()).isEqualTo(Double.MAX_VALUE);
        assertThat(distance(SCALED, huge, tiny).distance()).isBetween(1.0, 10.0);
    }

    @Test
    void thousandsOfMillionsOfRowsLoseNothing() {
        long half = 1_500_000_000;
        Distance found = distance(
                DISTANCE.withMaximumDraws(999),
                Samples.weighted(new double[] {1, 2}, half, half),
                Samples.weighted(new double[] {1, 2}, half + 40_000, half - 40_000));
        double expected = Math.sqrt(2) * 40_000 / (2.0 * half);
        assertThat(found.distance()).isCloseTo(expected, within(1e-12 * expected));
    }

    /** The bridge over groups against as many rows drawn afresh, on two samples of one source. */
    @ParameterizedTest
    @CsvSource({"normal, 30000, 30000", "cubed, 40000, 400"})
    void theBridgeCannotBeToldFromRowsDrawnAfresh(String source, int n, int m) {
        DoubleUnaryOperator map = source.equals("normal") ? z -> z : z -> z * z * z;
        SplittableRandom random = new SplittableRandom(85);
        WeightedSample a = sample(Samples.normal(random, n, map));
        WeightedSample b = sample(Samples.normal(random, m, map));
        TransportCost cost = new TransportCost(a, b, GapCost.SQUARE);
        ValueGroups groups = DealtTransport.groups(a, b);
        cost.timesRows(groups);
        DealtTransport bridge = DealtTransport.of(groups, a, b, cost);
        int runs = 400;
        double[] drawn = new double[runs];
        double[] afresh = new double[runs];
        double squaredProduct = cost.of(cost.product());
        for (int run = 0; run < runs; run++) {
            drawn[run] = bridge.applyAsDouble(random) / squaredProduct;
            WeightedSample x = sample(Samples.normal(random, n, map));
            WeightedSample y = sample(Samples.normal(random, m, map));
            afresh[run] =
                    new TransportCost(x, y, GapCost.SQUARE).timesRows(DealtTransport.groups(x, y)) / squaredProduct;
        }
        Significance difference = (Significance)
                KolmogorovSmirnov.withDefaults().compare(Samples.numbers(drawn), Samples.numbers(afresh));
        assertThat(difference.pValue()).isGreaterThan(0.001);
    }

    @Test
    void withoutAScaleEveryRuleMustGiveItsThreshold() {
        assertThat(DISTANCE.isDistance()).isTrue();
        assertThat(DISTANCE.defaultThreshold()).isEmpty();
        assertThat(SCALED.defaultThreshold()).hasValue(0.1);
        assertThat(DISTANCE.columnTypes()).containsExactly(ColumnType.NUMERIC);
        Dataset rows = Dataset.builder().numeric("x", 1, 2, 3).build();
        ColumnRule rule = ColumnRule.matching("x").withTest(DISTANCE);
        assertThatThrownBy(() -> monitor(rule, rows))
                .isInstanceOf(InvalidPolicyException.class)
                .hasMessageEndingWith(
                        "The distance 'energy-distance' is in the units of the data and has no threshold of"
                                + " its own: give the rule one.");
        assertThat(monitor(rule.withThreshold(0.3), rows).check(rows).status()).isEqualTo(Status.UNKNOWN);
    }

    private static DriftMonitor monitor(ColumnRule rule, Dataset reference) {
        return DriftMonitor.builder()
                .policy(DriftPolicy.builder().rule(rule).build())
                .reference(reference)
                .build();
    }

    @Test
    void namesHaveNoDistance() {
        assertThat(DISTANCE.compare(Samples.names("a"), Samples.names("b")))
                .isEqualTo(new NotComputable("The distance energy-distance compares numeric columns."));
    }

    @Test
    void parametersGiveTheSameTestBack() {
        EnergyDistance told = SCALED.withSeed(5).withNoiseQuantile(0.99);
        assertThat(told.parameters())
                .isEqualTo(Parameters.of("scale", "standard-deviation")
                        .with("seed", 5)
                        .with("noise-quantile", 0.99));
        assertThat(DISTANCE.withParameters(told.parameters()).parameters()).isEqualTo(told.parameters());
        assertThat(DISTANCE.parameters()).isEqualTo(Parameters.none());
        assertThatThrownBy(() -> DISTANCE.withParameters(Parameters.of("scale", "standard")))
                .hasMessageContaining("standard-deviation");
    }
}
