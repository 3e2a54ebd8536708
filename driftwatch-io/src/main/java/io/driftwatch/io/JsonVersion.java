package io.driftwatch.io;

import java.io.IOException;

/** The version of a kind of document: only 1 so far. */
final class JsonVersion {

    private static final long CURRENT = 1;
    private static final JsonForm<Long> FORM = JsonForm.of(JsonOutput::whole, JsonVersion::read);

    /** For documents that programs write. */
    static final JsonKey<Long> REQUIRED = JsonKey.required("schemaVersion", FORM);
    /** For documents that people write. */
    static final JsonKey<Long> OPTIONAL = JsonKey.optional("schemaVersion", FORM);

    private JsonVersion() {}

    static void write(JsonOutput out) throws IOException {
        out.put(REQUIRED, CURRENT);
    }

    private static long read(JsonInput in) throws IOException {
        long version = in.whole(1, Integer.MAX_VALUE);
        if (version > CURRENT) {
            throw in.refusal(
                    "Version " + version + " was written by a newer DriftWatch than this one, which reads version "
                            + CURRENT + ": use the newer one.");
        }
        return version;
    }
}
