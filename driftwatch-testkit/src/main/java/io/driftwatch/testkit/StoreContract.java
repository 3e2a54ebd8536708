package io.driftwatch.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.driftwatch.data.ContentHash;
import io.driftwatch.policy.DriftPolicy;
import io.driftwatch.policy.Status;
import io.driftwatch.run.Artifact;
import io.driftwatch.run.Baseline;
import io.driftwatch.run.BatchDraft;
import io.driftwatch.run.BatchOrigin;
import io.driftwatch.run.FeatureBatch;
import io.driftwatch.run.MonitorRun;
import io.driftwatch.run.RunClaim;
import io.driftwatch.run.RunOutcome;
import io.driftwatch.run.RunState;
import io.driftwatch.run.RunVerdict;
import io.driftwatch.scenario.Scenario;
import io.driftwatch.scenario.ScenarioRequest;
import io.driftwatch.store.ConflictException;
import io.driftwatch.store.MonitorStores;
import io.driftwatch.store.NotFoundException;
import io.driftwatch.ticket.Ticket;
import io.driftwatch.ticket.TicketEvent;
import io.driftwatch.ticket.TicketKind;
import io.driftwatch.ticket.TicketStatus;
import io.driftwatch.ticket.TicketStep;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The contract that stores of a history keep. Implement it in a test class of JUnit 5 or 6 to have stores of your own
 * checked:
 *
 * <pre>{@code
 * class MyStoresTest implements StoreContract {
 *     @Override
 *     public MonitorStores stores() {
 *         return stores;
 *     }
 *
 *     @Override
 *     public void passTime(Duration duration) {
 *         // let all signs of life be older by this
 *     }
 * }
 * }</pre>
 *
 * <p>Each method is one promise. It uses a domain of its own, so that the stores may hold other things, and may be the
 * same for all methods.
 */
@SuppressWarnings("exports") // whoever implements it requires JUnit
public interface StoreContract {

    /**
     * The stores that must keep the contract.
     *
     * @return the stores
     */
    MonitorStores stores();

    /**
     * Makes whatever was written so far older, as seen by the stores' clock.
     *
     * @param duration by how much
     */
    void passTime(Duration duration);

