package io.driftwatch.io;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How values of an SQL type become names: the same in every locale, time zone and driver. Stateless. */
enum JdbcName {
    TEXT {
        @Override
        @Nullable
        String read(ResultSet rows, int field) throws SQLException {
            return rows.getString(field);
        }
    },

    BOOLEAN {
        @Override
        @Nullable
        String read(ResultSet rows, int field) throws SQLException {
            boolean value = rows.getBoolean(field);
            return rows.wasNull() ? null : Boolean.toString(value);
        }
    },

    UUID {
        @Override
        @Nullable
        String read(ResultSet rows, int field) throws SQLException {
            String text = rows.getString(field);
            return text == null ? null : text.toLowerCase(Locale.ROOT);
        }
    },

    DATE {
        @Override
        @Nullable
        String read(ResultSet rows, int field) throws SQLException {
            LocalDate date = rows.getObject(field, LocalDate.class);
            return date == null ? null : DateTimeFormatter.ISO_LOCAL_DATE.format(date);
        }
    },

    TIME {
        @Override
        @Nullable
        String read(ResultSet rows, int field) throws SQLException {
            LocalTime time = rows.getObject(field, LocalTime.class);
            return time == null ? null : DateTimeFormatter.ISO_LOCAL_TIME.format(time);
        }
    },

    ZONED_TIME {
        @Override
        @Nullable
        String read(ResultSet rows, int field) throws SQLException {
            OffsetTime time = rows.getObject(field, OffsetTime.class);
            return time == null
                    ? null
                    : DateTimeFormatter.ISO_OFFSET_TIME.format(time.withOffsetSameInstant(ZoneOffset.UTC));
        }
    },

    TIMESTAMP {
        @Override
        @Nullable
        String read(ResultSet rows, int field) throws SQLException {
            LocalDateTime time = rows.getObject(field, LocalDateTime.class);
            return time == null ? null : DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time);
        }
    },

    INSTANT {
        @Override
        @Nullable
        String read(ResultSet rows, int field) throws SQLException {
            OffsetDateTime time = rows.getObject(field, OffsetDateTime.class);
            return time == null ? null : DateTimeFormatter.ISO_INSTANT.format(time);
        }
    };

    /** A value of the row, or null where there is none. */
    abstract @Nullable String read(ResultSet rows, int field) throws SQLException;
}
