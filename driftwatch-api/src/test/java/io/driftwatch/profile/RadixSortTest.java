package io.driftwatch.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RadixSortTest {

    /** Below 1,000 rows another algorithm sorts. */
    private static final int[] SIZES = {0, 1, 2, 3, 17, 999, 1_000, 1_001, 2_500, 20_000};

    private static final int SEEDS = 12;

    @ParameterizedTest
    @EnumSource
    void sortsAsTheJdkDoes(Shapes shape) {
        RadixSort sorting = new RadixSort();
        for (int seed = 0; seed < SEEDS; seed++) {
            for (int size : SIZES) {
                double[] values = shape.draw(new SplittableRandom(seed), size);
                double[] before = values.clone();
                WeightedSample sample = sorting.sample(values, size);
                assertThat(values).as("the values are left as they were").isEqualTo(before);
                assertThat(sample)
                        .as("%s of %d rows, seed %d", shape, size, seed)
                        .isEqualTo(counted(before));
            }
        }
    }

    /** The same sample from the JDK's sort, by counting equal neighbours. */
    private static WeightedSample counted(double[] values) {
        double[] sorted = Arrays.stream(values).map(value -> value + 0.0).toArray();
        Arrays.sort(sorted);
        TreeMap<Double, Long> counts = new TreeMap<>();
        Arrays.stream(sorted).forEach(value -> counts.merge(value, 1L, Long::sum));
        return WeightedSample.of(
                counts.keySet().stream().mapToDouble(Double::doubleValue).toArray(),
                counts.values().stream().mapToLong(Long::longValue).toArray());
    }

    @Test
    void readsNoFurtherThanItIsTold() {
        WeightedSample sample = new RadixSort().sample(new double[] {3, 1, 2, -9}, 3);
        assertThat(sample.size()).isEqualTo(3);
        assertThat(sample.value(0)).isEqualTo(1);
    }

    @Test
    void sortsWhatDiffersInTheHighestBitsOnly() {
        double[] values = new double[2_000];
        for (int i = 0; i < values.length; i++) {
            values[i] = (i % 2 == 0 ? 1 : -1) * Math.scalb(1.0, i % 100 - 50);
        }
        assertThat(new RadixSort().sample(values, values.length)).isEqualTo(counted(values));
    }
}
