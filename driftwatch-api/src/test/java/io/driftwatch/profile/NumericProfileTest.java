package io.driftwatch.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.driftwatch.data.ColumnType;
import io.driftwatch.data.NumericColumn;
import io.driftwatch.profile.NumericProfile.Counts;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NumericProfileTest {

    private static NumericProfile profile(double... values) {
        return NumericProfile.of(NumericColumn.of("x", values), new NumericAccumulator());
    }

    @Test
    void keepsCountsValuesAndMoments() {
        NumericProfile profile = NumericProfile.of(
                NumericColumn.ofNullable("x", Arrays.asList(4, null, Double.NaN, 1, 1)), new NumericAccumulator());
        assertThat(profile.name()).isEqualTo("x");
        assertThat(profile.type()).isEqualTo(ColumnType.NUMERIC);
        assertThat(profile.counts()).isEqualTo(new Counts(3, 1, 1, 0, 0));
        assertThat(profile.minimum()).hasValue(1);
        assertThat(profile.maximum()).hasValue(4);
        assertThat(profile.mean()).hasValue(2);
        assertThat(profile.standardDeviation()).hasValue(Math.sqrt(2));
        assertThat(profile).hasToString("x (numeric, 5 rows, 2 distinct values)");
    }

    @Test
    void withoutValidRowsHasNoMoments() {
        NumericProfile profile = profile(Double.NaN);
        assertThat(profile.rows()).isEqualTo(1);
        assertThat(profile.minimum()).isEmpty();
        assertThat(profile.maximum()).isEmpty();
        assertThat(profile.mean()).isEmpty();
        assertThat(profile.standardDeviation()).isEmpty();
        assertThat(profile.isIdentifierLike()).isFalse();
    }

    @Test
    void moreThanAHundredDistinctWholeNumbersOfASmallSpanLookLikeIdentifiers() {
        assertThat(profile(count(101)).isIdentifierLike()).isTrue();
        assertThat(profile(count(100)).isIdentifierLike()).isFalse();
        assertThat(profile(with(count(101), 50.5)).isIdentifierLike()).isFalse();
        assertThat(profile(with(count(101), 50)).isIdentifierLike()).isFalse();
    }

    /** Of n values the span must stay below 2n: 102 values, so 203 at most. */
    @Test
    void aWideSpanLooksLikeAMeasurement() {
        assertThat(profile(with(count(101), 203)).isIdentifierLike()).isTrue();
        assertThat(profile(with(count(101), 204)).isIdentifierLike()).isFalse();
    }

    private static double[] count(int rows) {
        return IntStream.range(0, rows).asDoubleStream().toArray();
    }

    private static double[] with(double[] values, double more) {
        return DoubleStream.concat(Arrays.stream(values), DoubleStream.of(more)).toArray();
    }

    @Test
    void withheldKeepsItsCountsOnly() {
        NumericProfile withheld = profile(1, 2, Double.NaN).withhold();
        assertThat(withheld.isWithheld()).isTrue();
        assertThat(withheld.isIdentifierLike()).isTrue();
        assertThat(withheld.counts()).isEqualTo(new Counts(2, 0, 1, 0, 0));
        assertThat(withheld.mean()).isEmpty();
        assertThat(withheld.minimum()).isEmpty();
        assertThat(withheld).hasToString("x (numeric, 3 rows, values withheld)");
        assertThatThrownBy(withheld::sample)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The values of column 'x' are withheld.");
    }

    @Test
    void mergedWithAWithheldOneIsWithheld() {
        NumericProfile whole = profile(1, 2);
        for (ColumnProfile merged : new ColumnProfile[] {
            whole.merge(whole.withhold()), whole.withhold().merge(whole)
        }) {
            assertThat(merged.isWithheld()).isTrue();
            assertThat(merged.valid()).isEqualTo(4);
        }
    }

    @Test
    void takesAnotherName() {
        NumericProfile named = profile(1, 2).named("y");
        assertThat(named.name()).isEqualTo("y");
        assertThat(named.mean()).hasValue(1.5);
    }

    @Test
    void isMadeFromStoredParts() {
        WeightedSample sample = WeightedSample.of(new double[] {1, 3}, new long[] {1, 3});
        NumericProfile stored = NumericProfile.of("x", new Counts(4, 0, 0, 0, 0), sample);
        assertThat(stored.mean()).hasValue(2.5);
        assertThat(NumericProfile.of("x", new Counts(4, 0, 0, 0, 0), null).isWithheld())
                .isTrue();
        assertThatThrownBy(() -> NumericProfile.of("x", new Counts(5, 0, 0, 0, 0), sample))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Column 'x' has 5 valid rows, but its sample stands for 4.");
    }

    @Test
    void refusesCountsThatNoProfileHas() {
        for (long count : new long[] {-1, 3_000_000_001L, Long.MAX_VALUE}) {
            for (int place = 0; place < 5; place++) {
                long[] counts = new long[5];
                counts[place] = count;
                assertThatThrownBy(() -> new Counts(counts[0], counts[1], counts[2], counts[3], counts[4]))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessage("A column holds from 0 to 3000000000 rows, not " + count + ".");
            }
        }
    }

    @Test
    void refusesToMergeAnotherColumn() {
        assertThatThrownBy(() -> profile(1).merge(profile(1).named("y")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Profiles of different columns cannot be merged: 'x' is numeric, 'y' is numeric.");
        CategoricalProfile names = CategoricalProfile.withheld("x", 1, 0);
        assertThatThrownBy(() -> profile(1).merge(names))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Profiles of different columns cannot be merged: 'x' is numeric, 'x' is categorical.");
    }
}
