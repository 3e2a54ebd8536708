package io.driftwatch.testkit;

import io.driftwatch.data.DisplayText;
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
import io.driftwatch.store.NotFoundException;
import io.driftwatch.store.RunStore;
import io.driftwatch.ticket.TicketDraft;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Runs in memory.
 *
 * @param memory what is shared
 */
record InMemoryRuns(Memory memory) implements RunStore {

    @Override
    public MonitorRun submit(Baseline baseline, FeatureBatch batch, DriftPolicy policy) {
        RunStore.requireOneDomain(baseline, batch);
        synchronized (memory) {
            Optional<MonitorRun> kept = memory.runs.values().stream()
                    .filter(run -> isOf(run, baseline, batch, policy))
                    .findFirst();
            return kept.isPresent() ? current(kept.get()) : queued(baseline, batch, policy);
        }
    }

    private static boolean isOf(MonitorRun run, Baseline baseline, FeatureBatch batch, DriftPolicy policy) {
        return run.baseline().id().equals(baseline.id())
                && run.batch().id().equals(batch.id())
                && run.policy().equals(policy.hash());
    }

    private MonitorRun queued(Baseline baseline, FeatureBatch batch, DriftPolicy policy) {
        RunChecks.requireKept(memory, baseline, batch);
        memory.policies.put(policy.hash(), policy);
        MonitorRun run = new MonitorRun(
                memory.nextId(),
                baseline,
                batch,
                policy.hash(),
                RunState.QUEUED,
                0,
                null,
                null,
                memory.now(),
                null,
                null,
                null);
        return put(run);
    }

    private MonitorRun put(MonitorRun run) {
        memory.runs.put(run.id(), run);
        return current(run);
    }

    /** Which baseline is active is not the run's to remember. */
    private MonitorRun current(MonitorRun run) {
        Baseline baseline =
                Objects.requireNonNull(memory.baselines.get(run.baseline().id()));
        FeatureBatch batch =
                Objects.requireNonNull(memory.batches.get(run.batch().id()));
        return new MonitorRun(
                run.id(),
                baseline,
                batch,
                run.policy(),
                run.state(),
                run.attempt(),
                run.verdict(),
                run.failure(),
                run.createdAt(),
                run.startedAt(),
                run.heartbeatAt(),
                run.finishedAt());
    }

    @Override
    public Optional<RunClaim> claim(UUID id) {
        synchronized (memory) {
            MonitorRun run = memory.runs.get(id);
            if (run == null) {
                throw new NotFoundException("There is no run " + id + ".");
            }
            if (run.state() != RunState.QUEUED && !run.state().isRetryable()) {
                return Optional.empty();
            }
            Instant now = memory.now();
            put(new MonitorRun(
                    id,
                    run.baseline(),
                    run.batch(),
                    run.policy(),
                    RunState.PROCESSING,
                    run.attempt() + 1,
                    null,
                    null,
                    run.createdAt(),
                    now,
                    now,
                    null));
            return Optional.of(new RunClaim(id, run.attempt() + 1));
        }
    }

    private boolean holds(RunClaim claim) {
        MonitorRun run = memory.runs.get(claim.run());
        return run != null && run.state() == RunState.PROCESSING && run.attempt() == claim.attempt();
    }

    @Override
    public boolean heartbeat(RunClaim claim) {
        synchronized (memory) {
            if (!holds(claim)) {
                return false;
            }
            MonitorRun run = Objects.requireNonNull(memory.runs.get(claim.run()));
            put(new MonitorRun(
                    run.id(),
                    run.baseline(),
                    run.batch(),
                    run.policy(),
                    run.state(),
                    run.attempt(),
                    null,
                    null,
                    run.createdAt(),
                    run.startedAt(),
                    memory.now(),
                    null));
            return true;
        }
    }

    @Override
    public MonitorRun complete(RunClaim claim, RunOutcome outcome, @Nullable TicketDraft ticket) {
        synchronized (memory) {
            MonitorRun run = ended(claim, RunState.COMPLETED, RunVerdict.of(outcome), null);
            RunStore.requireFit(run, outcome.report(), ticket);
            memory.keep(outcome.current());
            memory.reports.put(run.id(), outcome.report());
            if (ticket != null) {
                new InMemoryTickets(memory).ask(ticket, run.id());
            }
            memory.beat(run.domain());
            return put(run);
        }
    }

    @Override
    public MonitorRun fail(RunClaim claim, String reason) {
        synchronized (memory) {
            return givenUp(claim, RunState.FAILED, reason);
        }
    }

    @Override
    public MonitorRun cancel(RunClaim claim, String reason) {
        synchronized (memory) {
            return givenUp(claim, RunState.CANCELLED, reason);
        }
    }

    private MonitorRun givenUp(RunClaim claim, RunState state, String reason) {
        MonitorRun run = ended(claim, state, null, DisplayText.visible(reason));
        memory.beat(run.domain());
        return put(run);
    }

    private MonitorRun ended(RunClaim claim, RunState state, @Nullable RunVerdict verdict, @Nullable String failure) {
        if (!holds(claim)) {
            throw ConflictException.ofAttempt(claim);
        }
        return ended(Objects.requireNonNull(memory.runs.get(claim.run())), state, verdict, failure);
    }

    private MonitorRun ended(MonitorRun run, RunState state, @Nullable RunVerdict verdict, @Nullable String failure) {
        return new MonitorRun(
                run.id(),
                run.baseline(),
                run.batch(),
                run.policy(),
                state,
                run.attempt(),
                verdict,
                failure,
                run.createdAt(),
                run.startedAt(),
                run.heartbeatAt(),
                memory.now());
    }

    @Override
    public List<MonitorRun> sweep(Duration staleAfter) {
        RunStore.requireAboveZero(staleAfter);
        synchronized (memory) {
            Instant limit = memory.now().minus(staleAfter);
            List<MonitorRun> stale = memory.runs.values().stream()
                    .filter(run -> run.state() == RunState.QUEUED || run.state() == RunState.PROCESSING)
                    .filter(run -> lastSign(run).isBefore(limit))
                    .toList();
            return stale.stream()
                    .map(run -> put(ended(run, RunState.FAILED, null, STALE)))
                    .toList();
        }
    }

    private static Instant lastSign(MonitorRun run) {
        return run.heartbeatAt() == null ? run.createdAt() : run.heartbeatAt();
    }

    @Override
    public Optional<MonitorRun> find(UUID run) {
        synchronized (memory) {
            return Optional.ofNullable(memory.runs.get(run)).map(this::current);
        }
    }

    @Override
    public List<MonitorRun> list(@Nullable String domain, int most) {
        RunStore.requireSome(most);
        synchronized (memory) {
            return Memory.newestFirst(
                            memory.runs, run -> domain == null || run.domain().equals(domain))
                    .stream()
                    .limit(most)
                    .map(this::current)
                    .toList();
        }
    }

    @Override
    public Optional<DriftReport> report(UUID run) {
        synchronized (memory) {
            return Optional.ofNullable(memory.reports.get(run));
        }
    }
}
