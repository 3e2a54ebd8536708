package io.driftwatch.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.driftwatch.data.Schema.Field;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SchemaTest {

    private static final Field AMOUNT = new Field("amount", ColumnType.NUMERIC);
    private static final Field COUNTRY = new Field("country", ColumnType.CATEGORICAL);

    @Test
    void knowsTheTypesOfItsColumns() {
        Schema schema = new Schema(List.of(AMOUNT, COUNTRY));
        assertThat(schema.typeOf("country")).contains(ColumnType.CATEGORICAL);
        assertThat(schema.typeOf("Country")).isEmpty();
    }

    @Test
    void itsHashChangesWithNamesTypesAndOrder() {
        assertThat(Stream.of(
                                List.of(AMOUNT, COUNTRY),
                                List.of(COUNTRY, AMOUNT),
                                List.of(AMOUNT),
                                List.of(new Field("amount", ColumnType.CATEGORICAL), COUNTRY),
                                List.of(new Field("amounts", ColumnType.NUMERIC), COUNTRY))
                        .map(fields -> new Schema(fields).hash()))
                .doesNotHaveDuplicates();
        assertThat(new Schema(List.of(AMOUNT)).hash())
                .isEqualTo(new Schema(List.of(new Field("amount", ColumnType.NUMERIC))).hash());
    }

    @Test
    void refusesBlankAndRepeatedNames() {
        assertThatThrownBy(() -> new Field("", ColumnType.NUMERIC))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The name of a column is blank: give every column a name.");
        assertThatThrownBy(() -> new Schema(List.of(AMOUNT, AMOUNT)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Two columns have the name 'amount': column names must be distinct.");
    }
}
