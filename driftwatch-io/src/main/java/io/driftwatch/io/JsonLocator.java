package io.driftwatch.io;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;

/** Knows where a parser stands, and says in plain words what is wrong there. Not thread-safe. */
final class JsonLocator {

    private final JsonParser parser;
    private final String source;

    JsonLocator(JsonParser parser, String source) {
        this.parser = parser;
        this.source = source;
    }

    /** Where the current token begins. */
    JsonPlace place() {
        return place(parser.currentTokenLocation(), path(parser.getParsingContext()));
    }

    /** Where the current token, a key, begins in an object: the path is the object's. */
    JsonPlace placeIn(JsonPlace object) {
        return place(parser.currentTokenLocation(), object.path());
    }

    /** Where the parser found a fault. */
    JsonPlace place(JsonProcessingException fault) {
        return place(fault.getLocation(), path(parser.getParsingContext()));
    }

    private JsonPlace place(JsonLocation at, String path) {
        return new JsonPlace(source, Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()), path);
    }

    private static String path(JsonStreamContext context) {
        JsonStreamContext parent = context.getParent();
        String path = parent == null ? "" : path(parent);
        if (context.inArray() && context.hasCurrentIndex()) {
            return path + "[" + context.getCurrentIndex() + "]";
        }
        if (context.inObject() && context.hasCurrentName()) {
            return path + (path.isEmpty() ? "" : ".") + context.getCurrentName();
        }
        return path;
    }

    /** What the parser could not go on with. Its own words are for programmers. */
    JsonRefusal malformed(JsonProcessingException fault) {
        if (fault instanceof StreamConstraintsException) {
            return place().refusal(fault.getOriginalMessage(), fault);
        }
        if (fault instanceof JsonEOFException) {
            return place(fault).refusal("The document ends before it is complete.", fault);
        }
        String sentence = parser.currentToken() == JsonToken.FIELD_NAME
                ? "Behind a key must come ':' and a value: a text in double quotes, a number, true, false, null, a list or"
                        + " an object."
                : "This is not valid JSON: look here for a missing or extra comma, quote or bracket.";
        return place(fault).refusal(sentence, fault);
    }
}
