package io.driftwatch.testkit;

import io.driftwatch.data.DisplayText;
import io.driftwatch.run.Baseline;
import io.driftwatch.run.BaselineDraft;
import io.driftwatch.scoring.ScoringModel;
import io.driftwatch.store.BaselineStore;
import io.driftwatch.store.NotFoundException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Baselines in memory.
 *
 * @param memory what is shared
 */
record InMemoryBaselines(Memory memory) implements BaselineStore {

    @Override
    public Baseline add(BaselineDraft draft, boolean activate) {
        synchronized (memory) {
            memory.ensureDomain(draft.domain());
            memory.beat(draft.domain());
            Optional<Baseline> latest = list(draft.domain()).stream().findFirst();
            Baseline version = latest.filter(kept -> kept.hash().equals(draft.hash()))
                    .orElseGet(() -> next(draft, latest.map(Baseline::version).orElse(0) + 1));
            boolean first = version.version() == 1 && active(draft.domain()).isEmpty();
            return activate || first ? activate(draft.domain(), version.version()) : version;
        }
    }

    private Baseline next(BaselineDraft draft, int version) {
        memory.keep(draft.profile());
        ScoringModel model = draft.model();
        if (model != null) {
            memory.models.put(model.hash(), model);
        }
        Baseline kept = new Baseline(
                memory.nextId(),
                draft.domain(),
                version,
                draft.profile().schema(),
                draft.profile().rows(),
                draft.profile().hash(),
                model == null ? null : model.hash(),
                draft.source(),
                draft.reason(),
                draft.hash(),
                false,
                memory.now());
        memory.baselines.put(kept.id(), kept);
        return kept;
    }

    @Override
    public Baseline activate(String domain, int version) {
        synchronized (memory) {
            Baseline chosen = find(domain, version)
                    .orElseThrow(() -> new NotFoundException(
                            "Domain " + DisplayText.quoted(domain) + " has no baseline " + version + "."));
            memory.baselines.replaceAll(
                    (id, kept) -> kept.domain().equals(domain) ? pointed(kept, id.equals(chosen.id())) : kept);
            return pointed(chosen, true);
        }
    }

    private static Baseline pointed(Baseline kept, boolean active) {
        return new Baseline(
                kept.id(),
                kept.domain(),
                kept.version(),
                kept.schema(),
                kept.rows(),
                kept.profile(),
                kept.model(),
                kept.source(),
                kept.reason(),
                kept.hash(),
                active,
                kept.createdAt());
    }

    @Override
    public Optional<Baseline> active(String domain) {
        return list(domain).stream().filter(Baseline::active).findFirst();
    }

    @Override
    public Optional<Baseline> find(String domain, int version) {
        return list(domain).stream().filter(kept -> kept.version() == version).findFirst();
    }

    @Override
    public List<Baseline> list(@Nullable String domain) {
        synchronized (memory) {
            return Memory.newestFirst(
                    memory.baselines, kept -> domain == null || kept.domain().equals(domain));
        }
    }
}
