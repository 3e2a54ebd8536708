package io.driftwatch.io;

import io.driftwatch.data.ColumnType;
import io.driftwatch.profile.CategoricalProfile;
import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.profile.NumericProfile;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** A column of a stored profile. Stateless. */
final class ColumnProfileJson {

    private static final List<JsonKey<?>> KEYS = Stream.of(
                    ColumnKeys.ALL,
                    NumericProfileJson.COUNT_KEYS,
                    NumericProfileJson.VALUE_KEYS,
                    CategoricalProfileJson.VALUE_KEYS)
            .<JsonKey<?>>flatMap(List::stream)
            .toList();

    static final JsonForm<ColumnProfile> FORM = JsonForm.of(ColumnProfileJson::write, ColumnProfileJson::read);

    private ColumnProfileJson() {}

    private static void write(JsonOutput out, ColumnProfile column) throws IOException {
        out.begin().put(ColumnKeys.NAME, column.name()).put(ColumnKeys.TYPE, column.type());
        out.put(ColumnKeys.VALID, column.valid()).put(ColumnKeys.MISSING, column.missing());
        if (column instanceof NumericProfile numbers) {
            NumericProfileJson.write(out, numbers);
        } else {
            CategoricalProfileJson.write(out, (CategoricalProfile) column);
        }
        out.end();
    }

    private static ColumnProfile read(JsonInput in) throws IOException {
        return in.object(KEYS, fields -> {
            if (fields.get(ColumnKeys.TYPE) == ColumnType.NUMERIC) {
                fields.requireNone(CategoricalProfileJson.VALUE_KEYS, "A numeric column");
                return NumericProfileJson.read(fields);
            }
            fields.requireNone(NumericProfileJson.COUNT_KEYS, "A categorical column");
            fields.requireNone(NumericProfileJson.VALUE_KEYS, "A categorical column");
            return CategoricalProfileJson.read(fields);
        });
    }
}
