package io.driftwatch.testkit;

import io.driftwatch.data.ContentHash;
import io.driftwatch.policy.DriftPolicy;
import io.driftwatch.profile.DatasetProfile;
import io.driftwatch.report.DriftReport;
import io.driftwatch.run.Baseline;
import io.driftwatch.run.Domain;
import io.driftwatch.run.FeatureBatch;
import io.driftwatch.run.MonitorRun;
import io.driftwatch.scoring.ScoringModel;
import io.driftwatch.ticket.Ticket;
import io.driftwatch.ticket.TicketEvent;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** All that the stores in memory share. Whoever reads or writes it holds its lock, which stands for a transaction. */
final class Memory {

    final SortedMap<String, Domain> domains = new TreeMap<>();
    final Map<UUID, Baseline> baselines = new LinkedHashMap<>();
    final Map<UUID, FeatureBatch> batches = new LinkedHashMap<>();
    final Map<UUID, MonitorRun> runs = new LinkedHashMap<>();
    final Map<UUID, DriftReport> reports = new HashMap<>();
    final Map<UUID, Ticket> tickets = new LinkedHashMap<>();
    final Map<UUID, List<TicketEvent>> events = new HashMap<>();
    final Map<ContentHash, DatasetProfile> profiles = new HashMap<>();
    final Map<ContentHash, DriftPolicy> policies = new HashMap<>();
    final Map<ContentHash, ScoringModel> models = new HashMap<>();
    private final Clock clock;
    private long lastId;

    Memory(Clock clock) {
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    UUID nextId() {
        lastId++;
        return new UUID(0x4000L, 0x8000_0000_0000_0000L | lastId);
    }

    void ensureDomain(String key) {
        domains.computeIfAbsent(key, absent -> new Domain(absent, now(), null));
    }

    void beat(String key) {
        domains.computeIfPresent(key, (same, kept) -> new Domain(same, kept.createdAt(), now()));
    }

    void keep(DatasetProfile profile) {
        profiles.put(profile.hash(), profile);
    }

    static <T> List<T> newestFirst(Map<UUID, T> kept, Predicate<T> wanted) {
        List<T> list = kept.values().stream().filter(wanted).collect(Collectors.toCollection(ArrayList::new));
        Collections.reverse(list);
        return List.copyOf(list);
    }
}
