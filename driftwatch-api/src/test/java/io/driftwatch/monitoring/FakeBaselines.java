package io.driftwatch.monitoring;

import io.driftwatch.run.Baseline;
import io.driftwatch.run.BaselineDraft;
import io.driftwatch.store.BaselineStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Versions in a list. For one thread. */
final class FakeBaselines implements BaselineStore {

    private final FakeStores stores;
    private final List<Baseline> kept = new ArrayList<>();

    FakeBaselines(FakeStores stores) {
        this.stores = stores;
    }

    @Override
    public Baseline add(BaselineDraft draft, boolean activate) {
        int version = list(draft.domain()).size() + 1;
        stores.writes.add("baseline " + version);
        stores.ensure(draft.domain());
        stores.keep(draft.profile().hash(), draft.profile());
        if (draft.model() != null) {
            stores.keep(draft.model().hash(), draft.model());
        }
        kept.add(new Baseline(
                new UUID(1, kept.size()),
                draft.domain(),
                version,
                draft.profile().schema(),
                draft.profile().rows(),
                draft.profile().hash(),
                draft.model() == null ? null : draft.model().hash(),
                draft.source(),
                draft.reason(),
                draft.hash(),
                false,
                FakeStores.NOW));
        return activate || version == 1
                ? activate(draft.domain(), version)
                : find(draft.domain(), version).orElseThrow();
    }

    @Override
    public Baseline activate(String domain, int version) {
        kept.replaceAll(each -> each.domain().equals(domain) ? with(each, each.version() == version) : each);
        return find(domain, version).orElseThrow();
    }

    private static Baseline with(Baseline baseline, boolean active) {
        return new Baseline(
                baseline.id(),
                baseline.domain(),
                baseline.version(),
                baseline.schema(),
                baseline.rows(),
                baseline.profile(),
                baseline.model(),
                baseline.source(),
                baseline.reason(),
                baseline.hash(),
                active,
                baseline.createdAt());
    }

    @Override
    public Optional<Baseline> active(String domain) {
        return list(domain).stream().filter(Baseline::active).findFirst();
    }

    @Override
    public Optional<Baseline> find(String domain, int version) {
        return list(domain).stream().filter(each -> each.version() == version).findFirst();
    }

    @Override
    public List<Baseline> list(@Nullable String domain) {
        return kept.stream()
                .filter(each -> FakeStores.isOf(domain, each.domain()))
                .toList();
    }
}
