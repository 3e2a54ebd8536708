package io.driftwatch.run;

import io.driftwatch.data.ContentHash;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One comparison of a batch with a baseline, from being asked for to its verdict. Times are the store's. Immutable and
 * thread-safe.
 *
 * @param id its identity
 * @param baseline the baseline that was fixed when it was asked for
 * @param batch the batch
 * @param policy the hash of the policy
 * @param state where it is in its life
 * @param attempt the latest attempt; 0 before the first
 * @param verdict what it says; null until it is completed
 * @param failure why the latest attempt failed or was cancelled; null otherwise
 * @param createdAt when it was asked for
 * @param startedAt when the latest attempt began; null before the first
 * @param heartbeatAt the latest sign of life; null before the first attempt
 * @param finishedAt when it ended; null until then
 */
public record MonitorRun(
        UUID id,
        Baseline baseline,
        FeatureBatch batch,
        ContentHash policy,
        RunState state,
        int attempt,
        @Nullable RunVerdict verdict,
        @Nullable String failure,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant heartbeatAt,
        @Nullable Instant finishedAt) {

    /**
     * The domain's key.
     *
     * @return the domain of baseline and batch
     */
    public String domain() {
        return batch.domain();
    }

    /**
     * What it says.
     *
     * @return empty unless it is completed
     */
    public Optional<RunVerdict> completed() {
        return Optional.ofNullable(verdict);
    }
}
