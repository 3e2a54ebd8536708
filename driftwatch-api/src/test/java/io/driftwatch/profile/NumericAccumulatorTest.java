package io.driftwatch.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.driftwatch.data.NumericColumn;
import io.driftwatch.profile.NumericProfile.Counts;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumericAccumulatorTest {

    @Test
    void countsWhatIsNotFiniteApart() {
        NumericAccumulator accumulator = new NumericAccumulator();
        for (double value : new double[] {
            1, Double.NaN, Double.POSITIVE_INFINITY, 2, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY
        }) {
            accumulator.add(value);
        }
        accumulator.addMissing(4);
        NumericProfile profile = accumulator.seal("x");
        assertThat(profile.counts()).isEqualTo(new Counts(2, 4, 1, 1, 2));
        assertThat(profile.rows()).isEqualTo(10);
        assertThat(profile.nonFinite()).isEqualTo(4);
    }

    /** The buffer holds 16,384 values before it is sorted. */
    @ParameterizedTest
    @EnumSource(names = {"NORMAL", "FEW_VALUES", "ALL_EQUAL", "SORTED", "REVERSED"})
    void givesTheProfileOfTheColumnHoweverManyRowsCome(Shapes shape) {
        double[] values = shape.draw(new SplittableRandom(5), 300_000);
        NumericAccumulator accumulator = new NumericAccumulator();
        for (double value : values) {
            accumulator.add(value);
        }
        NumericProfile atOnce = NumericProfile.of(NumericColumn.of("x", values), new NumericAccumulator());
        assertThat(accumulator.seal("x").sample()).isEqualTo(atOnce.sample());
        assertThat(accumulator.seal("x").mean()).isEqualTo(atOnce.mean());
    }

    @Test
    void takesMoreRowsAfterAProfile() {
        NumericAccumulator accumulator = new NumericAccumulator();
        accumulator.add(3);
        NumericProfile first = accumulator.seal("x");
        accumulator.add(3);
        accumulator.add(1);
        assertThat(first.valid()).isEqualTo(1);
        assertThat(accumulator.seal("x").sample()).isEqualTo(WeightedSample.of(new double[] {1, 3}, new long[] {1, 2}));
    }

    @Test
    void withoutRowsGivesAnEmptyProfile() {
        NumericProfile profile = new NumericAccumulator().seal("x");
        assertThat(profile.rows()).isZero();
        assertThat(profile.sample()).isEqualTo(WeightedSample.empty());
        assertThat(profile.mean()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, Long.MIN_VALUE})
    void refusesANegativeNumberOfMissingRows(long rows) {
        assertThatThrownBy(() -> new NumericAccumulator().addMissing(rows))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A negative number of missing rows: " + rows + ".");
        assertThatThrownBy(() -> new CategoricalAccumulator().addMissing(rows))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A negative number of missing rows: " + rows + ".");
    }
}
