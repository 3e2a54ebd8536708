package io.driftwatch.io;

import com.fasterxml.jackson.core.Base64Variants;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import io.driftwatch.data.DisplayText;
import io.driftwatch.data.NearestName;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A document that is read token by token and knows, for messages, where it stands. A value's reader finds the input on
 * the value's first token and leaves it on the last. What is not expected is refused where it is met, so that nothing
 * of a hostile document is kept. Not thread-safe.
 */
final class JsonInput {

    private final JsonParser parser;
    private final JsonLocator locator;
    private @Nullable JsonFields enclosing;

    private JsonInput(JsonParser parser, String source) {
        this.parser = parser;
        this.locator = new JsonLocator(parser, source);
    }

    /** An action on an entry of an object whose key the input stands on. */
    interface Entry {
        void read(String key) throws IOException;
    }

    /** Makes a value of what its object held. */
    interface Build<T> {
        T of(JsonFields fields) throws IOException;
    }

    /**
     * Reads a whole document and leaves the stream open.
     *
     * @throws JsonRefusal if it is not JSON, or not of the given form
     */
    static <T> T read(InputStream in, String source, JsonLimits limits, JsonReading<T> document) throws IOException {
        try (JsonParser parser = limits.factory().createParser(new JsonCharacters(in, source))) {
            JsonInput input = new JsonInput(parser, source);
            try {
                return input.document(document);
            } catch (JsonProcessingException e) {
                throw input.locator.malformed(e);
            }
        }
    }

    private <T> T document(JsonReading<T> document) throws IOException {
        if (parser.nextToken() == null) {
            throw refusal("The document is empty.");
        }
        T value = document.read(this);
        boolean more;
        try {
            more = parser.nextToken() != null;
        } catch (JsonParseException e) {
            more = true;
        }
        if (more) {
            throw place().refusal("There is text behind the end of the document.");
        }
        return value;
    }

    JsonPlace place() {
        return locator.place();
    }

    JsonRefusal refusal(String sentence) {
        return place().refusal(sentence);
    }

    /** What the object around the current value held so far. */
    JsonFields enclosing() {
        return Objects.requireNonNull(enclosing);
    }

    /** Moves from a key to its value. */
    void next() throws IOException {
        parser.nextToken();
    }

    JsonToken token() {
        return parser.currentToken();
    }

    boolean isNull() {
        return token() == JsonToken.VALUE_NULL;
    }

    /** An object of known keys, in any order. */
    <T> T object(List<? extends JsonKey<?>> keys, Build<T> build) throws IOException {
        JsonFields fields = fields(keys);
        try {
            return build.of(fields);
        } catch (IllegalArgumentException e) {
            throw fields.place().refusal(e);
        }
    }

    private JsonFields fields(List<? extends JsonKey<?>> keys) throws IOException {
        Map<String, JsonKey<?>> known = new LinkedHashMap<>();
        keys.forEach(key -> known.put(key.name(), key));
        JsonFields outer = enclosing;
        JsonFields fields = new JsonFields(place());
        enclosing = fields;
        entries(name -> {
            JsonKey<?> key = known.get(name);
            if (key == null) {
                throw locator.placeIn(fields.place())
                        .refusal("Unknown key " + DisplayText.quoted(name) + ". "
                                + NearestName.advice(name, known.keySet()));
            }
            next();
            value(key, fields);
        });
        enclosing = outer;
        fields.requireAll(keys);
        return fields;
    }

    private <T> void value(JsonKey<T> key, JsonFields fields) throws IOException {
        JsonPlace place = place();
        try {
            fields.put(key, key.form().read(this), place);
        } catch (IllegalArgumentException e) {
            throw place.refusal(e);
        }
    }

    /** An object of any keys, none of them twice. The action moves on to the value and reads it. */
    void entries(Entry entry) throws IOException {
        require(JsonToken.START_OBJECT, "an object");
        JsonPlace object = place();
        Set<String> seen = new HashSet<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            if (!seen.add(key)) {
                throw locator.placeIn(object)
                        .refusal("The key " + DisplayText.quoted(key) + " is there twice: keep one.");
            }
            entry.read(key);
        }
    }

    /** A list of at most so many items. */
    <T> List<T> list(JsonReading<T> item, long most) throws IOException {
        require(JsonToken.START_ARRAY, "a list");
        List<T> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (items.size() >= most) {
                throw refusal("The list is longer than " + most + ", the most that there can be.");
            }
            items.add(item.read(this));
        }
        return items;
    }

    String text() throws IOException {
        require(JsonToken.VALUE_STRING, "a text");
        try {
            return parser.getText();
        } catch (JsonEOFException e) {
            throw e;
        } catch (JsonParseException e) {
            throw locator.place(e)
                    .refusal(
                            "A text cannot hold a line break, a control character or a lone \\ as it is: write \\n,"
                                    + " \\u0001 or \\\\.",
                            e);
        }
    }

    /** A text that is one of some words. */
    <E> E word(String what, List<E> values, Function<? super E, String> word) throws IOException {
        String text = text();
        Map<String, E> known = values.stream().collect(Collectors.toMap(word, value -> value));
        E value = known.get(text);
        if (value == null) {
            throw refusal("Unknown " + what + " " + DisplayText.quoted(text) + ". "
                    + NearestName.advice(text, known.keySet()));
        }
        return value;
    }

    boolean flag() throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_TRUE) {
            require(JsonToken.VALUE_FALSE, "true or false");
        }
        return parser.currentToken() == JsonToken.VALUE_TRUE;
    }

    double number() throws IOException {
        requireNumber();
        double value = Double.parseDouble(parser.getText());
        if (Double.isInfinite(value)) {
            throw refusal("The number " + parser.getText() + " is larger than any that can be computed with.");
        }
        return value;
    }

    long whole(long least, long most) throws IOException {
        requireNumber();
        String digits = parser.getText();
        if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT) {
            BigInteger value = new BigInteger(digits);
            if (value.compareTo(BigInteger.valueOf(least)) >= 0 && value.compareTo(BigInteger.valueOf(most)) <= 0) {
                return value.longValue();
            }
        }
        throw refusal("This must be a whole number from " + least + " to " + most + ", not " + digits + ".");
    }

    /** A text in base64, decoded on the way, so that it is never whole in memory. */
    void bytes(OutputStream target) throws IOException {
        require(JsonToken.VALUE_STRING, "a text");
        try {
            parser.readBinaryValue(Base64Variants.MIME_NO_LINEFEEDS, target);
        } catch (JsonEOFException e) {
            throw e;
        } catch (JsonParseException | IllegalArgumentException e) {
            throw place().refusal("This is not base64, or it was cut off.", e);
        }
    }

    private void requireNumber() throws JsonRefusal {
        if (parser.currentToken() != JsonToken.VALUE_NUMBER_FLOAT) {
            require(JsonToken.VALUE_NUMBER_INT, "a number");
        }
    }

    private void require(JsonToken token, String wanted) throws JsonRefusal {
        if (parser.currentToken() != token) {
            throw refusal("This must be " + wanted + ", not " + kind(parser.currentToken()) + ".");
        }
    }

    private static String kind(JsonToken token) {
        return switch (token) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "a list";
            case VALUE_STRING -> "a text";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
            default -> token.asString();
        };
    }
}
