package io.driftwatch.testkit;

import io.driftwatch.run.BatchDraft;
import io.driftwatch.run.FeatureBatch;
import io.driftwatch.store.BatchStore;
import io.driftwatch.store.ConflictException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Batches in memory.
 *
 * @param memory what is shared
 */
record InMemoryBatches(Memory memory) implements BatchStore {

    @Override
    public FeatureBatch add(BatchDraft draft) {
        synchronized (memory) {
            Optional<FeatureBatch> kept = find(draft.domain(), draft.batch());
            FeatureBatch same = kept.isPresent() ? same(kept.get(), draft) : null;
            memory.ensureDomain(draft.domain());
            memory.beat(draft.domain());
            if (same != null) {
                return same;
            }
            memory.keep(draft.profile());
            FeatureBatch batch = new FeatureBatch(
                    memory.nextId(),
                    draft.domain(),
                    draft.batch(),
                    draft.profile().schema(),
                    draft.profile().rows(),
                    draft.profile().hash(),
                    draft.origin(),
                    memory.now());
            memory.batches.put(batch.id(), batch);
            return batch;
        }
    }

    private static FeatureBatch same(FeatureBatch kept, BatchDraft draft) {
        if (!kept.profile().equals(draft.profile().hash())) {
            throw ConflictException.ofContent(kept, draft);
        }
        return kept;
    }

    @Override
    public Optional<FeatureBatch> find(String domain, String batch) {
        return list(domain).stream().filter(kept -> kept.batch().equals(batch)).findFirst();
    }

    @Override
    public List<FeatureBatch> list(@Nullable String domain) {
        synchronized (memory) {
            return Memory.newestFirst(
                    memory.batches, kept -> domain == null || kept.domain().equals(domain));
        }
    }
}
