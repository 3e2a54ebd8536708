package io.driftwatch.monitoring;

import io.driftwatch.run.BatchDraft;
import io.driftwatch.run.FeatureBatch;
import io.driftwatch.store.BatchStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Batches in a list. For one thread. */
final class FakeBatches implements BatchStore {

    private final FakeStores stores;
    private final List<FeatureBatch> kept = new ArrayList<>();

    FakeBatches(FakeStores stores) {
        this.stores = stores;
    }

    @Override
    public FeatureBatch add(BatchDraft draft) {
        stores.writes.add("batch " + draft.batch());
        stores.ensure(draft.domain());
        stores.keep(draft.profile().hash(), draft.profile());
        FeatureBatch batch = new FeatureBatch(
                new UUID(2, kept.size()),
                draft.domain(),
                draft.batch(),
                draft.profile().schema(),
                draft.profile().rows(),
                draft.profile().hash(),
                draft.origin(),
                FakeStores.NOW);
        kept.add(batch);
        return batch;
    }

    @Override
    public Optional<FeatureBatch> find(String domain, String batch) {
        return list(domain).stream().filter(each -> each.batch().equals(batch)).findFirst();
    }

    @Override
    public List<FeatureBatch> list(@Nullable String domain) {
        return kept.stream()
                .filter(each -> FakeStores.isOf(domain, each.domain()))
                .toList();
    }
}
