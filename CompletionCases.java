package io.driftwatch.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.driftwatch.policy.DriftPolicy;
import io.driftwatch.policy.Status;
import io.driftwatch.run.MonitorRun;
import io.driftwatch.run.RunClaim;
import io.driftwatch.run.RunDraft;
import io.driftwatch.run.RunOutcome;
import io.driftwatch.run.RunState;
import io.driftwatch.run.RunVerdict;
import io.driftwatch.store.ConflictException;
import io.driftwatch.ticket.Ticket;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** What is promised of the end of a run. */
final class CompletionCases {

    private CompletionCases() {}

    static Stream<StoreCase> of() {
        return Stream.of(
                new StoreCase("a verdict is kept with all its parts", CompletionCases::whole),
                new StoreCase("many complete at once and one does", CompletionCases::atOnce),
                new StoreCase("a ticket of another domain", CompletionCases::ofAnotherDomain),
                new StoreCase("a report of another policy", CompletionCases::ofAnotherPolicy));
    }

    private static void whole(History history) {
        RunClaim claim = history.claimed("one");
        RunOutcome outcome = Outcomes.red(history.run(claim));
        MonitorRun run = history.runs().complete(claim, outcome, Outcomes.ticket(history.domain()));
        assertThat(run.state()).isEqualTo(RunState.COMPLETED);
        assertThat(run.finishedAt()).isNotNull();
        assertThat(run.verdict()).isEqualTo(RunVerdict.of(outcome));
        assertThat(run.completed().orElseThrow().status()).isEqualTo(Status.RED);
        assertThat(run.completed().orElseThrow().driftShare()).isEqualTo(OptionalDouble.of(1));
        assertThat(run.completed().orElseThrow().artifacts())
                .containsExactlyElementsOf(outcome.artifacts())
                .hasSize(2);
        assertThat(history.runs().find(run.id())).contains(run);
        assertThat(history.runs().report(run.id())).contains(outcome.report());
        assertThat(history.stores().contents().profile(outcome.current().hash()))
                .isEqualTo(outcome.current());
        assertThat(history.tickets().ofRun(run.id()))
                .singleElement()
                .extracting(Ticket::firstRun)
                .isEqualTo(run.id());
    }

    private static void atOnce(History history) {
        RunClaim claim = history.claimed("one");
        RunOutcome outcome = Outcomes.red(history.run(claim));
        AtomicInteger done = new AtomicInteger();
        Together.call(() -> {
            try {
                history.runs().complete(claim, outcome, Outcomes.ticket(history.domain()));
                return done.incrementAndGet();
            } catch (ConflictException lost) {
                return 0;
            }
        });
        assertThat(done).hasValue(1);
        assertThat(history.tickets().list(history.domain()))
                .singleElement()
                .extracting(Ticket::occurrences)
                .isEqualTo(1L);
    }

    private static void ofAnotherDomain(History history) {
        RunClaim claim = history.claimed("one");
        MonitorRun before = history.run(claim);
        assertThatThrownBy(() -> history.runs()
                        .complete(
                                claim,
                                Outcomes.red(before),
                                Outcomes.ticket(history.other().domain())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The run is of domain " + history.domain() + ", but the ticket of domain "
                        + history.other().domain() + ".");
        assertThat(history.run(claim)).isEqualTo(before);
    }

    private static void ofAnotherPolicy(History history) {
        DriftPolicy other = DriftPolicy.builder().name("other").build();
        MonitorRun run =
                history.runs().submit(new RunDraft(history.baseline(0), history.batch("one"), other));
        RunClaim claim = history.claim(run);
        assertThatThrownBy(() -> history.runs().complete(claim, Outcomes.red(run), null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The run is of policy " + other.hash() + ", but the report of policy "
                        + History.POLICY.hash() + ".");
        assertThat(history.run(claim).state()).isEqualTo(RunState.PROCESSING);
        assertThat(history.runs().report(run.id())).isEmpty();
    }
}