    /** A domain is kept once, and its heartbeat moves. */
    @Test
    default void aDomainIsKeptOnce() {
        StoreTrial trial = StoreTrial.of(stores());
        assertThat(stores().domains().find(trial.domain())).isEmpty();
        assertThat(stores().domains().ensure(trial.domain()).heartbeatAt()).isNull();
        assertThat(stores().domains().ensure(trial.domain()).key()).isEqualTo(trial.domain());
        assertThat(stores().domains().heartbeat(trial.domain()).heartbeatAt()).isNotNull();
        assertThat(stores().domains().list())
                .filteredOn(domain -> domain.key().equals(trial.domain()))
                .hasSize(1);
        assertThatThrownBy(() -> stores().domains().heartbeat("no-such-domain")).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> stores().domains().ensure("No such")).isInstanceOf(IllegalArgumentException.class);
    }

    /** Whoever keeps a baseline or a batch, or ends a run, reports for the domain. */
    @Test
    default void whatIsKeptIsASignOfLife() {
        StoreTrial trial = StoreTrial.of(stores());
        stores().domains().ensure(trial.domain());
        trial.baseline(1, 2, 3);
        assertThat(trial.heartbeat()).isNotNull();
        StoreTrial other = StoreTrial.of(stores());
        other.batch("monday", 1, 2);
        Instant ofBatch = other.heartbeat();
        assertThat(ofBatch).isNotNull();
        passTime(Duration.ofMillis(10));
        other.completed("tuesday", Status.GREEN, TicketKind.INVESTIGATE);
        assertThat(other.heartbeat()).isAfterOrEqualTo(ofBatch);
    }

    /** Versions count up without gaps, never change, and the same content again is the same version. */
    @Test
    default void aBaselineHasVersions() {
        StoreTrial trial = StoreTrial.of(stores());
        Baseline first = stores().baselines().add(trial.baselineDraft(1, 2, 3), false);
        Baseline again = stores().baselines().add(trial.baselineDraft(1, 2, 3), false);
        Baseline second = stores().baselines().add(trial.baselineDraft(4, 5, 6), false);
        assertThat(first.version()).isEqualTo(1);
        assertThat(again).isEqualTo(first);
        assertThat(second.version()).isEqualTo(2);
        assertThat(first.hash()).isEqualTo(trial.baselineDraft(1, 2, 3).hash()).isNotEqualTo(second.hash());
        assertThat(stores().baselines().list(trial.domain())).containsExactly(second, first);
        assertThat(stores().baselines().list(null)).contains(second, first);
        assertThat(stores().baselines().find(trial.domain(), 3)).isEmpty();
        assertThat(stores().contents().profile(second.profile())).isEqualTo(StoreTrial.profile(4, 5, 6));
    }

    /** The first version is active, and then the one that was chosen. */
    @Test
    default void oneBaselineIsActive() {
        StoreTrial trial = StoreTrial.of(stores());
        assertThat(stores().baselines().active(trial.domain())).isEmpty();
        stores().baselines().add(trial.baselineDraft(1, 2, 3), false);
        Baseline second = stores().baselines().add(trial.baselineDraft(4, 5, 6), false);
        assertThat(stores().baselines().active(trial.domain()).map(Baseline::version))
                .hasValue(1);
        assertThat(second.active()).isFalse();
        assertThat(stores().baselines().activate(trial.domain(), 2).active()).isTrue();
        assertThat(stores().baselines().list(trial.domain()))
                .extracting(Baseline::active)
                .containsExactly(true, false);
        stores().baselines().add(trial.baselineDraft(7, 8, 9), true);
        assertThat(stores().baselines().active(trial.domain()).map(Baseline::version))
                .hasValue(3);
        assertThatThrownBy(() -> stores().baselines().activate(trial.domain(), 4))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("baseline 4");
    }

    /** A batch comes back as it was, whatever its id; other content under its id is refused. */
    @Test
    default void aBatchNeverChanges() {
        StoreTrial trial = StoreTrial.of(stores());
        String id = "2026-11-24'; drop table feature_batches; -- ä \uD83D\uDE00";
        FeatureBatch batch = trial.batch(id, 1, 2);
        assertThat(trial.batch(id, 1, 2)).isEqualTo(batch);
        assertThatThrownBy(() -> trial.batch(id, 1, 3))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining(batch.profile().hex())
                .hasMessageContaining(StoreTrial.profile(1, 3).hash().hex());
        assertThat(stores().batches().find(trial.domain(), id)).hasValue(batch);
        assertThat(stores().batches().find(trial.domain(), "another")).isEmpty();
        assertThat(batch.schema()).isEqualTo(StoreTrial.profile(1).schema());
    }

    /** What made-up data were made of comes back with the batch; batches are listed newest first. */
    @Test
    default void aBatchKnowsWhereItComesFrom() {
        StoreTrial trial = StoreTrial.of(stores());
        ScenarioRequest request = new ScenarioRequest(
                List.of(Scenario.of("income_drop").withIntensity(0.5), Scenario.of("inflation_shift")),
                -5,
                LocalDate.of(2026, 2, 28),
                1000,
                3);
        FeatureBatch madeUp = stores().batches()
                .add(new BatchDraft(
                        trial.domain(), "made-up", StoreTrial.profile(1), BatchOrigin.synthetic("banking", request)));
        FeatureBatch ingested = trial.batch("ingested", 2);
        assertThat(stores().batches().list(trial.domain())).containsExactly(ingested, madeUp);
        assertThat(stores().batches().list(null)).contains(ingested, madeUp);
        assertThat(madeUp.origin().request()).hasValue(request);
        assertThat(ingested.origin()).isEqualTo(BatchOrigin.ingested("feed"));
    }

    /** Asking for the same run again finds it. */
    @Test
    default void aRunIsKeptOnce() {
        StoreTrial trial = StoreTrial.of(stores());
        MonitorRun run = trial.queued("monday");
        assertThat(trial.queued("monday")).isEqualTo(run);
        assertThat(run.state()).isEqualTo(RunState.QUEUED);
        assertThat(run.attempt()).isZero();
        assertThat(trial.queued("tuesday").id()).isNotEqualTo(run.id());
        MonitorRun otherPolicy = stores().runs()
                .submit(
                        run.baseline(),
                        run.batch(),
                        DriftPolicy.builder().name("other").build());
        assertThat(otherPolicy.id()).isNotEqualTo(run.id());
        assertThat(stores().contents().policy(run.policy())).isEqualTo(StoreTrial.POLICY);
    }

    /** Of many who want to work on a run, one may. */
    @Test
    default void oneMayWorkOnARun() {
        MonitorRun run = StoreTrial.of(stores()).queued("monday");
        long claims = IntStream.range(0, 8)
                .parallel()
                .filter(worker -> stores().runs().claim(run.id()).isPresent())
                .count();
        assertThat(claims).isEqualTo(1);
        assertThat(found(run).state()).isEqualTo(RunState.PROCESSING);
        assertThat(found(run).attempt()).isEqualTo(1);
        assertThatThrownBy(() -> stores().runs().claim(UUID.randomUUID())).isInstanceOf(NotFoundException.class);
    }

    private MonitorRun found(MonitorRun run) {
        return stores().runs().find(run.id()).orElseThrow();
    }

    /** Report, profile, files and state are kept together, and come back as they were. */
    @Test
    default void aVerdictIsKeptWhole() {
        StoreTrial trial = StoreTrial.of(stores());
        MonitorRun run = trial.queued("monday");
        assertThat(stores().runs().report(run.id())).isEmpty();
        RunOutcome plain = trial.outcome(run, Status.YELLOW);
        Artifact file = new Artifact(ContentHash.ofBytes(new byte[] {1}), 1, "html");
        RunOutcome outcome = new RunOutcome(plain.report(), plain.current(), List.of(file));
        MonitorRun completed = stores().runs().complete(trial.claimed(run), outcome, null);
        assertThat(completed).isEqualTo(found(run));
        assertThat(completed.state()).isEqualTo(RunState.COMPLETED);
        assertThat(completed.completed()).hasValue(RunVerdict.of(outcome));
        assertThat(completed.finishedAt()).isNotNull();
        assertThat(stores().runs().report(run.id())).hasValue(outcome.report());
        assertThat(stores().contents().profile(completed.batch().profile())).isEqualTo(outcome.current());
        assertThat(stores().tickets().ofRun(run.id())).isEmpty();
        assertThat(stores().runs().claim(run.id())).isEmpty();
    }

    /** A failed or cancelled run is tried again, and the earlier attempt can write nothing more. */
    @Test
    default void anOlderAttemptWritesNothing() {
        StoreTrial trial = StoreTrial.of(stores());
        MonitorRun run = trial.queued("monday");
        RunClaim first = trial.claimed(run);
        MonitorRun failed = stores().runs().fail(first, "disk full: ä");
        assertThat(failed.state()).isEqualTo(RunState.FAILED);
        assertThat(failed.failure()).isEqualTo("disk full: ä");
        RunClaim second = trial.claimed(run);
        assertThat(second.attempt()).isEqualTo(2);
        assertThat(found(run).failure()).isNull();
        MonitorRun before = found(run);
        assertThat(stores().runs().heartbeat(first)).isFalse();
        assertThatThrownBy(() -> stores().runs()
                        .complete(first, trial.outcome(run, Status.RED), trial.ticket(TicketKind.RETRAIN)))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("Attempt 1");
        assertThatThrownBy(() -> stores().runs().fail(first, "late")).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> stores().runs().cancel(first, "late")).isInstanceOf(ConflictException.class);
        assertThat(found(run)).isEqualTo(before);
        assertThat(stores().tickets().list(trial.domain())).isEmpty();
        assertThat(stores().runs().cancel(second, "enough").state()).isEqualTo(RunState.CANCELLED);
        assertThat(trial.claimed(run).attempt()).isEqualTo(3);
    }

    /** Runs without a sign of life fail; others are left alone. */
    @Test
    default void aSweepFailsWhatIsDead() {
        StoreTrial trial = StoreTrial.of(stores());
        RunClaim dead = trial.claimed(trial.queued("dead"));
        RunClaim alive = trial.claimed(trial.queued("alive"));
        MonitorRun forgotten = trial.queued("forgotten");
        MonitorRun done = trial.completed("done", Status.GREEN, TicketKind.INVESTIGATE);
        passTime(Duration.ofMinutes(5));
        assertThat(stores().runs().heartbeat(alive)).isTrue();
        List<MonitorRun> swept = stores().runs().sweep(Duration.ofMinutes(1));
        assertThat(swept)
                .filteredOn(run -> run.domain().equals(trial.domain()))
                .extracting(MonitorRun::id)
                .containsExactlyInAnyOrder(dead.run(), forgotten.id());
        assertThat(stores().runs().find(alive.run()).map(MonitorRun::state)).hasValue(RunState.PROCESSING);
        assertThat(found(done).state()).isEqualTo(RunState.COMPLETED);
        assertThat(stores().runs().heartbeat(dead)).isFalse();
        assertThat(found(forgotten).failure()).contains("No sign of life");
        assertThat(stores().runs().sweep(Duration.ofMinutes(1)))
                .filteredOn(run -> run.domain().equals(trial.domain()))
                .isEmpty();
    }

    /** Runs are listed newest first, as many as were asked for. */
    @Test
    default void runsAreListedNewestFirst() {
        StoreTrial trial = StoreTrial.of(stores());
        List<MonitorRun> runs = IntStream.range(0, 5)
                .mapToObj(day -> trial.queued("day " + day))
                .toList();
        List<UUID> newest = new ArrayList<>(runs.stream().map(MonitorRun::id).toList());
        Collections.reverse(newest);
        assertThat(stores().runs().list(trial.domain(), 3))
                .extracting(MonitorRun::id)
                .isEqualTo(newest.subList(0, 3));
        assertThat(stores().runs().list(trial.domain(), 100))
                .extracting(MonitorRun::id)
                .isEqualTo(newest);
        assertThat(stores().runs().list(null, 1000)).extracting(MonitorRun::id).containsAll(newest);
        assertThat(stores().runs().find(UUID.randomUUID())).isEmpty();
    }

    /** A run keeps the baseline that was active when it was asked for. */
    @Test
    default void aRunKeepsItsBaseline() {
        StoreTrial trial = StoreTrial.of(stores());
        MonitorRun run = trial.queued("monday");
        Baseline next = trial.baseline(9, 9, 9);
        stores().runs().complete(trial.claimed(run), trial.outcome(run, Status.GREEN), null);
        assertThat(found(run).baseline().version()).isEqualTo(1);
        assertThat(found(run).baseline().active()).isFalse();
        assertThat(next.version()).isEqualTo(2);
    }

    /** Baseline and batch of a run are of one domain. */
    @Test
    default void baselineAndBatchAreOfOneDomain() {
        new RunRefusals(StoreTrial.of(stores())).differentDomains();
    }

    /** What is not kept is not compared, and its policy is not kept either. */
    @Test
    default void aRunIsOfWhatIsKept() {
        new RunRefusals(StoreTrial.of(stores())).whatIsNotKept();
    }

    /** A run opens no ticket in another domain. */
    @Test
    default void aTicketIsOfTheRunsDomain() {
        new RunRefusals(StoreTrial.of(stores())).aTicketOfAnotherDomain();
    }

    /** A run is not ended by the verdict of another policy. */
    @Test
    default void aReportIsOfTheRunsPolicy() {
        new RunRefusals(StoreTrial.of(stores())).aReportOfAnotherPolicy();
    }

    /** Why an attempt ended is kept as a text that everything in it can be seen of. */
    @Test
    default void reasonsAreKeptVisible() {
        new RunRefusals(StoreTrial.of(stores())).reasonsThatMoveTheCursor();
    }

    /** Neither a sweep nor a list is asked for with a limit that is none. */
    @Test
    default void limitsAreAboveZero() {
        new RunRefusals(StoreTrial.of(stores())).limitsThatAreNone();
    }

    /** A cause has one open ticket, which counts. */
    @Test
    default void aCauseHasOneOpenTicket() {
        StoreTrial trial = StoreTrial.of(stores());
        MonitorRun first = trial.completed("monday", Status.RED, TicketKind.INVESTIGATE);
        MonitorRun second = trial.completed("tuesday", Status.RED, TicketKind.INVESTIGATE);
        trial.completed("wednesday", Status.RED, TicketKind.RETRAIN);
        List<Ticket> tickets = stores().tickets().list(trial.domain());
        assertThat(tickets)
                .extracting(ticket -> ticket.cause().kind())
                .containsExactly(TicketKind.RETRAIN, TicketKind.INVESTIGATE);
        Ticket ticket = tickets.get(1);
        assertThat(ticket.occurrences()).isEqualTo(2);
        assertThat(ticket.firstRun()).isEqualTo(first.id());
        assertThat(ticket.lastRun()).isEqualTo(second.id());
        assertThat(ticket.title()).isEqualTo("It drifted; '--");
        assertThat(ticket.description()).isEqualTo("amount: 1 → 2 <script>");
        assertThat(stores().tickets().ofRun(second.id())).containsExactly(ticket);
        assertThat(stores().tickets().events(ticket.id()))
                .extracting(TicketEvent::run)
                .containsExactly(first.id(), second.id());
        assertThat(stores().tickets().list(null)).containsAll(tickets);
    }

    /** A ticket goes forwards only, each step is noted, and a refused one changes nothing. */
    @Test
    default void aTicketGoesForwards() {
        StoreTrial trial = StoreTrial.of(stores());
        trial.completed("monday", Status.RED, TicketKind.INVESTIGATE);
        UUID id = stores().tickets().list(trial.domain()).get(0).id();
        Ticket taken = stores().tickets().move(id, new TicketStep(TicketStatus.ACKNOWLEDGED, "Åsa", ""));
        assertThat(taken.status()).isEqualTo(TicketStatus.ACKNOWLEDGED);
        assertThatThrownBy(() -> stores().tickets().move(id, new TicketStep(TicketStatus.ACKNOWLEDGED, "Bo", "me too")))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("acknowledged");
        stores().tickets().move(id, new TicketStep(TicketStatus.RESOLVED, "Åsa", "Feed mended.\nSee <b>log</b>."));
        assertThatThrownBy(() -> stores().tickets().move(id, new TicketStep(TicketStatus.OPEN, "Bo", "")))
                .isInstanceOf(ConflictException.class);
        List<TicketEvent> events = stores().tickets().events(id);
        assertThat(events).extracting(TicketEvent::number).containsExactly(1, 2, 3);
        assertThat(events)
                .extracting(TicketEvent::to)
                .containsExactly(TicketStatus.OPEN, TicketStatus.ACKNOWLEDGED, TicketStatus.RESOLVED);
        assertThat(events.get(2).note()).isEqualTo("Feed mended.\nSee <b>log</b>.");
        assertThat(events.get(2).author()).isEqualTo("Åsa");
        assertThat(events.get(0).from()).isNull();
    }

    /** After its resolution a cause opens another ticket. */
    @Test
    default void aResolvedCauseOpensAnotherTicket() {
        StoreTrial trial = StoreTrial.of(stores());
        trial.completed("monday", Status.RED, TicketKind.INVESTIGATE);
        Ticket first = stores().tickets().list(trial.domain()).get(0);
        stores().tickets().move(first.id(), new TicketStep(TicketStatus.RESOLVED, "Bo", "mended"));
        trial.completed("tuesday", Status.RED, TicketKind.INVESTIGATE);
        assertThat(stores().tickets().list(trial.domain()))
                .extracting(Ticket::status)
                .containsExactly(TicketStatus.OPEN, TicketStatus.RESOLVED);
        assertThat(stores().tickets().find(first.id()).map(Ticket::occurrences)).hasValue(1L);
        assertThat(stores().tickets().find(UUID.randomUUID())).isEmpty();
        assertThatThrownBy(() -> stores().tickets()
                        .move(UUID.randomUUID(), new TicketStep(TicketStatus.RESOLVED, "Bo", "mended")))
                .isInstanceOf(NotFoundException.class);
    }

    /** What was never kept is said to be unknown. */
    @Test
    default void unknownContentIsSaidToBeUnknown() {
        ContentHash unknown = ContentHash.ofBytes(new byte[] {7, 7});
        assertThatThrownBy(() -> stores().contents().profile(unknown))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("profile");
        assertThatThrownBy(() -> stores().contents().policy(unknown)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> stores().contents().model(unknown)).isInstanceOf(NotFoundException.class);
    }
}
