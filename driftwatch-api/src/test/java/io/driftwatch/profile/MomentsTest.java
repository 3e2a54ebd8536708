package io.driftwatch.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentsTest {

    private static final MathContext DIGITS = new MathContext(80);

    private static Moments moments(double... values) {
        return Moments.of(new RadixSort().sample(values, values.length));
    }

    private static double exactMean(double... values) {
        return sum(values).divide(BigDecimal.valueOf(values.length), DIGITS).doubleValue();
    }

    private static BigDecimal sum(double... values) {
        return Arrays.stream(values).mapToObj(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static double exactDeviation(double... values) {
        BigDecimal rows = BigDecimal.valueOf(values.length);
        BigDecimal mean = sum(values).divide(rows, new MathContext(800));
        BigDecimal squares = Arrays.stream(values)
                .mapToObj(value -> new BigDecimal(value).subtract(mean).pow(2))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return squares.divide(rows, DIGITS).sqrt(DIGITS).doubleValue();
    }

    @ParameterizedTest
    @EnumSource
    void equalExactArithmeticInWhateverUnits(Shapes shape) {
        for (int seed = 0; seed < 8; seed++) {
            double[] values = shape.draw(new SplittableRandom(seed), 300);
            Moments moments = moments(values);
            double largest = Arrays.stream(values).map(Math::abs).max().orElse(0);
            double deviation = exactDeviation(values);
            assertThat(moments.mean())
                    .as("mean of %s, seed %d", shape, seed)
                    .isCloseTo(exactMean(values), within(2 * Math.ulp(exactMean(values)) + 1e-28 * largest));
            assertThat(moments.standardDeviation())
                    .as("deviation of %s, seed %d", shape, seed)
                    .isCloseTo(deviation, within(1e-14 * deviation));
        }
    }

    @Test
    void equalExactArithmeticFarFromZero() {
        double[] values =
                new SplittableRandom(3).doubles(1_000).map(u -> 1e9 + u).toArray();
        assertThat(moments(values).mean()).isEqualTo(exactMean(values));
        assertThat(moments(values).standardDeviation())
                .isCloseTo(exactDeviation(values), within(1e-13 * exactDeviation(values)));
    }

    /** Squares of these leave the range of a double, or vanish in it. */
    @ParameterizedTest
    @CsvSource({"1e308", "1e160", "2e150", "1e-150", "3e-151", "1e-160", "1e-300", "1e-310"})
    void scaleWithTheValues(double unit) {
        double[] values = {-0.75 * unit, unit / 2, unit, unit / 4};
        assertThat(moments(values).mean()).isCloseTo(exactMean(values), within(1e-14 * unit));
        assertThat(moments(values).standardDeviation()).isCloseTo(exactDeviation(values), within(1e-13 * unit));
    }

    /** 2^500.9 squared, times 2^25 rows. */
    @Test
    void doNotOverflowOverManyRowsOfLargeNumbers() {
        double large = 1.9 * Math.scalb(1.0, 500);
        Moments moments =
                Moments.of(WeightedSample.of(new double[] {-large, large}, new long[] {33_554_432, 33_554_432}));
        assertThat(moments).isEqualTo(new Moments(0, large));
    }

    /** One unit in the last place of 3e-151, squared, is below the smallest double. */
    @Test
    void seeTheSmallestDifferenceOfSmallNumbers() {
        double small = 3e-151;
        double[] values = {small, Math.nextUp(small)};
        assertThat(moments(values).standardDeviation()).isCloseTo(Math.ulp(small) / 2, within(1e-10 * Math.ulp(small)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 7, 11, 1_000_003})
    void stayInsideTheLargestNumbers(long weight) {
        double[] top = {Math.nextDown(Double.MAX_VALUE), Double.MAX_VALUE};
        Moments atTheTop = Moments.of(WeightedSample.of(top, new long[] {1, weight}));
        assertThat(atTheTop.mean()).isBetween(top[0], top[1]);
        assertThat(atTheTop.standardDeviation()).isBetween(0.0, Math.ulp(Double.MAX_VALUE));
        Moments apart = Moments.of(
                WeightedSample.of(new double[] {-Double.MAX_VALUE, Double.MAX_VALUE}, new long[] {weight, weight}));
        assertThat(apart.mean()).isZero();
        assertThat(apart.standardDeviation()).isCloseTo(Double.MAX_VALUE, within(1e-15 * Double.MAX_VALUE));
    }

    @Test
    void weighEveryValueByItsRows() {
        Moments moments = Moments.of(WeightedSample.of(new double[] {1, 2, 4}, new long[] {3, 1, 2}));
        assertThat(moments.mean()).isCloseTo(13.0 / 6, within(1e-15));
        assertThat(moments.standardDeviation()).isCloseTo(Math.sqrt(65.0) / 6, within(1e-15));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1, -1e308, 1e-320, 12345.678})
    void ofAConstantAreTheConstantAndZero(double constant) {
        double[] values = new double[7];
        Arrays.fill(values, constant);
        assertThat(moments(values)).isEqualTo(new Moments(constant, 0));
    }
}
