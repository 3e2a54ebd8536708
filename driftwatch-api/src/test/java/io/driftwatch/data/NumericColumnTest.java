package io.driftwatch.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumericColumnTest {

    @Test
    void holdsTheValuesInRowOrder() {
        NumericColumn column = NumericColumn.of("amount", 3, Double.NaN, 1);
        assertThat(column.name()).isEqualTo("amount");
        assertThat(column.type()).isEqualTo(ColumnType.NUMERIC);
        assertThat(column.size()).isEqualTo(3);
        assertThat(column.value(2)).isEqualTo(1);
        assertThat(column.missing()).isZero();
        assertThat(column.toArray()).containsExactly(3, Double.NaN, 1);
        assertThat(column).hasToString("amount (numeric, 3 rows)");
    }

    @Test
    void doesNotChangeWithTheArrayItWasMadeFrom() {
        double[] values = {1, 2};
        NumericColumn column = NumericColumn.of("amount", values);
        values[0] = 9;
        column.toArray()[1] = 9;
        assertThat(column.toArray()).containsExactly(1, 2);
    }

    @Test
    void readsNullAsMissingAndNaNAsAValue() {
        NumericColumn column = NumericColumn.ofNullable("amount", Arrays.asList(7, null, Double.NaN, null, 2.5f));
        assertThat(column.size()).isEqualTo(5);
        assertThat(column.missing()).isEqualTo(2);
        assertThat(IntStream.range(0, 5).filter(column::isMissing)).containsExactly(1, 3);
        assertThat(column.toArray()).containsExactly(7, Double.NaN, 2.5);
    }

    @Test
    void refusesARowThatIsNotThere() {
        NumericColumn column = NumericColumn.of("amount", 1);
        assertThatThrownBy(() -> column.isMissing(1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> column.isMissing(-1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> column.value(1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void refusesABlankName() {
        assertThatThrownBy(() -> NumericColumn.of(" ", 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The name of a column is blank: give every column a name.");
        assertThatThrownBy(() -> NumericColumn.ofNullable("", List.of()))
                .hasMessage("The name of a column is blank: give every column a name.");
    }

    @ParameterizedTest
    @CsvSource({
        "3.0, 3",
        "-3.0, -3",
        "0.5, 0.5",
        "0.1, 0.1",
        "0.30000000000000004, 0.30000000000000004",
        "-0.0, 0",
        "1e21, 1000000000000000000000",
        "1e-7, 0.0000001",
        "123456789012345680, 123456789012345680",
        "2e-3, 0.002",
        "Infinity, Infinity",
        "-Infinity, -Infinity",
    })
    void writesNumbersAsNamesTheSameWayOnEveryJavaRelease(double value, String name) {
        assertThat(NumericColumn.of("code", value).asCategories().value(0)).isEqualTo(name);
    }

    @Test
    void namesReadBackAsTheNumbersTheyCameFrom() {
        double[] values = {Math.PI, 1.0 / 3, Double.MIN_VALUE, Double.MAX_VALUE, 4.35, 2.0e-3, Math.nextUp(1e22), 0x1p60
        };
        CategoricalColumn names = NumericColumn.of("code", values).asCategories();
        for (int row = 0; row < values.length; row++) {
            assertThat(Double.parseDouble(String.valueOf(names.value(row)))).isEqualTo(values[row]);
        }
    }

    @Test
    void asNamesNeitherMissingValuesNorNaNAreNames() {
        CategoricalColumn names = NumericColumn.ofNullable("code", Arrays.asList(1, null, Double.NaN, 1))
                .asCategories();
        assertThat(names.name()).isEqualTo("code");
        assertThat(names.categories()).containsExactly("1");
        assertThat(IntStream.range(0, 4).filter(names::isMissing)).containsExactly(1, 2);
    }
}
