package io.driftwatch.data;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The names and types of columns, in their order. Immutable and thread-safe.
 *
 * @param fields one entry a column; names are distinct
 */
public record Schema(List<Field> fields) {

    /**
     * A column's name and type.
     *
     * @param name the name, not blank
     * @param type what the column holds
     */
    public record Field(String name, ColumnType type) {
        /**
         * Checks the name.
         *
         * @throws IllegalArgumentException if the name is blank
         */
        public Field {
            Names.requireName(name);
        }
    }

    /**
     * Checks that the names are distinct.
     *
     * @throws IllegalArgumentException if two fields have one name
     */
    public Schema {
        fields = List.copyOf(fields);
        Names.requireDistinct(fields.stream().map(Field::name).toList());
    }

    /**
     * The column names in their order.
     *
     * @return an immutable list
     */
    public List<String> names() {
        return fields.stream().map(Field::name).toList();
    }

    /**
     * The type of a column.
     *
     * @param name a column's name
     * @return its type, or empty if there is no such column
     */
    public Optional<ColumnType> typeOf(String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .map(Field::type)
                .findFirst();
    }

    /**
     * The content hash over names and types in their order.
     *
     * @return the hash
     */
    public ContentHash hash() {
        ContentHash.Digest digest = ContentHash.digest("schema/1").whole(fields.size());
        fields.forEach(field -> digest.text(field.name()).text(field.type().word()));
        return digest.finish();
    }

    @Override
    public String toString() {
        return fields.stream()
                .map(field -> field.name() + " " + field.type())
                .collect(Collectors.joining(", ", "[", "]"));
    }
}
