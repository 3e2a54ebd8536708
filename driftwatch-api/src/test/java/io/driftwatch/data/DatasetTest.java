package io.driftwatch.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DatasetTest {

    private final Dataset dataset = Dataset.builder()
            .numeric("amount", 12.5, 8.0, 31.9)
            .categorical("country", "SE", "NO", null)
            .build();

    @Test
    void keepsItsColumnsInTheirOrder() {
        assertThat(dataset.rows()).isEqualTo(3);
        assertThat(dataset.columns()).extracting(Column::name).containsExactly("amount", "country");
        assertThat(dataset.column("country").type()).isEqualTo(ColumnType.CATEGORICAL);
        assertThat(dataset.schema().names()).containsExactly("amount", "country");
        assertThat(dataset).hasToString("3 rows of [amount numeric, country categorical]");
    }

    @Test
    void withoutColumnsHasNoRows() {
        assertThat(Dataset.of().rows()).isZero();
        assertThat(Dataset.builder().build()).hasToString("0 rows of []");
    }

    @Test
    void isNotChangedByItsBuilderAfterwards() {
        Dataset.Builder builder = Dataset.builder().numeric("a", 1);
        Dataset built = builder.build();
        builder.numeric("b", 2);
        assertThat(built.columns()).hasSize(1);
        assertThatThrownBy(() -> built.columns().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void refusesColumnsOfDifferentLength() {
        assertThatThrownBy(() -> Dataset.of(NumericColumn.of("a", 1, 2), CategoricalColumn.of("b", "x")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "Column 'b' has 1 rows, but column 'a' has 2: all columns of a data set need the same number"
                                + " of rows.");
    }

    @Test
    void refusesTwoColumnsOfOneName() {
        assertThatThrownBy(() -> Dataset.of(NumericColumn.of("a", 1), CategoricalColumn.of("a", "x")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Two columns have the name 'a': column names must be distinct.");
    }

    @Test
    void suggestsTheNearestNameOfAColumn() {
        assertThatThrownBy(() -> dataset.column("county"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no column 'county'. Did you mean 'country'?");
        assertThatThrownBy(() -> dataset.column("merchant"))
                .hasMessage("There is no column 'merchant'. Known: amount, country.");
        assertThatThrownBy(() -> Dataset.of().column("x")).hasMessage("There is no column 'x'. There are none.");
    }
}
