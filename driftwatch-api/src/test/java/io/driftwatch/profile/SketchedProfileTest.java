package io.driftwatch.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.driftwatch.data.Dataset;
import io.driftwatch.data.NumericColumn;
import io.driftwatch.profile.NumericProfile.Counts;
import io.driftwatch.profile.QuantileSketch.Spread;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SketchedProfileTest {

    private static final int CAP = 100_000;

    private static NumericProfile profile(Profiler profiler, double... values) {
        return (NumericProfile)
                profiler.profile(Dataset.of(NumericColumn.of("x", values))).column("x");
    }

    private static NumericProfile profile(double... values) {
        return profile(Profiler.withDefaults(), values);
    }

    private static NumericProfile streamed(double... values) {
        NumericAccumulator accumulator = new NumericAccumulator();
        for (double value : values) {
            accumulator.add(value);
        }
        return accumulator.seal("x");
    }

    private static double[] draw(int seed, int rows) {
        return Shapes.NORMAL.draw(new SplittableRandom(seed), rows);
    }

    private static double largestGap(NumericProfile sketched, double... values) {
        WeightedSample exact = new RadixSort().sample(values, values.length);
        PairedValues both = new PairedValues(exact, sketched.sample());
        double difference = 0;
        double largest = 0;
        while (both.next()) {
            difference += both.reference() / (double) exact.total() - both.current() / (double) sketched.valid();
            largest = Math.max(largest, Math.abs(difference));
        }
        return largest;
    }

    @Test
    void isExactUpToAHundredThousandDistinctValuesAndASketchBeyond() {
        double[] values = DoubleStream.iterate(0, x -> x + 0.5).limit(CAP + 1).toArray();
        NumericProfile at = profile(Arrays.copyOf(values, CAP));
        assertThat(at.shareError()).isZero();
        assertThat(at.sketch()).isEmpty();
        assertThat(at.sample().size()).isEqualTo(CAP);
        NumericProfile beyond = profile(values);
        assertThat(beyond.sketch()).isPresent();
        assertThat(beyond.shareError()).isBetween(1e-5, 0.001);
        assertThat(beyond.sample().total()).isEqualTo(CAP + 1);
        assertThat(beyond.minimum()).hasValue(0);
        assertThat(beyond.maximum()).hasValue(CAP / 2.0);
        assertThat(beyond).hasToString("x (numeric, 100001 rows, sketched)");
    }

    @Test
    void countsDistinctValuesAndNotRows() {
        SplittableRandom random = new SplittableRandom(2);
        double[] values = random.ints(400_000, 0, 90_000).asDoubleStream().toArray();
        assertThat(profile(values).sketch()).isEmpty();
        assertThat(streamed(values).sample()).isEqualTo(profile(values).sample());
    }

    @Test
    void isTheSameFromRowsAsTheyComeAndFromAnArray() {
        double[] values = draw(3, 300_000);
        assertThat(streamed(values).sketch())
                .isEqualTo(profile(values).sketch())
                .isPresent();
    }

    @Test
    void takesMoreRowsAfterAProfileAndDoesNotChangeIt() {
        double[] values = draw(4, 300_000);
        NumericAccumulator accumulator = new NumericAccumulator();
        Arrays.stream(values).limit(250_000).forEach(accumulator::add);
        NumericProfile before = accumulator.seal("x");
        Arrays.stream(values).skip(250_000).forEach(accumulator::add);
        NumericProfile after = accumulator.seal("x");
        assertThat(before.valid()).isEqualTo(250_000);
        assertThat(after.sketch()).isEqualTo(profile(values).sketch());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7})
    void mergedPartsStayWithinTheirBound(int parts) {
        double[] values = draw(5, 350_000);
        int size = values.length / parts;
        NumericProfile merged = profile(Arrays.copyOf(values, size));
        NumericAccumulator absorbed = new NumericAccumulator();
        for (int part = 0; part < parts; part++) {
            double[] rows = Arrays.copyOfRange(values, part * size, (part + 1) * size);
            merged = part == 0 ? merged : (NumericProfile) merged.merge(profile(rows));
            NumericAccumulator other = new NumericAccumulator();
            Arrays.stream(rows).forEach(other::add);
            absorbed.absorb(other);
        }
        for (NumericProfile whole : new NumericProfile[] {merged, absorbed.seal("x")}) {
            assertThat(whole.valid()).isEqualTo((long) parts * size);
            assertThat(whole.sample().total()).isEqualTo(whole.valid());
            assertThat(whole.shareError()).isBetween(1e-5, 0.0015);
            assertThat(largestGap(whole, Arrays.copyOf(values, parts * size))).isLessThan(whole.shareError());
        }
    }

    @Test
    void mergesASketchWithFewRowsInEitherOrder() {
        NumericProfile many = profile(draw(6, 150_000));
        NumericProfile few = profile(1, 1, 2);
        assertThat(((NumericProfile) many.merge(few)).sample().total()).isEqualTo(150_003);
        assertThat(((NumericProfile) few.merge(many)).sample().total()).isEqualTo(150_003);
        assertThat(many.merge(few).shareError()).isPositive();
        assertThat(many.merge(many.withhold()).isWithheld()).isTrue();
    }

    @Test
    void isNamedAndWithheldLikeAnyOther() {
        NumericProfile sketched = profile(draw(7, 150_000));
        assertThat(sketched.named("y").sketch()).isEqualTo(sketched.sketch());
        assertThat(sketched.withhold().sketch()).isEmpty();
        assertThat(sketched.withhold().shareError()).isZero();
    }

    @Test
    void hasAHashOfItsOwn() {
        double[] values = draw(8, 150_000);
        NumericProfile sketched = profile(values);
        NumericProfile shown = NumericProfile.of("x", sketched.counts(), sketched.sample());
        assertThat(hash(sketched)).isEqualTo(hash(profile(values))).isNotEqualTo(hash(shown));
    }

    private static String hash(NumericProfile profile) {
        return DatasetProfile.of(profile.rows(), List.of(profile)).hash().hex();
    }

    @Test
    void looksLikeIdentifiersAsLongAsNoValueWasSeenTwice() {
        double[] ids = IntStream.range(0, 150_000).asDoubleStream().toArray();
        assertThat(profile(ids).isIdentifierLike()).isTrue();
        double[] halves = Arrays.stream(ids).map(id -> id / 2).toArray();
        assertThat(profile(halves).isIdentifierLike()).isFalse();
        double[] wide = Arrays.stream(ids).map(id -> 3 * id).toArray();
        assertThat(profile(wide).isIdentifierLike()).isFalse();
        ids[149_999] = ids[149_998];
        assertThat(profile(ids).isIdentifierLike()).isFalse();
    }

    @Test
    void limitsAreSettable() {
        double[] values = draw(9, 50_000);
        assertThat(profile(Profiler.withDefaults().withExactValues(49_999), values)
                        .sketch())
                .isPresent();
        NumericProfile small =
                profile(Profiler.withDefaults().withExactValues(1_000).withSketchItems(500), values);
        assertThat(small.sketch().orElseThrow().items()).isEqualTo(500);
        assertThat(small.sample().size()).isLessThanOrEqualTo(500);
        assertThat(small.shareError()).isBetween(0.005, 0.05);
        assertThatThrownBy(() -> Profiler.withDefaults().withSketchItems(99))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The number of values of a sketch must be at least 100, not 99.");
    }

    @Test
    void theLargestColumnsBecomeSketchesWhenTheMemoryOfAllIsUsedUp() {
        NumericAccumulator first = Profiler.withDefaults()
                .withMemory(500_000)
                .withSketchItems(1_000)
                .numbers();
        NumericAccumulator second = first.sibling();
        double[] values = draw(10, 90_000);
        for (int row = 0; row < values.length; row++) {
            first.add(values[row]);
            second.add(row % 10);
        }
        assertThat(first.seal("x").sketch()).isPresent();
        assertThat(second.seal("y").sketch()).isEmpty();
        assertThat(second.seal("y").sample().size()).isEqualTo(10);
    }

    @Test
    void aColumnOfFewValuesIsExactEvenWithoutMemory() {
        NumericAccumulator numbers = Profiler.withDefaults().withMemory(1).numbers();
        double[] values = Shapes.FEW_VALUES.draw(new SplittableRandom(11), 20_000);
        Arrays.stream(values).forEach(numbers::add);
        assertThat(numbers.seal("x").sketch()).isEmpty();
        assertThat(numbers.seal("x").sample()).isEqualTo(profile(values).sample());
    }

    @Test
    void refusesPartsThatDoNotFit() {
        Spread spread = new Spread(0, 9, 4, 2);
        double[][] levels = {{1, 2}, {3, 3, 9}};
        QuantileSketch sketch = QuantileSketch.of(levels, spread, 100, 4, false);
        assertThat(sketch.total()).isEqualTo(8);
        assertThat(sketch.sample()).isEqualTo(WeightedSample.of(new double[] {1, 2, 3, 9}, new long[] {1, 1, 4, 2}));
        assertThat(NumericProfile.ofSketch("x", new Counts(8, 0, 0, 0, 0), sketch)
                        .mean())
                .hasValue(4);
        assertThatThrownBy(() -> NumericProfile.ofSketch("x", new Counts(7, 0, 0, 0, 0), sketch))
                .hasMessage("Column 'x' has 7 valid rows, but its sketch stands for 8.");
        assertThatThrownBy(() -> QuantileSketch.of(new double[][] {{2, 1}}, spread, 100, 0, false))
                .hasMessage("Value 1 of level 0 of a sketch is 1.0: values must ascend from 0.0 to 9.0.");
        assertThatThrownBy(() -> QuantileSketch.of(levels, spread, 99, 0, false))
                .hasMessage("A sketch keeps at least 100 values with a variance of 0 or more, not 99 and 0.");
        assertThatThrownBy(() -> QuantileSketch.of(new double[0][], spread, 100, 0, false))
                .hasMessageStartingWith("A sketch has from 1 to 32 levels");
        assertThatThrownBy(() -> new Spread(0, 1, 2, 0))
                .hasMessage("A mean of 2.0 with a standard deviation of 0.0 does not fit to values from 0.0 to 1.0.");
        assertThatThrownBy(() -> new SketchBuilder(100).seal()).isInstanceOf(IllegalStateException.class);
    }
}
