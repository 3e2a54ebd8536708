package io.driftwatch.store;

import io.driftwatch.run.BatchDraft;
import io.driftwatch.run.FeatureBatch;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps batches, whose content never changes. Implementations are thread-safe. */
public interface BatchStore {

    /**
     * Keeps a batch with its profile, and notes a sign of life of the domain, in one transaction. A domain that is not
     * kept yet is.
     *
     * @param draft what to keep
     * @return the batch; where it is kept already with the same content, as it is kept
     * @throws ConflictException if its id is kept with other content; the message has both hashes
     * @throws StoreException if the store fails
     */
    FeatureBatch add(BatchDraft draft);

    /**
     * A batch.
     *
     * @param domain the domain's key
     * @param batch the batch's id
     * @return empty if it is not kept
     * @throws StoreException if the store fails
     */
    Optional<FeatureBatch> find(String domain, String batch);

    /**
     * All batches, the newest first.
     *
     * @param domain the domain's key; null for all domains
     * @return an immutable list
     * @throws StoreException if the store fails
     */
    List<FeatureBatch> list(@Nullable String domain);
}
