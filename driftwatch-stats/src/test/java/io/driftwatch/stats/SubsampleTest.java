package io.driftwatch.stats;

import static org.assertj.core.api.Assertions.assertThat;

import io.driftwatch.profile.NumericProfile;
import io.driftwatch.profile.WeightedSample;
import io.driftwatch.stats.kernel.Samples;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SubsampleTest {

    private static WeightedSample sample(double[] values, long... weights) {
        return ((NumericProfile) Samples.weighted(values, weights)).sample();
    }

    @Test
    void fewRowsStayAsTheyAre() {
        WeightedSample few = sample(new double[] {1, 2}, 3, 4);
        assertThat(Subsample.of(few, 7, 1)).isSameAs(few);
    }

    /** How many of 3 rows each value has in 20,000 subsamples: within four deviations of the hypergeometric law. */
    @Test
    void everySetOfRowsIsEquallyLikely() {
        WeightedSample rows = sample(new double[] {1, 2, 5, 9}, 1, 2, 3, 1);
        int runs = 20_000;
        int bothSingles = 0;
        int threeFives = 0;
        int twoTwos = 0;
        for (int seed = 0; seed < runs; seed++) {
            WeightedSample some = Subsample.of(rows, 3, seed);
            assertThat(some.total()).isEqualTo(3);
            bothSingles += some.value(0) == 1 && some.value(some.size() - 1) == 9 ? 1 : 0;
            threeFives += some.size() == 1 ? 1 : 0;
            twoTwos += has(some, 2, 2) ? 1 : 0;
        }
        // Of the C(7, 3) = 35 sets 5 hold both single rows, 1 all fives, 5 both twos.
        isShare(bothSingles, runs, 5 / 35.0);
        isShare(threeFives, runs, 1 / 35.0);
        isShare(twoTwos, runs, 5 / 35.0);
    }

    private static boolean has(WeightedSample sample, double value, long weight) {
        return IntStream.range(0, sample.size()).anyMatch(i -> sample.value(i) == value && sample.weight(i) == weight);
    }

    private static void isShare(int count, int runs, double share) {
        double deviation = Math.sqrt(runs * share * (1 - share));
        assertThat((double) count).isBetween(runs * share - 4 * deviation, runs * share + 4 * deviation);
    }

    @Test
    void isAFunctionOfTheSampleAndTheSeed() {
        WeightedSample rows = sample(new double[] {1, 2, 3}, 1_000_000_000, 1_000_000_000, 1_000_000_000);
        WeightedSample others = sample(new double[] {1, 2, 4}, 1_000_000_000, 1_000_000_000, 1_000_000_000);
        WeightedSample some = Subsample.of(rows, 500, 1);
        assertThat(Subsample.of(rows, 500, 1)).isEqualTo(some);
        assertThat(Subsample.of(rows, 500, 2)).isNotEqualTo(some);
        assertThat(Subsample.of(others, 500, 1).weight(0)).isNotEqualTo(some.weight(0));
        assertThat(some.total()).isEqualTo(500);
    }
}
