package io.driftwatch.run;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is monitored together: the data of one model, in one market or for one product. Immutable and thread-safe.
 *
 * @param key its stable name: lower-case letters, digits, '_' and '-'
 * @param createdAt when it was first named
 * @param heartbeatAt when a job last reported for it; null before the first
 */
public record Domain(
        String key, Instant createdAt, @Nullable Instant heartbeatAt) {

    /**
     * Checks the key.
     *
     * @throws IllegalArgumentException if the key is malformed
     */
    public Domain {
        HistoryText.requireKey(key);
    }
}
