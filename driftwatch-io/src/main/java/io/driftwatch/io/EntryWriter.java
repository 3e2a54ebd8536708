package io.driftwatch.io;

import java.io.IOException;
import java.time.Instant;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Writes an entry of the history field by field; what does not exist is null. */
final class EntryWriter {

    private final JsonOutput out;

    private EntryWriter(JsonOutput out) {
        this.out = out;
    }

    static EntryWriter begin(JsonOutput out) throws IOException {
        return new EntryWriter(out.begin());
    }

    /** A document that stands alone says its version first. */
    static EntryWriter beginDocument(JsonOutput out) throws IOException {
        JsonVersion.write(out.begin());
        return new EntryWriter(out);
    }

    EntryWriter text(String name, @Nullable String text) throws IOException {
        out.name(name);
        if (text == null) {
            out.nothing();
        } else {
            out.text(text);
        }
        return this;
    }

    EntryWriter whole(String name, long number) throws IOException {
        out.name(name).whole(number);
        return this;
    }

    EntryWriter flag(String name, boolean flag) throws IOException {
        out.name(name).flag(flag);
        return this;
    }

    EntryWriter number(String name, OptionalDouble number) throws IOException {
        JsonForms.OPTIONAL_NUMBER.write(out.name(name), number);
        return this;
    }

    EntryWriter at(String name, @Nullable Instant time) throws IOException {
        return text(name, time == null ? null : time.toString());
    }

    JsonOutput name(String name) throws IOException {
        return out.name(name);
    }

    void end() throws IOException {
        out.end();
    }
}
