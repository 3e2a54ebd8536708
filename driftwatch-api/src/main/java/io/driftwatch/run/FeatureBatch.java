package io.driftwatch.run;

import io.driftwatch.data.ContentHash;
import io.driftwatch.data.Schema;
import java.time.Instant;
import java.util.UUID;

/**
 * Data that came in together. What an id holds never changes. Immutable and thread-safe.
 *
 * @param id its identity
 * @param domain the domain's key
 * @param batch its id within the domain
 * @param schema the columns with their types
 * @param rows the number of rows
 * @param profile the hash of the profile, which tells one content from another
 * @param origin where it comes from
 * @param createdAt when it was kept
 */
public record FeatureBatch(
        UUID id,
        String domain,
        String batch,
        Schema schema,
        long rows,
        ContentHash profile,
        BatchOrigin origin,
        Instant createdAt) {}
