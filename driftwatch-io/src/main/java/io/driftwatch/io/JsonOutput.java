package io.driftwatch.io;

import com.fasterxml.jackson.core.Base64Variants;
import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** A document that is written value by value: the same bytes on any machine and Java release. Not thread-safe. */
final class JsonOutput {

    private static final char LAST_ASCII = 0x7F;

    private final JsonGenerator generator;
    private final JsonLayout layout = new JsonLayout();

    private JsonOutput(JsonGenerator generator) {
        this.generator = generator;
    }

    /** A document for people, indented. */
    static <T> String indented(JsonWriting<T> document, T value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator generator = generator(bytes)) {
            JsonOutput output = new JsonOutput(generator);
            generator.setPrettyPrinter(output.layout);
            output.document(document, value);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory refused to be written.", e);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** A document for programs, on one line. The stream stays open. */
    static <T> void compact(JsonWriting<T> document, T value, OutputStream target) throws IOException {
        try (JsonGenerator generator = generator(target)) {
            new JsonOutput(generator).document(document, value);
        }
    }

    /** Doubles as the shortest text that reads back to them: what Java itself writes differs between its releases. */
    private static JsonGenerator generator(OutputStream target) throws IOException {
        JsonFactory factory = new JsonFactoryBuilder()
                .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
                .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
                .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
                .build();
        return factory.createGenerator(target, JsonEncoding.UTF8);
    }

    private <T> void document(JsonWriting<T> document, T value) throws IOException {
        document.write(this, value);
        generator.writeRaw('\n');
    }

    JsonOutput begin() throws IOException {
        generator.writeStartObject();
        return this;
    }

    <T> JsonOutput put(JsonKey<T> key, T value) throws IOException {
        name(key.name());
        key.form().write(this, value);
        return this;
    }

    <T> JsonOutput putIfPresent(JsonKey<T> key, Optional<T> value) throws IOException {
        return value.isPresent() ? put(key, value.get()) : this;
    }

    JsonOutput name(String name) throws IOException {
        escapeWhereBroken(name);
        generator.writeFieldName(name);
        generator.setHighestNonEscapedChar(0);
        return this;
    }

    void end() throws IOException {
        generator.writeEndObject();
    }

    <T> void list(List<T> items, JsonWriting<T> item) throws IOException {
        generator.writeStartArray();
        for (T value : items) {
            item.write(this, value);
        }
        generator.writeEndArray();
    }

    void numbers(List<Double> numbers) throws IOException {
        layout.onOneLine(true);
        list(numbers, JsonOutput::number);
        layout.onOneLine(false);
    }

    void text(String text) throws IOException {
        escapeWhereBroken(text);
        generator.writeString(text);
        generator.setHighestNonEscapedChar(0);
    }

    /** A text with half a letter has no UTF-8: only escapes can carry it. */
    private void escapeWhereBroken(String text) {
        if (text.codePoints().anyMatch(letter -> Character.getType(letter) == Character.SURROGATE)) {
            generator.setHighestNonEscapedChar(LAST_ASCII);
        }
    }

    void number(double number) throws IOException {
        generator.writeNumber(number);
    }

    void whole(long number) throws IOException {
        generator.writeNumber(number);
    }

    void flag(boolean flag) throws IOException {
        generator.writeBoolean(flag);
    }

    void nothing() throws IOException {
        generator.writeNull();
    }

    /** Bytes in base64, encoded on the way. */
    void bytes(InputStream bytes) throws IOException {
        generator.writeBinary(Base64Variants.MIME_NO_LINEFEEDS, bytes, -1);
    }
}
