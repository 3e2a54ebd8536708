package io.driftwatch.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.driftwatch.run.MonitorRun;
import io.driftwatch.run.RunClaim;
import io.driftwatch.store.ConflictException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What is promised of an attempt that is over: it writes nothing any more. */
final class FencingCases {

    private FencingCases() {}

    static Stream<StoreCase> of() {
        return Stream.of(
                new StoreCase("after a later attempt began", history -> over(history, FencingCases::triedAnew)),
                new StoreCase("after it failed", history -> over(history, (all, claim) -> all.runs()
                        .fail(claim, "It failed."))),
                new StoreCase("after it was cancelled", history -> over(history, (all, claim) -> all.runs()
                        .cancel(claim, "Enough."))),
                new StoreCase("after it was swept", history -> over(history, FencingCases::swept)),
                new StoreCase("after it completed", history -> over(history, (all, claim) -> all.runs()
                        .complete(claim, Outcomes.green(all.run(claim)), null))),
                new StoreCase("before it began", FencingCases::neverBegun));
    }

    private static void triedAnew(History history, RunClaim claim) {
        history.claim(history.runs().fail(claim, "The first attempt failed."));
    }

    private static void swept(History history, RunClaim claim) {
        history.time().accept(Duration.ofHours(1));
        history.runs().sweep(Duration.ofMinutes(5));
    }

    private static void over(History history, BiConsumer<History, RunClaim> end) {
        RunClaim claim = history.claimed("one");
        end.accept(history, claim);
        writesNothing(history, claim);
    }

    private static void neverBegun(History history) {
        MonitorRun run = history.submitted("one");
        writesNothing(history, new RunClaim(run.id(), 0));
        writesNothing(history, new RunClaim(run.id(), 1));
        RunClaim nowhere = new RunClaim(new UUID(3, 4), 1);
        assertThat(history.runs().heartbeat(nowhere)).isFalse();
        assertThatThrownBy(() -> history.runs().fail(nowhere, "It failed.")).isInstanceOf(ConflictException.class);
    }

    private static void writesNothing(History history, RunClaim claim) {
        MonitorRun before = history.run(claim);
        List<ThrowingCallable> writes = List.of(
                () -> history.runs().complete(claim, Outcomes.red(before), Outcomes.ticket(history.domain())),
                () -> history.runs().fail(claim, "Too late."),
                () -> history.runs().cancel(claim, "Too late."));
        for (ThrowingCallable write : writes) {
            assertThatThrownBy(write)
                    .isInstanceOf(ConflictException.class)
                    .hasMessageContaining(claim.run().toString())
                    .hasMessageContaining("ttempt " + claim.attempt())
                    .hasMessageContaining(before.state().word());
        }
        assertThat(history.runs().heartbeat(claim)).isFalse();
        assertThat(history.run(claim)).isEqualTo(before);
        assertThat(history.runs().report(claim.run()).isPresent()).isEqualTo(before.verdict() != null);
        assertThat(history.tickets().list(history.domain())).isEmpty();
    }
}
