package io.driftwatch.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SketchBuilderTest {

    private static final int ROWS = 400_000;
    private static final int BLOCK = 8_192;

    private static QuantileSketch sketch(double[] values, int items) {
        return builder(values, items).seal();
    }

    private static SketchBuilder builder(double[] values, int items) {
        RadixSort sorting = new RadixSort();
        SketchBuilder builder = new SketchBuilder(items);
        for (int from = 0; from < values.length; from += BLOCK) {
            double[] block = Arrays.copyOfRange(values, from, Math.min(values.length, from + BLOCK));
            builder.add(sorting.sample(block, block.length));
        }
        return builder;
    }

    /** The largest difference of both distribution functions: what the bound is on. */
    private static double worst(QuantileSketch sketch, double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        WeightedSample exact = new RadixSort().sample(sorted, sorted.length);
        PairedValues both = new PairedValues(exact, sketch.sample());
        long difference = 0;
        long worst = 0;
        while (both.next()) {
            difference += both.reference() - both.current();
            worst = Math.max(worst, Math.abs(difference));
        }
        return (double) worst / values.length;
    }

    @ParameterizedTest
    @EnumSource
    void staysWithinItsBoundWhateverTheValuesAndTheirOrder(Shapes shape) {
        double[] values = shape.draw(new SplittableRandom(11), ROWS);
        QuantileSketch sketch = sketch(values, QuantileSketch.DEFAULT_ITEMS);
        assertThat(sketch.total()).isEqualTo(ROWS);
        assertThat(sketch.rankError()).isLessThan(0.001);
        assertThat(worst(sketch, values)).isLessThanOrEqualTo(sketch.rankError());
    }

    /** 300 sketches of 60,000 rows, kept small so that they err: at 99 % confidence, 3 may pass the bound. */
    @Test
    void passesItsBoundInFewerThanOneOfAHundredSeeds() {
        int beyond = 0;
        double largest = 0;
        for (int seed = 0; seed < 300; seed++) {
            double[] values = Shapes.NORMAL.draw(new SplittableRandom(seed), 60_000);
            QuantileSketch sketch = sketch(values, 1_000);
            double share = worst(sketch, values) / sketch.rankError();
            beyond += share > 1 ? 1 : 0;
            largest = Math.max(largest, share);
        }
        assertThat(beyond).isLessThanOrEqualTo(3);
        assertThat(largest).isGreaterThan(0.25);
    }

    @Test
    void staysWithinItsBoundWhenSmallAndLargeAlternate() {
        double[] values = new double[ROWS];
        for (int i = 0; i < ROWS; i++) {
            values[i] = i % 2 == 0 ? i : ROWS * 2.0 - i;
        }
        QuantileSketch sketch = sketch(values, QuantileSketch.DEFAULT_ITEMS);
        assertThat(worst(sketch, values)).isLessThanOrEqualTo(sketch.rankError());
    }

    @Test
    void losesNothingWhileThereIsRoom() {
        double[] values = Shapes.FEW_VALUES.draw(new SplittableRandom(3), 100_000);
        QuantileSketch sketch = sketch(values, QuantileSketch.DEFAULT_ITEMS);
        assertThat(sketch.rankError()).isZero();
        assertThat(sketch.sample()).isEqualTo(new RadixSort().sample(values, values.length));
    }

    @ParameterizedTest
    @EnumSource(names = {"NORMAL", "ONE_OUTLIER", "HUGE", "DENORMAL", "SORTED"})
    void knowsExtremesAndMomentsOfAllRows(Shapes shape) {
        double[] values = shape.draw(new SplittableRandom(17), ROWS);
        QuantileSketch.Spread spread =
                sketch(values, QuantileSketch.DEFAULT_ITEMS).spread();
        WeightedSample exact = new RadixSort().sample(values, values.length);
        Moments moments = Moments.of(exact);
        assertThat(spread.minimum()).isEqualTo(exact.value(0));
        assertThat(spread.maximum()).isEqualTo(exact.value(exact.size() - 1));
        double scale = moments.standardDeviation();
        assertThat(spread.standardDeviation()).isCloseTo(scale, within(1e-10 * scale + Double.MIN_VALUE * 10));
        assertThat(spread.mean()).isCloseTo(moments.mean(), within(1e-12 * scale + Double.MIN_VALUE * 10));
    }

    @Test
    void mergesPartsOfAnySizeWithinTheBound() {
        SplittableRandom random = new SplittableRandom(23);
        double[] values = Shapes.NORMAL.draw(random, ROWS);
        SketchBuilder left = new SketchBuilder(2_000);
        for (int from = 0; from < ROWS; ) {
            int to = Math.min(ROWS, from + 1 + random.nextInt(60_000));
            left.add(sketch(Arrays.copyOfRange(values, from, to), 2_000));
            from = to;
        }
        QuantileSketch merged = left.seal();
        assertThat(merged.total()).isEqualTo(ROWS);
        assertThat(worst(merged, values)).isLessThanOrEqualTo(merged.rankError());
        assertThat(merged.rankError()).isLessThan(0.01);
    }

    @Test
    void keepsTheBoundWhenAPartIsMergedWithItself() {
        double[] values = Shapes.NORMAL.draw(new SplittableRandom(29), 60_000);
        QuantileSketch part = sketch(values, 1_000);
        QuantileSketch twice = new SketchBuilder(1_000).add(part).add(part).seal();
        assertThat(twice.rankError()).isGreaterThanOrEqualTo(part.rankError());
        double[] doubled = Arrays.copyOf(values, 120_000);
        System.arraycopy(values, 0, doubled, 60_000, 60_000);
        assertThat(worst(twice, doubled)).isLessThanOrEqualTo(twice.rankError());
    }

    @Test
    void keepsNoMoreValuesThanAllowed() {
        double[] values = Shapes.NORMAL.draw(new SplittableRandom(31), ROWS);
        for (int items : new int[] {SketchBuilder.FEWEST_ITEMS, 1_000, QuantileSketch.DEFAULT_ITEMS}) {
            assertThat(builder(values, items).retained()).isLessThanOrEqualTo(items);
        }
    }

    @Test
    void givesTheSameBitsForTheSameBlocks() {
        double[] values = Shapes.NORMAL.draw(new SplittableRandom(37), ROWS);
        assertThat(sketch(values, 5_000)).isEqualTo(sketch(values, 5_000)).hasSameHashCodeAs(sketch(values, 5_000));
    }

    @Test
    void aSealedSketchIsNotChangedByWhatFollows() {
        double[] values = Shapes.NORMAL.draw(new SplittableRandom(41), ROWS);
        SketchBuilder builder = builder(values, 1_000);
        QuantileSketch before = builder.seal();
        int hash = before.hashCode();
        builder.add(new RadixSort().sample(values, BLOCK));
        assertThat(before.hashCode()).isEqualTo(hash);
        assertThat(builder.seal()).isNotEqualTo(before);
    }
}
