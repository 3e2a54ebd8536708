package io.driftwatch.store.jdbc;

import io.driftwatch.data.ColumnType;
import io.driftwatch.data.Schema;
import io.driftwatch.store.DamagedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A schema as a text: each field as its type, the length of its name, and the name, so that any name can be read. */
final class SchemaText {

    private SchemaText() {}

    static String of(Schema schema) {
        StringBuilder text = new StringBuilder();
        for (Schema.Field field : schema.fields()) {
            text.append(field.type().word()).append(' ');
            text.append(field.name().length()).append(' ').append(field.name()).append('\n');
        }
        return text.toString();
    }

    static Schema read(String text) {
        List<Schema.Field> fields = new ArrayList<>();
        try {
            for (int at = 0; at < text.length(); ) {
                int type = text.indexOf(' ', at);
                int length = text.indexOf(' ', type + 1);
                int end = length + 1 + Integer.parseInt(text.substring(type + 1, length));
                ColumnType of = ColumnType.valueOf(text.substring(at, type).toUpperCase(Locale.ROOT));
                fields.add(new Schema.Field(text.substring(length + 1, end), of));
                at = end + 1;
            }
            return new Schema(fields);
        } catch (IllegalArgumentException | IndexOutOfBoundsException damaged) {
            throw new DamagedException("A stored schema cannot be read.", damaged);
        }
    }
}
