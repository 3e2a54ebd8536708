package io.driftwatch.example.dashboard;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** Small answers to programs that are no part of the history. */
final class StateJson {

    private StateJson() {}

    static String fault(Fault fault, String requestId) {
        return document(json -> {
            json.writeNumberField("status", fault.status());
            json.writeStringField("error", fault.sentence());
            json.writeStringField("requestId", requestId);
        });
    }

    /** That something is as it should be. */
    static String state(String word) {
        return document(json -> json.writeStringField("status", word));
    }

    /** Writes the fields of a document. */
    private interface Fields {
        void write(JsonGenerator json) throws IOException;
    }

    private static String document(Fields fields) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            json.writeNumberField("schemaVersion", 1);
            fields.write(json);
            json.writeEndObject();
            json.writeRaw('\n');
        } catch (IOException impossible) {
            throw new UncheckedIOException("Memory refused to be written.", impossible);
        }
        return text.toString();
    }
}
