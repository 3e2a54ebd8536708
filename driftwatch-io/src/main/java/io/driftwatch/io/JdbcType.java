package io.driftwatch.io;

import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The type of a column, as its driver tells it.
 *
 * @param code one of {@link Types}
 * @param name what the database calls it; drivers hide some types behind the codes of others
 * @param precision digits, characters or bits
 */
record JdbcType(int code, String name, int precision) {

    static JdbcType of(ResultSetMetaData header, int field) throws SQLException {
        return new JdbcType(
                header.getColumnType(field),
                String.valueOf(header.getColumnTypeName(field)),
                header.getPrecision(field));
    }

    /** How its numbers are read; empty if it has none. */
    Optional<JdbcNumber> numbers() {
        return Optional.ofNullable(
                switch (code) {
                    case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.FLOAT, Types.DOUBLE, Types.NULL ->
                        JdbcNumber.DOUBLE;
                    case Types.BIGINT, Types.NUMERIC, Types.DECIMAL -> JdbcNumber.EXACT;
                    case Types.REAL -> JdbcNumber.SHORTEST;
                    default -> null;
                });
    }

    /** How its values are read as names; empty if they are numbers, or no names. */
    Optional<JdbcName> names() {
        return Optional.ofNullable(
                switch (code) {
                    case Types.CHAR, Types.VARCHAR, Types.LONGVARCHAR, Types.CLOB -> JdbcName.TEXT;
                    case Types.NCHAR, Types.NVARCHAR, Types.LONGNVARCHAR, Types.NCLOB -> JdbcName.TEXT;
                    case Types.BOOLEAN -> JdbcName.BOOLEAN;
                    // PostgreSQL's booleans are bits to its driver, and so are its strings of bits.
                    case Types.BIT -> precision <= 1 ? JdbcName.BOOLEAN : null;
                    case Types.DATE -> JdbcName.DATE;
                    case Types.TIME -> isZoned() ? JdbcName.ZONED_TIME : JdbcName.TIME;
                    case Types.TIMESTAMP -> isZoned() ? JdbcName.INSTANT : JdbcName.TIMESTAMP;
                    case Types.TIME_WITH_TIMEZONE -> JdbcName.ZONED_TIME;
                    case Types.TIMESTAMP_WITH_TIMEZONE -> JdbcName.INSTANT;
                    default -> ofNoCode();
                });
    }

    /** PostgreSQL's driver has no other code for times with a zone. */
    private boolean isZoned() {
        return lowerCase().endsWith("tz");
    }

    /** Types that the standard has no code for. */
    private @Nullable JdbcName ofNoCode() {
        if (lowerCase().equals("uuid")) {
            return JdbcName.UUID;
        }
        return lowerCase().matches("(?s)enum\\b.*") ? JdbcName.TEXT : null;
    }

    private String lowerCase() {
        return name.toLowerCase(Locale.ROOT);
    }
}
