package io.driftwatch.io;

import io.driftwatch.data.ColumnType;
import io.driftwatch.io.ColumnSinks.NameSink;
import io.driftwatch.io.ColumnSinks.NumberSink;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes the values of one column. Not thread-safe.
 *
 * @param <R> what becomes of the column
 */
abstract class JdbcColumn<R> {

    private final int field;
    private final String name;

    private JdbcColumn(int field, String name) {
        this.field = field;
        this.name = name;
    }

    /** Empty where nothing can be made of the type. Numbers may be fixed to be names, but names are never numbers. */
    static <R> Optional<JdbcColumn<R>> of(
            int field, String name, JdbcType type, Optional<ColumnType> fixed, ColumnSinks<R> sinks) {
        boolean asNames = fixed.equals(Optional.of(ColumnType.CATEGORICAL));
        Optional<JdbcColumn<R>> numbers = type.numbers()
                .map(reading -> asNames
                        ? new Names<>(field, name, new NumberNames(reading)::read, sinks.names())
                        : new Numbers<>(field, name, reading, sinks.numbers()));
        return numbers.or(() -> type.names().map(reading -> new Names<>(field, name, reading::read, sinks.names())));
    }

    /** The number of the field, from 1. */
    final int field() {
        return field;
    }

    final String name() {
        return name;
    }

    /** Takes the value of the row; false if it is too long to be taken. */
    abstract boolean accepts(ResultSet rows) throws SQLException;

    abstract R seal();

    /** Reads the value of a row as a name, or null. */
    private interface NameReading {
        @Nullable
        String read(ResultSet rows, int field) throws SQLException;
    }

    private static final class Numbers<R> extends JdbcColumn<R> {

        private final JdbcNumber reading;
        private final NumberSink<R> sink;

        Numbers(int field, String name, JdbcNumber reading, NumberSink<R> sink) {
            super(field, name);
            this.reading = reading;
            this.sink = sink;
        }

        @Override
        boolean accepts(ResultSet rows) throws SQLException {
            double value = reading.read(rows, field());
            if (rows.wasNull()) {
                sink.addMissing();
            } else {
                sink.add(value);
            }
            return true;
        }

        @Override
        R seal() {
            return sink.seal(name());
        }
    }

    private static final class Names<R> extends JdbcColumn<R> {

        private final NameReading reading;
        private final NameSink<R> sink;

        Names(int field, String name, NameReading reading, NameSink<R> sink) {
            super(field, name);
            this.reading = reading;
            this.sink = sink;
        }

        @Override
        boolean accepts(ResultSet rows) throws SQLException {
            String value = reading.read(rows, field());
            if (value == null) {
                sink.addMissing(1);
                return true;
            }
            if (value.length() > Utf8Reader.LONGEST_FIELD) {
                return false;
            }
            sink.add(value);
            return true;
        }

        @Override
        R seal() {
            return sink.seal(name());
        }
    }
}
