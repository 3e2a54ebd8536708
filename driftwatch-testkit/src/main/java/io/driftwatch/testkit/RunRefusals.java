package io.driftwatch.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.driftwatch.policy.DriftPolicy;
import io.driftwatch.policy.Status;
import io.driftwatch.run.Baseline;
import io.driftwatch.run.FeatureBatch;
import io.driftwatch.run.MonitorRun;
import io.driftwatch.run.RunClaim;
import io.driftwatch.run.RunOutcome;
import io.driftwatch.run.RunState;
import io.driftwatch.store.NotFoundException;
import io.driftwatch.store.RunStore;
import io.driftwatch.ticket.TicketDraft;
import io.driftwatch.ticket.TicketKind;
import java.time.Duration;
import java.util.UUID;

/**
 * What a store of runs refuses, and that it writes nothing then.
 *
 * @param trial what it is tried with
 */
record RunRefusals(StoreTrial trial) {

    private RunStore runs() {
        return trial.stores().runs();
    }

    void differentDomains() {
        StoreTrial other = StoreTrial.of(trial.stores());
        Baseline baseline = trial.baseline(1, 2, 3);
        FeatureBatch batch = other.batch("monday", 1);
        assertThatThrownBy(() -> runs().submit(baseline, batch, StoreTrial.POLICY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The baseline is of domain " + trial.domain() + ", but the batch of domain "
                        + other.domain() + ".");
        assertThat(runs().list(trial.domain(), 1)).isEmpty();
        assertThat(runs().list(other.domain(), 1)).isEmpty();
    }

    void whatIsNotKept() {
        Baseline baseline = trial.baseline(1, 2, 3);
        FeatureBatch batch = trial.batch("monday", 1);
        DriftPolicy policy = DriftPolicy.builder().name(trial.domain()).build();
        Baseline lost = lost(baseline);
        assertThatThrownBy(() -> runs().submit(lost, batch, policy))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("Baseline 1 of domain " + trial.domain())
                .hasMessageContaining(lost.id().toString());
        FeatureBatch gone = lost(batch);
        assertThatThrownBy(() -> runs().submit(baseline, gone, policy))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("Batch 'monday' of domain " + trial.domain())
                .hasMessageContaining(gone.id().toString());
        assertThat(runs().list(trial.domain(), 1)).isEmpty();
        assertThatThrownBy(() -> trial.stores().contents().policy(policy.hash()))
                .isInstanceOf(NotFoundException.class);
    }

    private static Baseline lost(Baseline kept) {
        return new Baseline(
                UUID.randomUUID(),
                kept.domain(),
                kept.version(),
                kept.schema(),
                kept.rows(),
                kept.profile(),
                kept.model(),
                kept.source(),
                kept.reason(),
                kept.hash(),
                kept.active(),
                kept.createdAt());
    }

    private static FeatureBatch lost(FeatureBatch kept) {
        return new FeatureBatch(
                UUID.randomUUID(),
                kept.domain(),
                kept.batch(),
                kept.schema(),
                kept.rows(),
                kept.profile(),
                kept.origin(),
                kept.createdAt());
    }

    void aTicketOfAnotherDomain() {
        StoreTrial other = StoreTrial.of(trial.stores());
        RunClaim claim = trial.claimed(trial.queued("monday"));
        MonitorRun before = runs().find(claim.run()).orElseThrow();
        RunOutcome red = trial.outcome(before, Status.RED);
        TicketDraft ticket = other.ticket(TicketKind.INVESTIGATE);
        assertThatThrownBy(() -> runs().complete(claim, red, ticket))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The run is of domain " + trial.domain() + ", but the ticket of domain " + other.domain()
                        + ".");
        nothingOf(before);
        assertThat(trial.stores().tickets().list(other.domain())).isEmpty();
    }

    void aReportOfAnotherPolicy() {
        DriftPolicy policy = DriftPolicy.builder().name(trial.domain()).build();
        MonitorRun run = runs().submit(trial.baseline(1, 2, 3), trial.batch("monday", 1), policy);
        RunClaim claim = trial.claimed(run);
        MonitorRun before = runs().find(claim.run()).orElseThrow();
        RunOutcome green = trial.outcome(run, Status.GREEN);
        assertThatThrownBy(() -> runs().complete(claim, green, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The run is of policy " + policy.hash() + ", but the report of policy "
                        + StoreTrial.POLICY.hash() + ".");
        nothingOf(before);
    }

    /** The attempt counts on as if nothing had been asked. */
    private void nothingOf(MonitorRun before) {
        assertThat(runs().find(before.id())).hasValue(before);
        assertThat(before.state()).isEqualTo(RunState.PROCESSING);
        assertThat(runs().report(before.id())).isEmpty();
        assertThat(trial.stores().tickets().ofRun(before.id())).isEmpty();
        assertThat(runs().heartbeat(new RunClaim(before.id(), before.attempt())))
                .isTrue();
    }

    void reasonsThatMoveTheCursor() {
        MonitorRun run = trial.queued("monday");
        MonitorRun failed = runs().fail(trial.claimed(run), "no \u001b[2Jroom\u0000 \uD800");
        assertThat(failed.failure()).isEqualTo("no \\u{1b}[2Jroom\\u{0} \\u{d800}");
        MonitorRun cancelled = runs().cancel(trial.claimed(run), "one\ntwo \u202e");
        assertThat(cancelled.failure()).isEqualTo("one\\u{a}two \\u{202e}");
        assertThat(runs().find(run.id())).hasValue(cancelled);
    }

    void limitsThatAreNone() {
        MonitorRun run = trial.queued("monday");
        for (Duration none : new Duration[] {Duration.ZERO, Duration.ofSeconds(-1)}) {
            assertThatThrownBy(() -> runs().sweep(none))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("The oldest sign of life must be above zero, not " + none + ".");
        }
        for (int none : new int[] {0, Integer.MIN_VALUE}) {
            assertThatThrownBy(() -> runs().list(null, none))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("A list has at least 1 run, not " + none + ".");
        }
        assertThat(runs().find(run.id())).hasValue(run);
    }
}
