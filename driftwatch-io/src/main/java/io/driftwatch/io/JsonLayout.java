package io.driftwatch.io;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import java.io.IOException;

/**
 * Two spaces a level and {@code \n} on every machine; a list of numbers on one line. Belongs to one document; not
 * thread-safe.
 */
final class JsonLayout implements PrettyPrinter {

    private static final String INDENT = "  ";

    private int level;
    private boolean onOneLine;

    /** Whether lists from here on stay on one line. */
    void onOneLine(boolean wanted) {
        onOneLine = wanted;
    }

    @Override
    public void writeRootValueSeparator(JsonGenerator out) {}

    @Override
    public void writeStartObject(JsonGenerator out) throws IOException {
        out.writeRaw('{');
        level++;
    }

    @Override
    public void beforeObjectEntries(JsonGenerator out) throws IOException {
        newLine(out);
    }

    @Override
    public void writeObjectFieldValueSeparator(JsonGenerator out) throws IOException {
        out.writeRaw(": ");
    }

    @Override
    public void writeObjectEntrySeparator(JsonGenerator out) throws IOException {
        out.writeRaw(',');
        newLine(out);
    }

    @Override
    public void writeEndObject(JsonGenerator out, int entries) throws IOException {
        end(out, entries > 0, '}');
    }

    @Override
    public void writeStartArray(JsonGenerator out) throws IOException {
        out.writeRaw('[');
        level++;
    }

    @Override
    public void beforeArrayValues(JsonGenerator out) throws IOException {
        if (!onOneLine) {
            newLine(out);
        }
    }

    @Override
    public void writeArrayValueSeparator(JsonGenerator out) throws IOException {
        out.writeRaw(',');
        if (onOneLine) {
            out.writeRaw(' ');
        } else {
            newLine(out);
        }
    }

    @Override
    public void writeEndArray(JsonGenerator out, int values) throws IOException {
        end(out, values > 0 && !onOneLine, ']');
    }

    private void end(JsonGenerator out, boolean onNewLine, char bracket) throws IOException {
        level--;
        if (onNewLine) {
            newLine(out);
        }
        out.writeRaw(bracket);
    }

    private void newLine(JsonGenerator out) throws IOException {
        out.writeRaw('\n');
        for (int i = 0; i < level; i++) {
            out.writeRaw(INDENT);
        }
    }
}
