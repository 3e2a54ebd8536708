package io.driftwatch.io;

import io.driftwatch.data.ColumnType;
import io.driftwatch.profile.DatasetProfile;
import java.util.List;

/** What every column of a stored profile has. Stateless. */
final class ColumnKeys {

    /** A number of rows. Larger ones could overflow when they are added up. */
    static final JsonForm<Long> ROWS = JsonForms.whole(0, DatasetProfile.MAXIMUM_ROWS);

    static final JsonKey<String> NAME = JsonKey.required("name", JsonForms.TEXT);
    static final JsonKey<ColumnType> TYPE =
            JsonKey.required("type", JsonForms.word("type", ColumnType.values(), ColumnType::word));
    static final JsonKey<Long> VALID = JsonKey.required("valid", ROWS);
    static final JsonKey<Long> MISSING = JsonKey.required("missing", ROWS);
    static final JsonKey<Boolean> WITHHELD = JsonKey.optional("withheld", JsonForms.FLAG);

    static final List<JsonKey<?>> ALL = List.of(NAME, TYPE, VALID, MISSING, WITHHELD);

    private ColumnKeys() {}

    /** Whether the values of a column are withheld: then none may be there. */
    static boolean isWithheld(JsonFields fields, List<? extends JsonKey<?>> valueKeys) throws JsonRefusal {
        boolean withheld = fields.find(WITHHELD).orElse(false);
        if (withheld) {
            fields.requireNone(valueKeys, "A withheld column");
        }
        return withheld;
    }

    /** The most values that a column can have: as many as it has rows, once it said so. */
    static long mostValues(JsonInput in) {
        return in.enclosing().find(VALID).orElse(DatasetProfile.MAXIMUM_ROWS);
    }
}
