package io.driftwatch.run;

import io.driftwatch.data.ContentHash;
import io.driftwatch.data.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of what a domain's data are compared with. A version never changes; which one is active does. Immutable
 * and thread-safe.
 *
 * @param id its identity
 * @param domain the domain's key
 * @param version from 1 on, without gaps
 * @param schema the columns with their types, the score among them
 * @param rows the number of rows
 * @param profile the hash of the profile
 * @param model the hash of the model; null without one
 * @param source where the data come from
 * @param reason why there is this version
 * @param hash the content hash over all of that
 * @param active whether it was the active version of its domain when this was read
 * @param createdAt when it was kept
 */
public record Baseline(
        UUID id,
        String domain,
        int version,
        Schema schema,
        long rows,
        ContentHash profile,
        @Nullable ContentHash model,
        String source,
        String reason,
        ContentHash hash,
        boolean active,
        Instant createdAt) {

    /**
     * The content hash of a version: whoever reads one back recomputes it.
     *
     * @param schema the hash of the schema
     * @param profile the hash of the profile
     * @param model the hash of the model; null without one
     * @param source where the data come from
     * @param reason why there is this version
     * @return the hash
     */
    public static ContentHash contentHash(
            ContentHash schema, ContentHash profile, @Nullable ContentHash model, String source, String reason) {
        ContentHash.Digest digest = ContentHash.digest("baseline/1");
        digest.text(schema.hex()).text(profile.hex());
        digest.optional(model == null ? null : model.hex());
        return digest.text(source).text(reason).finish();
    }
}
