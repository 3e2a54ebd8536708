package io.driftwatch.io;

import io.driftwatch.profile.DatasetProfile;
import java.io.IOException;

/**
 * The version of a kind of document: 1, and 2 for profiles with columns that are not exact, which earlier releases
 * cannot read.
 */
final class JsonVersion {

    private static final long CURRENT = 1;
    private static final long INEXACT = 2;
    private static final JsonForm<Long> FORM = JsonForm.of(JsonOutput::whole, in -> read(in, CURRENT));

    /** For documents that programs write. */
    static final JsonKey<Long> REQUIRED = JsonKey.required("schemaVersion", FORM);
    /** For profiles. */
    static final JsonKey<Long> OF_PROFILE =
            JsonKey.required("schemaVersion", JsonForm.of(JsonOutput::whole, in -> read(in, INEXACT)));
    /** For documents that people write. */
    static final JsonKey<Long> OPTIONAL = JsonKey.optional("schemaVersion", FORM);

    private JsonVersion() {}

    static void write(JsonOutput out) throws IOException {
        out.put(REQUIRED, CURRENT);
    }

    /** The lowest version that has all that the profile holds, so that exact ones keep their bytes. */
    static void write(JsonOutput out, DatasetProfile profile) throws IOException {
        boolean exact = profile.columns().stream().allMatch(column -> column.shareError() == 0);
        out.put(OF_PROFILE, exact ? CURRENT : INEXACT);
    }

    private static long read(JsonInput in, long newest) throws IOException {
        long version = in.whole(1, Integer.MAX_VALUE);
        if (version > newest) {
            throw in.refusal(
                    "Version " + version + " was written by a newer DriftWatch than this one, which reads version "
                            + newest + ": use the newer one.");
        }
        return version;
    }
}
