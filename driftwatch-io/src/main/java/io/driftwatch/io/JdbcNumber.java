package io.driftwatch.io;

import java.math.BigDecimal;
import java.math.MathContext;
import java.sql.ResultSet;
import java.sql.SQLException;

/** How numbers of an SQL type become doubles: as the same number in a CSV file does. Stateless. */
enum JdbcNumber {
    /** Every value is a double. */
    DOUBLE {
        @Override
        double read(ResultSet rows, int field) throws SQLException {
            return rows.getDouble(field);
        }
    },

    /** The nearest double of an exact number. Where a database knows exact numbers that are none, it gives a double. */
    EXACT {
        @Override
        double read(ResultSet rows, int field) throws SQLException {
            Object value = rows.getObject(field);
            if (value == null) {
                return 0;
            }
            return value instanceof Number number ? number.doubleValue() : rows.getDouble(field);
        }
    },

    /** The shortest decimal that reads back to the same float: 0.1 and not 0.10000000149011612. */
    SHORTEST {
        @Override
        double read(ResultSet rows, int field) throws SQLException {
            return shortest(rows.getFloat(field));
        }
    };

    private static final int SAFE_DIGITS = 6;
    private static final int MOST_DIGITS = 9;

    /** A value of the row, or anything where {@link ResultSet#wasNull()} says that there is none. */
    abstract double read(ResultSet rows, int field) throws SQLException;

    private static double shortest(float value) {
        if (!Float.isFinite(value) || value == StrictMath.rint(value)) {
            return value;
        }
        BigDecimal exact = new BigDecimal(value);
        for (int digits = SAFE_DIGITS; digits < MOST_DIGITS; digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits));
            if (rounded.floatValue() == value) {
                return rounded.doubleValue();
            }
        }
        return exact.round(new MathContext(MOST_DIGITS)).doubleValue();
    }
}
