package io.driftwatch.io;

import io.driftwatch.data.NumericColumn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Numbers as the names that {@link NumericColumn#asCategories()} gives them; NaN has none. Not thread-safe. */
final class NumberNames {

    private final JdbcNumber numbers;
    /** Making a name costs more than finding it again. */
    private final Map<Double, String> known = new HashMap<>();

    NumberNames(JdbcNumber numbers) {
        this.numbers = numbers;
    }

    @Nullable
    String read(ResultSet rows, int field) throws SQLException {
        double value = numbers.read(rows, field);
        return rows.wasNull() || Double.isNaN(value) ? null : known.computeIfAbsent(value, NumberNames::name);
    }

    private static String name(double value) {
        return NumericColumn.of("number", value).asCategories().categories().get(0);
    }
}
