package io.driftwatch.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeightedSampleTest {

    private static final WeightedSample SAMPLE = WeightedSample.of(new double[] {1, 2, 5}, new long[] {2, 1, 7});

    private static WeightedSample sample(double... values) {
        return new RadixSort().sample(values, values.length);
    }

    @Test
    void holdsDistinctValuesWithTheirRows() {
        assertThat(SAMPLE.size()).isEqualTo(3);
        assertThat(SAMPLE.total()).isEqualTo(10);
        assertThat(SAMPLE.value(2)).isEqualTo(5);
        assertThat(SAMPLE.weight(2)).isEqualTo(7);
        assertThat(SAMPLE.isUnweighted()).isFalse();
        assertThat(SAMPLE).hasToString("3 distinct values of 10 rows");
    }

    @Test
    void isTheSameFromItsPartsAndFromRows() {
        assertThat(sample(5, 1, 5, 2, 5, 5, 1, 5, 5, 5))
                .isEqualTo(SAMPLE)
                .hasSameHashCodeAs(SAMPLE)
                .isNotEqualTo(sample(1, 2, 5));
        WeightedSample unweighted = WeightedSample.of(new double[] {-0.0, 3}, new long[] {1, 1});
        assertThat(unweighted).isEqualTo(sample(3, 0.0));
        assertThat(unweighted.isUnweighted()).isTrue();
        assertThat(unweighted.weight(1)).isEqualTo(1);
    }

    @Test
    void doesNotChangeWithTheArraysItWasMadeFrom() {
        double[] values = {1, 2};
        long[] weights = {3, 4};
        WeightedSample sample = WeightedSample.of(values, weights);
        values[0] = 9;
        weights[0] = 9;
        assertThat(sample.value(0)).isEqualTo(1);
        assertThat(sample.weight(0)).isEqualTo(3);
    }

    @Test
    void refusesWhatIsNoSample() {
        assertThatThrownBy(() -> WeightedSample.of(new double[] {1}, new long[0]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("1 values but 0 weights.");
        assertRefused(new double[] {1, 1}, new long[] {1, 1}, "Value 1 of a sample is 1.0 with weight 1");
        assertRefused(new double[] {2, 1}, new long[] {1, 1}, "Value 1 of a sample is 1.0 with weight 1");
        assertRefused(new double[] {Double.NaN}, new long[] {1}, "Value 0 of a sample is NaN with weight 1");
        assertRefused(
                new double[] {1, Double.POSITIVE_INFINITY},
                new long[] {1, 1},
                "Value 1 of a sample is Infinity with weight 1");
        assertRefused(new double[] {1}, new long[] {0}, "Value 0 of a sample is 1.0 with weight 0");
        assertRefused(
                new double[] {1}, new long[] {3_000_000_001L}, "Value 0 of a sample is 1.0 with weight 3000000001");
    }

    private static void assertRefused(double[] values, long[] weights, String beginning) {
        assertThatThrownBy(() -> WeightedSample.of(values, weights))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        beginning + ": values must be finite and strictly ascending, weights from 1 to 3000000000.");
    }

    /** The smallest value whose cumulative share reaches i/k, compared as whole numbers. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 10, 20, 100})
    void quantilesAreTheSmallestValueThatReachesTheLevel(int levels) {
        SplittableRandom random = new SplittableRandom(levels);
        for (int rows = 1; rows <= 210; rows++) {
            WeightedSample distinct =
                    sample(IntStream.range(0, rows).asDoubleStream().toArray());
            WeightedSample tied = sample(
                    DoubleStream.generate(() -> random.nextInt(9)).limit(rows).toArray());
            for (int i = 0; i <= levels; i++) {
                double level = (double) i / levels;
                assertThat(distinct.quantile(level))
                        .as("%d/%d of %d", i, levels, rows)
                        .isEqualTo(byDefinition(distinct, i, levels));
                assertThat(tied.quantile(level))
                        .as("%d/%d of %d", i, levels, rows)
                        .isEqualTo(byDefinition(tied, i, levels));
            }
        }
    }

    private static double byDefinition(WeightedSample sample, long numerator, long denominator) {
        long cumulative = 0;
        for (int i = 0; i < sample.size(); i++) {
            cumulative += sample.weight(i);
            if (cumulative * denominator >= numerator * sample.total()) {
                return sample.value(i);
            }
        }
        throw new AssertionError("No value reaches the level.");
    }

    @Test
    void quantilesNeedRowsAndALevel() {
        assertThatThrownBy(() -> WeightedSample.empty().quantile(0.5))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("An empty sample has no quantile.");
        for (double level : new double[] {-0.1, 1.1, Double.NaN}) {
            assertThatThrownBy(() -> SAMPLE.quantile(level))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("A quantile's level must be from 0 to 1, not " + level + ".");
        }
    }

    @Test
    void countsTheDistinctValuesOfTwoSamplesUpToALimit() {
        WeightedSample other = sample(2, 3, 5, 8);
        assertThat(SAMPLE.distinctWith(other, 20)).isEqualTo(5);
        assertThat(other.distinctWith(SAMPLE, 20)).isEqualTo(5);
        assertThat(SAMPLE.distinctWith(other, 5)).isEqualTo(5);
        assertThat(SAMPLE.distinctWith(other, 3)).isEqualTo(4);
        assertThat(SAMPLE.distinctWith(WeightedSample.empty(), 20)).isEqualTo(3);
    }

    @Test
    void twentyDistinctValuesAreFew() {
        WeightedSample eleven = sample(IntStream.range(0, 11).asDoubleStream().toArray());
        WeightedSample upToTwenty =
                sample(IntStream.range(9, 20).asDoubleStream().toArray());
        WeightedSample upToTwentyOne =
                sample(IntStream.range(9, 21).asDoubleStream().toArray());
        assertThat(eleven.hasFewValuesWith(upToTwenty)).isTrue();
        assertThat(eleven.hasFewValuesWith(upToTwentyOne)).isFalse();
    }

    @Test
    void mergesRowByRow() {
        assertThat(SAMPLE.merge(sample(2, 4, 2))).isEqualTo(sample(1, 1, 2, 2, 2, 4, 5, 5, 5, 5, 5, 5, 5));
        assertThat(sample(1, 3).merge(sample(2)).isUnweighted()).isTrue();
        assertThat(sample(1).merge(sample(1)).isUnweighted()).isFalse();
        assertThat(SAMPLE.merge(WeightedSample.empty())).isSameAs(SAMPLE);
        assertThat(WeightedSample.empty().merge(SAMPLE)).isSameAs(SAMPLE);
    }
}
