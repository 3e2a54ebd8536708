package io.driftwatch.io;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Receives what the parser finds. The header is handed back as a record; every row goes into the fields' sinks at once,
 * without a text of its own. Not thread-safe.
 */
final class CsvRecords extends AbstractBaseCsvCallbackHandler<List<String>> {

    private static final char[] EMPTY = {};

    private final String name;
    private final Utf8Reader text;
    private final List<String> header = new ArrayList<>();
    private FieldSink[] fields = {};
    private long rows;

    CsvRecords(String name, Utf8Reader text) {
        this.name = name;
        this.text = text;
    }

    /** Where the rows go that follow the header. */
    void fill(List<FieldSink> sinks) {
        fields = sinks.toArray(FieldSink[]::new);
    }

    long rows() {
        return rows;
    }

    /** The number of the field that is being read. */
    int currentField() {
        return getFieldCount() + 1;
    }

    InvalidDataException fault(int field, String whatAndWhatToDo) {
        return new InvalidDataException(name + ":" + getStartingLineNumber() + ":" + field + ": " + whatAndWhatToDo);
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        text.beginField();
    }

    @Override
    protected void handleField(int field, char[] buffer, int from, int length, boolean quoted) {
        text.beginField();
        if (length > Utf8Reader.LONGEST_FIELD) {
            throw fault(field + 1, Utf8Reader.FIELD_TOO_LONG);
        }
        if (fields.length == 0) {
            header.add(new String(buffer, from, length));
        } else if (field < fields.length) {
            fields[field].accept(buffer, from, length);
        }
    }

    @Override
    protected void handleEmpty() {
        if (fields.length == 1) {
            fields[0].accept(EMPTY, 0, 0);
        }
    }

    /** Null for a record that is done with. */
    @Override
    protected @Nullable List<String> buildRecord() {
        boolean blank = getRecordType() == RecordType.EMPTY;
        if (fields.length == 0) {
            return blank ? null : List.copyOf(header);
        }
        if (!blank || fields.length == 1) {
            requireFields(getFieldCount());
            rows++;
        }
        return null;
    }

    private void requireFields(int found) {
        if (found != fields.length) {
            throw fault(
                    1 + Math.min(found, fields.length),
                    "the row has " + fields(found) + " but the header has " + fields(fields.length)
                            + "; give every row as many as the header, and quote a field that holds a comma or a quote.");
        }
    }

    private static String fields(int number) {
        return number + (number == 1 ? " field" : " fields");
    }
}
