package io.driftwatch.io;

import io.driftwatch.data.ColumnType;
import io.driftwatch.io.ColumnSinks.NameSink;
import io.driftwatch.io.ColumnSinks.NumberSink;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes the fields of one column and finds its type. Unless it is fixed to be categorical it begins as numeric. Text
 * before any number makes it categorical; text after a number makes it drop what it has and wait for a second reading,
 * because a number does not tell how it was written. Not thread-safe.
 *
 * @param <R> what becomes of the column
 */
final class CsvColumn<R> implements FieldSink {

    private final String name;
    private final ColumnSinks<R> sinks;
    private final DecimalText decimals;
    /** One of the two sinks is there, or neither while the column waits. */
    private @Nullable NumberSink<R> numbers;

    private @Nullable NameSink<R> names;
    private boolean numberSeen;
    /** The rows before the first number; in a categorical column all of them are missing. */
    private long absent;

    CsvColumn(String name, Optional<ColumnType> fixed, ColumnSinks<R> sinks, DecimalText decimals) {
        this.name = name;
        this.sinks = sinks;
        this.decimals = decimals;
        if (fixed.equals(Optional.of(ColumnType.CATEGORICAL))) {
            names = sinks.names();
        } else {
            numbers = sinks.numbers();
        }
    }

    String name() {
        return name;
    }

    @Override
    public void accept(char[] text, int from, int length) {
        if (numbers != null) {
            acceptNumber(numbers, text, from, length);
        } else if (names != null) {
            acceptName(names, text, from, length);
        }
    }

    /** Whether text came after numbers, so that the column must be read again. */
    boolean isWaiting() {
        return numbers == null && names == null;
    }

    void beginAgain() {
        names = sinks.names();
    }

    R seal() {
        if (numbers != null) {
            return numbers.seal(name);
        }
        if (names != null) {
            return names.seal(name);
        }
        throw new IllegalStateException("Column '" + name + "' waits for its second reading.");
    }

    private void acceptNumber(NumberSink<R> sink, char[] text, int from, int length) {
        if (MissingText.isAbsent(text, from, length)) {
            sink.addMissing();
            absent += numberSeen ? 0 : 1;
        } else if (decimals.accepts(text, from, length)) {
            sink.add(decimals.value());
            numberSeen = numberSeen || !MissingText.isNaN(text, from, length);
            absent += numberSeen ? 0 : 1;
        } else {
            meetText(new String(text, from, length));
        }
    }

    private void meetText(String text) {
        numbers = null;
        if (!numberSeen) {
            names = sinks.names();
            names.addMissing(absent);
            names.add(text);
        }
    }

    private static <R> void acceptName(NameSink<R> sink, char[] text, int from, int length) {
        if (MissingText.isAbsent(text, from, length) || MissingText.isNaN(text, from, length)) {
            sink.addMissing(1);
        } else {
            sink.add(new String(text, from, length));
        }
    }
}
