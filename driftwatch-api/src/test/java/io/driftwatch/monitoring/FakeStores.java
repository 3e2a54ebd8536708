package io.driftwatch.monitoring;

import io.driftwatch.data.ContentHash;
import io.driftwatch.policy.DriftPolicy;
import io.driftwatch.profile.DatasetProfile;
import io.driftwatch.run.Domain;
import io.driftwatch.scoring.LogisticModel;
import io.driftwatch.scoring.ScoringModel;
import io.driftwatch.store.ContentStore;
import io.driftwatch.store.DamagedException;
import io.driftwatch.store.DomainStore;
import io.driftwatch.store.MonitorStores;
import io.driftwatch.store.NotFoundException;
import io.driftwatch.store.TicketStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A history in maps, which notes what is written to it and can be told to be damaged. For one thread. */
final class FakeStores implements MonitorStores, DomainStore, ContentStore {

    static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

    final List<String> writes = new ArrayList<>();
    final Set<ContentHash> damaged = new HashSet<>();
    final FakeBaselines baselines = new FakeBaselines(this);
    final FakeBatches batches = new FakeBatches(this);
    final FakeRuns runs = new FakeRuns(this);
    private final Map<String, Domain> domains = new TreeMap<>();
    private final Map<ContentHash, Object> contents = new HashMap<>();

    void keep(ContentHash hash, Object content) {
        contents.put(hash, content);
    }

    private <T> T read(String what, ContentHash hash, Class<T> type) {
        if (damaged.contains(hash)) {
            throw new DamagedException("The " + what + " is not " + hash + " any more.", null);
        }
        Object content = contents.get(hash);
        if (content == null) {
            throw new NotFoundException("There is no " + what + " " + hash + ".");
        }
        return type.cast(content);
    }

    @Override
    public DatasetProfile profile(ContentHash hash) {
        return read("profile", hash, DatasetProfile.class);
    }

    @Override
    public DriftPolicy policy(ContentHash hash) {
        return read("policy", hash, DriftPolicy.class);
    }

    @Override
    public Optional<LogisticModel> model(ContentHash hash) {
        ScoringModel model = read("model", hash, ScoringModel.class);
        return model instanceof LogisticModel data ? Optional.of(data) : Optional.empty();
    }

    @Override
    public Domain ensure(String key) {
        domains.putIfAbsent(key, new Domain(key, NOW, null));
        return Objects.requireNonNull(domains.get(key));
    }

    @Override
    public Optional<Domain> find(String key) {
        return Optional.ofNullable(domains.get(key));
    }

    @Override
    public List<Domain> list() {
        return List.copyOf(domains.values());
    }

    @Override
    public Domain heartbeat(String key) {
        writes.add("heartbeat of " + key);
        Domain domain = new Domain(key, NOW, NOW);
        domains.put(key, domain);
        return domain;
    }

    @Override
    public DomainStore domains() {
        return this;
    }

    @Override
    public FakeBaselines baselines() {
        return baselines;
    }

    @Override
    public FakeBatches batches() {
        return batches;
    }

    @Override
    public ContentStore contents() {
        return this;
    }

    @Override
    public FakeRuns runs() {
        return runs;
    }

    @Override
    public TicketStore tickets() {
        throw new UnsupportedOperationException("Tickets are kept with the run that they come from.");
    }

    static boolean isOf(@Nullable String wanted, String domain) {
        return wanted == null || wanted.equals(domain);
    }
}
