package io.driftwatch.stats.distance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.profile.NumericProfile;
import io.driftwatch.profile.WeightedSample;
import io.driftwatch.stats.KolmogorovSmirnov;
import io.driftwatch.stats.distance.Wasserstein.Scale;
import io.driftwatch.stats.kernel.Samples;
import io.driftwatch.stattest.Parameters;
import io.driftwatch.stattest.StatTestResult.Distance;
import io.driftwatch.stattest.StatTestResult.NotComputable;
import io.driftwatch.stattest.StatTestResult.Significance;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WassersteinTest {

    private static final Wasserstein DISTANCE = Wasserstein.withDefaults();

    private static Distance distance(Wasserstein test, ColumnProfile reference, ColumnProfile current) {
        return (Distance) test.compare(reference, current);
    }

    private static WeightedSample sample(double... values) {
        return ((NumericProfile) Samples.numbers(values)).sample();
    }

    private static double timesRows(WeightedSample a, WeightedSample b) {
        return new TransportCost(a, b, GapCost.SIZE).timesRows(DealtTransport.groups(a, b));
    }

    private static DealtTransport draws(WeightedSample a, WeightedSample b) {
        ValueGroups groups = DealtTransport.groups(a, b);
        TransportCost cost = new TransportCost(a, b, GapCost.SIZE);
        cost.timesRows(groups);
        return DealtTransport.of(groups, a, b, cost);
    }

    @Test
    void equalsScipysOnEveryScale() {
        ColumnProfile before = Samples.numbers(1.5, 2, 2, 7, 9.25);
        ColumnProfile now = Samples.numbers(0, 2, 4, 11);
        // scipy 1.17.1: wasserstein_distance, divided by numpy's std, and by the quartiles' 7 − 2.
        assertThat(distance(DISTANCE, before, now).distance()).isCloseTo(0.5049555224782425, within(1e-15));
        assertThat(distance(DISTANCE.withScale(Scale.NONE), before, now).distance())
                .isCloseTo(1.6, within(1e-15));
        assertThat(distance(DISTANCE.withScale(Scale.INTERQUARTILE_RANGE), before, now)
                        .distance())
                .isCloseTo(0.32, within(1e-15));
    }

    /** Every one of the C(9, 4) deals, on values with ties. */
    @Test
    void pValueIsNearTheEnumerationOfAllDeals() {
        double[] pooled = {1.5, 2, 2, 7, 9.25, 0, 2, 4, 11};
        double seen = 1.6;
        int deals = 0;
        int atLeast = 0;
        for (int chosen = 0; chosen < 1 << 9; chosen++) {
            if (Integer.bitCount(chosen) == 4) {
                deals++;
                atLeast += area(pooled, chosen) >= seen - 1e-9 ? 1 : 0;
            }
        }
        Distance found = distance(DISTANCE, Samples.numbers(1.5, 2, 2, 7, 9.25), Samples.numbers(0, 2, 4, 11));
        assertThat(deals).isEqualTo(126);
        // 999 draws: three standard deviations of a share are at most 0.047.
        assertThat(found.pValue()).isCloseTo((double) atLeast / deals, within(0.047));
    }

    private static double area(double[] pooled, int chosen) {
        double[] a = new double[4];
        double[] b = new double[5];
        int inA = 0;
        int inB = 0;
        for (int i = 0; i < pooled.length; i++) {
            if ((chosen >> i & 1) == 1) {
                a[inA++] = pooled[i];
            } else {
                b[inB++] = pooled[i];
            }
        }
        return timesRows(sample(a), sample(b)) / 20;
    }

    @Test
    void sidesAreInterchangeableInTheUnitsOfTheData() {
        SplittableRandom random = new SplittableRandom(71);
        ColumnProfile a = Samples.numbers(Samples.normal(random, 60, z -> z));
        ColumnProfile b = Samples.numbers(Samples.normal(random, 90, z -> z + 0.2));
        Wasserstein inUnits = DISTANCE.withScale(Scale.NONE);
        assertThat(inUnits.compare(a, b)).isEqualTo(inUnits.compare(b, a));
    }

    @Test
    void equalConstantsAreNoDriftAndOthersHaveNoScale() {
        ColumnProfile fives = Samples.numbers(5, 5, 5);
        for (Scale scale : Scale.values()) {
            assertThat(DISTANCE.withScale(scale).compare(fives, Samples.numbers(5, 5)))
                    .isEqualTo(new Distance(0, 1, 0));
        }
        ColumnProfile sixes = Samples.numbers(6, 6, 6);
        assertThat(DISTANCE.compare(fives, sixes))
                .isEqualTo(new NotComputable("The standard deviation of the reference is 0, so that the distance has no"
                        + " scale: use another one, or none."));
        assertThat(DISTANCE.withScale(Scale.INTERQUARTILE_RANGE).compare(Samples.numbers(5, 5, 5, 5, 9), sixes))
                .isEqualTo(
                        new NotComputable("The interquartile range of the reference is 0, so that the distance has no"
                                + " scale: use another one, or none."));
        assertThat(distance(DISTANCE.withScale(Scale.NONE), fives, sixes).distance())
                .isEqualTo(1);
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
            assertThat(found.distance() / (scale == Scale.NONE ? unit : 1))
                    .isCloseTo(expected, within(1e-15 * expected));
        }
    }

    @Test
    void aDistanceBeyondAllNumbersIsTheLargestOfThem() {
        ColumnProfile tiny = Samples.numbers(1e-300, 2e-300, 3e-300);
        ColumnProfile huge = Samples.numbers(1e300, 2e300, 3e300);
        assertThat(distance(DISTANCE, tiny, huge).distance()).isEqualTo(Double.MAX_VALUE);
        assertThat(distance(DISTANCE, huge, tiny).distance()).isBetween(1.0, 10.0);
    }

    /** With standard deviations the outlier makes the unit so large that nothing is left of the shift. */
    @Test
    void oneOutlierHidesNothingInInterquartileRanges() {
        SplittableRandom random = new SplittableRandom(72);
        double[] before = Samples.normal(random, 500, z -> z);
        double[] shifted = Samples.normal(random, 500, z -> z + 1);
        double[] withOutlier = before.clone();
        withOutlier[0] = 1e6;
        double[] shiftedWithOutlier = shifted.clone();
        shiftedWithOutlier[0] = 1e6;
        Wasserstein robust = DISTANCE.withScale(Scale.INTERQUARTILE_RANGE);
        assertThat(distance(DISTANCE, Samples.numbers(withOutlier), Samples.numbers(shifted))
                        .distance())
                .isLessThan(0.1);
        for (double[][] sides : new double[][][] {{withOutlier, shifted}, {before, shiftedWithOutlier}}) {
            Distance found = distance(robust, Samples.numbers(sides[0]), Samples.numbers(sides[1]));
            assertThat(found.distance()).isGreaterThan(0.5);
            assertThat(found.pValue()).isLessThan(0.001);
        }
    }

    /** The bridge over groups against as many rows drawn afresh, on two samples of one heavy-tailed source. */
    @ParameterizedTest
    @CsvSource({"normal, 30000, 30000", "cubed, 30000, 30000", "cubed, 40000, 400", "cubed, 150, 21000"})
    void theBridgeCannotBeToldFromRowsDrawnAfresh(String source, int n, int m) {
        DoubleUnaryOperator map = source.equals("normal") ? z -> z : z -> z * z * z;
        SplittableRandom random = new SplittableRandom(73);
        WeightedSample a = sample(Samples.normal(random, n, map));
        WeightedSample b = sample(Samples.normal(random, m, map));
        DealtTransport bridge = draws(a, b);
        int runs = 400;
        double[] drawn = new double[runs];
        double[] afresh = new double[runs];
        double product = (double) n * m;
        for (int run = 0; run < runs; run++) {
            drawn[run] = bridge.applyAsDouble(random) / product;
            WeightedSample x = sample(Samples.normal(random, n, map));
            WeightedSample y = sample(Samples.normal(random, m, map));
            afresh[run] = timesRows(x, y) / product;
        }
        Significance difference = (Significance)
                KolmogorovSmirnov.withDefaults().compare(Samples.numbers(drawn), Samples.numbers(afresh));
        assertThat(difference.pValue()).isGreaterThan(0.001);
    }

    @Test
    void dealsOfFewRowsAreExact() {
        WeightedSample a = sample(0, 1, 2, 3);
        WeightedSample b = sample(10, 11);
        DealtTransport deals = draws(a, b);
        SplittableRandom random = new SplittableRandom(74);
        double largest = 0;
        for (int run = 0; run < 2_000; run++) {
            largest = Math.max(largest, deals.applyAsDouble(random) / 8);
        }
        assertThat(largest).isCloseTo(timesRows(a, b) / 8, within(1e-12));
    }

    @Test
    void withoutAScaleEveryRuleMustGiveItsThreshold() {
        Wasserstein inUnits = DISTANCE.withScale(Scale.NONE);
        assertThat(inUnits.isDistance()).isTrue();
        assertThat(inUnits.defaultThreshold()).isEmpty();
        assertThat(DISTANCE.defaultThreshold()).hasValue(0.1);
    }

    @Test
    void parametersGiveTheSameTestBack() {
        Wasserstein told =
                DISTANCE.withScale(Scale.INTERQUARTILE_RANGE).withSeed(5).withNoiseQuantile(0.99);
        assertThat(told.parameters())
                .isEqualTo(Parameters.of("scale", "interquartile-range")
                        .with("seed", 5)
                        .with("noise-quantile", 0.99));
        assertThat(DISTANCE.withParameters(told.parameters()).parameters()).isEqualTo(told.parameters());
        assertThatThrownBy(() -> DISTANCE.withParameters(Parameters.of("bins", Parameters.none())))
                .hasMessage("Unknown parameter 'bins'. Known: noise-quantile, scale, seed.");
    }
}
