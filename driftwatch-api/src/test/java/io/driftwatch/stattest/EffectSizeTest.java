package io.driftwatch.stattest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.driftwatch.data.Dataset;
import io.driftwatch.profile.CategoricalProfile;
import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.profile.NumericProfile;
import io.driftwatch.profile.Profiler;
import io.driftwatch.profile.WeightedSample;
import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EffectSizeTest {

    private static NumericProfile numbers(double... values) {
        return (NumericProfile) Profiler.withDefaults()
                .profile(Dataset.builder().numeric("x", values).build())
                .column("x");
    }

    private static CategoricalProfile names(String... values) {
        return (CategoricalProfile) Profiler.withDefaults()
                .profile(Dataset.builder().categorical("x", values).build())
                .column("x");
    }

    /** Looks at every value of both sides, counts rows at or below it, and does nothing clever. */
    private static double bruteForceGap(double[] a, double[] b) {
        return DoubleStream.concat(Arrays.stream(a), Arrays.stream(b))
                        .map(x -> Math.abs(atMost(a, x) * b.length - atMost(b, x) * a.length))
                        .max()
                        .orElseThrow()
                / (a.length * (double) b.length);
    }

    private static double atMost(double[] values, double x) {
        return Arrays.stream(values).filter(value -> value <= x).count();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 5, 1_000, Integer.MAX_VALUE})
    void theLargestGapEqualsBruteForce(int kinds) {
        SplittableRandom random = new SplittableRandom(kinds);
        for (int run = 0; run < 300; run++) {
            double[] a = random.ints(1 + random.nextInt(40), 0, kinds)
                    .asDoubleStream()
                    .toArray();
            double[] b = random.ints(1 + random.nextInt(60), 0, kinds)
                    .asDoubleStream()
                    .toArray();
            WeightedSample sampleA = numbers(a).sample();
            WeightedSample sampleB = numbers(b).sample();
            double gap = EffectSize.largestGap(sampleA, sampleB);
            assertThat(gap).isEqualTo(bruteForceGap(a, b));
            assertThat(EffectSize.largestGap(sampleB, sampleA)).isEqualTo(gap);
        }
    }

    @Test
    void theLargestGapIsExactFarBeyondWhatAnIntHolds() {
        WeightedSample a = WeightedSample.of(new double[] {0, 1}, new long[] {1_500_000_000L, 1_500_000_000L});
        WeightedSample b = WeightedSample.of(new double[] {0, 1}, new long[] {2_250_000_000L, 750_000_000L});
        assertThat(EffectSize.largestGap(a, b)).isEqualTo(0.25);
    }

    @Test
    void separateSidesAreOneApartAndEqualSidesNone() {
        assertThat(EffectSize.of(numbers(1, 2), numbers(3, 4, 5))).isEqualTo(1);
        assertThat(EffectSize.of(numbers(1, 2, 2), numbers(2, 1, 2))).isZero();
        assertThat(EffectSize.of(names("a"), names("b", "c"))).isEqualTo(1);
        assertThat(EffectSize.of(names("a", "b", "b"), names("b", "a", "b"))).isZero();
    }

    private static double bruteForceVariation(String[] a, String[] b) {
        return Stream.concat(Stream.of(a), Stream.of(b))
                        .distinct()
                        .sorted()
                        .mapToDouble(name -> Math.abs(share(a, name) - share(b, name)))
                        .sum()
                / 2;
    }

    private static double share(String[] values, String name) {
        return Arrays.stream(values).filter(name::equals).count() / (double) values.length;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 40})
    void totalVariationEqualsBruteForce(int kinds) {
        SplittableRandom random = new SplittableRandom(kinds);
        for (int run = 0; run < 300; run++) {
            String[] a = draw(random, 1 + random.nextInt(50), kinds);
            String[] b = draw(random, 1 + random.nextInt(80), kinds);
            double variation = EffectSize.totalVariation(names(a), names(b));
            assertThat(variation)
                    .isCloseTo(bruteForceVariation(a, b), within(1e-14))
                    .isBetween(0.0, 1.0);
            assertThat(EffectSize.totalVariation(names(b), names(a))).isEqualTo(variation);
        }
    }

    private static String[] draw(SplittableRandom random, int rows, int kinds) {
        return random.ints(rows, 0, kinds).mapToObj(i -> "n" + i).toArray(String[]::new);
    }

    @Test
    void totalVariationCountsNamesThatOneSideLacks() {
        CategoricalProfile a = CategoricalProfile.of("x", 0, Map.of("a", 6L, "b", 2L));
        CategoricalProfile b = CategoricalProfile.of("x", 9, Map.of("b", 2L, "c", 1L, "d", 1L));
        assertThat(EffectSize.of(a, b)).isEqualTo(0.75);
    }

    @Test
    void totalVariationLosesNothingInThousandsOfMillionsOfRows() {
        CategoricalProfile a = CategoricalProfile.of("x", 0, Map.of("a", 1_500_000_001L, "b", 1_499_999_999L));
        CategoricalProfile b = CategoricalProfile.of("x", 0, Map.of("a", 1_500_000_000L, "b", 1_499_999_998L));
        // 1,500,000,001 / 3,000,000,000 − 1,500,000,000 / 2,999,999,998, by fractions in Python 3.11
        assertThat(EffectSize.totalVariation(a, b))
                .isCloseTo(2.222222223703704e-19, within(1e-12 * 2.222222223703704e-19));
        CategoricalProfile nothing = CategoricalProfile.of("x", 0, Map.of("c", 3_000_000_000L));
        assertThat(EffectSize.totalVariation(a, nothing)).isEqualTo(1);
    }

    @Test
    void refusesProfilesOfDifferentTypes() {
        ColumnProfile numeric = numbers(1);
        assertThatThrownBy(() -> EffectSize.of(numeric, names("a")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A numeric and a categorical profile of column 'x' have no effect size.");
    }
}
