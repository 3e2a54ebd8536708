package io.driftwatch.monitoring;

import io.driftwatch.policy.DriftPolicy;
import io.driftwatch.report.DriftReport;
import io.driftwatch.run.Baseline;
import io.driftwatch.run.FeatureBatch;
import io.driftwatch.run.MonitorRun;
import io.driftwatch.run.RunClaim;
import io.driftwatch.run.RunOutcome;
import io.driftwatch.run.RunState;
import io.driftwatch.run.RunVerdict;
import io.driftwatch.store.ConflictException;
import io.driftwatch.store.RunStore;
import io.driftwatch.store.StoreException;
import io.driftwatch.ticket.TicketDraft;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Runs in a map, with their reports and what they asked of somebody. For one thread. */
final class FakeRuns implements RunStore {

    final List<TicketDraft> tickets = new ArrayList<>();
    final Map<UUID, DriftReport> reports = new HashMap<>();
    /** What every write under a claim meets; null if the store works. */
    @Nullable
    StoreException broken;

    private final FakeStores stores;
    private final Map<UUID, MonitorRun> kept = new LinkedHashMap<>();

    FakeRuns(FakeStores stores) {
        this.stores = stores;
    }

    private MonitorRun put(
            MonitorRun run, RunState state, int attempt, @Nullable RunVerdict verdict, @Nullable String failure) {
        MonitorRun changed = new MonitorRun(
                run.id(),
                run.baseline(),
                run.batch(),
                run.policy(),
                state,
                attempt,
                verdict,
                failure,
                FakeStores.NOW,
                null,
                null,
                null);
        kept.put(run.id(), changed);
        return changed;
    }

    @Override
    public MonitorRun submit(Baseline baseline, FeatureBatch batch, DriftPolicy policy) {
        stores.writes.add("submit");
        stores.keep(policy.hash(), policy);
        String known = baseline.id() + " " + batch.id() + " " + policy.hash();
        UUID id = UUID.nameUUIDFromBytes(known.getBytes(StandardCharsets.US_ASCII));
        return find(id).orElseGet(() -> put(
                new MonitorRun(
                        id,
                        baseline,
                        batch,
                        policy.hash(),
                        RunState.QUEUED,
                        0,
                        null,
                        null,
                        FakeStores.NOW,
                        null,
                        null,
                        null),
                RunState.QUEUED,
                0,
                null,
                null));
    }

    @Override
    public Optional<RunClaim> claim(UUID id) {
        MonitorRun run = find(id).orElseThrow();
        if (run.state() != RunState.QUEUED && !run.state().isRetryable()) {
            return Optional.empty();
        }
        stores.writes.add("claim");
        put(run, RunState.PROCESSING, run.attempt() + 1, null, null);
        return Optional.of(new RunClaim(id, run.attempt() + 1));
    }

    private MonitorRun held(String write, RunClaim claim) {
        MonitorRun run = find(claim.run()).orElseThrow();
        if (broken != null) {
            throw broken;
        }
        if (!isHeld(claim)) {
            throw new ConflictException("Attempt " + claim.attempt() + " does not count any more.");
        }
        stores.writes.add(write);
        return run;
    }

    private boolean isHeld(RunClaim claim) {
        MonitorRun run = Objects.requireNonNull(kept.get(claim.run()));
        return run.state() == RunState.PROCESSING && run.attempt() == claim.attempt();
    }

    @Override
    public boolean heartbeat(RunClaim claim) {
        if (broken != null) {
            throw broken;
        }
        stores.writes.add("sign of life of attempt " + claim.attempt());
        return isHeld(claim);
    }

    @Override
    public MonitorRun complete(RunClaim claim, RunOutcome outcome, @Nullable TicketDraft ticket) {
        MonitorRun run = held("complete", claim);
        stores.keep(outcome.current().hash(), outcome.current());
        reports.put(run.id(), outcome.report());
        if (ticket != null) {
            tickets.add(ticket);
        }
        return put(run, RunState.COMPLETED, claim.attempt(), RunVerdict.of(outcome), null);
    }

    @Override
    public MonitorRun fail(RunClaim claim, String reason) {
        return put(held("fail", claim), RunState.FAILED, claim.attempt(), null, reason);
    }

    @Override
    public MonitorRun cancel(RunClaim claim, String reason) {
        return put(held("cancel", claim), RunState.CANCELLED, claim.attempt(), null, reason);
    }

    /** Takes every run in process for dead. */
    @Override
    public List<MonitorRun> sweep(Duration staleAfter) {
        return list(null, Integer.MAX_VALUE).stream()
                .filter(run -> run.state() == RunState.PROCESSING)
                .map(run -> put(run, RunState.FAILED, run.attempt(), null, STALE))
                .toList();
    }

    @Override
    public Optional<MonitorRun> find(UUID run) {
        return Optional.ofNullable(kept.get(run));
    }

    @Override
    public List<MonitorRun> list(@Nullable String domain, int most) {
        return List.copyOf(kept.values());
    }

    @Override
    public Optional<DriftReport> report(UUID run) {
        return Optional.ofNullable(reports.get(run));
    }
}
