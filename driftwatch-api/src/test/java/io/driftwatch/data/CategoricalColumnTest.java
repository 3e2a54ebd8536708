package io.driftwatch.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CategoricalColumnTest {

    private final CategoricalColumn column = CategoricalColumn.of("country", "SE", "NO", null, "SE", "", "SE");

    @Test
    void holdsTheNamesInRowOrder() {
        assertThat(column.name()).isEqualTo("country");
        assertThat(column.type()).isEqualTo(ColumnType.CATEGORICAL);
        assertThat(column.size()).isEqualTo(6);
        assertThat(column.value(3)).isEqualTo("SE");
        assertThat(column.value(2)).isNull();
        assertThat(column).hasToString("country (categorical, 6 rows)");
    }

    @Test
    void countsEachNameInTheOrderOfItsFirstRow() {
        assertThat(column.categories()).containsExactly("SE", "NO", "");
        assertThat(column.counts()).containsExactly(3, 1, 1);
    }

    @Test
    void tellsTheEmptyTextFromAMissingValue() {
        assertThat(column.isMissing(2)).isTrue();
        assertThat(column.isMissing(4)).isFalse();
        assertThat(column.value(4)).isEmpty();
    }

    @Test
    void refusesARowThatIsNotThere() {
        assertThatThrownBy(() -> column.isMissing(6)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> column.value(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void refusesABlankName() {
        assertThatThrownBy(() -> CategoricalColumn.of("\t", "a"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The name of a column is blank: give every column a name.");
    }
}
