package io.driftwatch.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.driftwatch.run.MonitorRun;
import io.driftwatch.run.RunClaim;
import io.driftwatch.run.RunState;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** What is promised of sweeping. */
final class SweepCases {

    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final Duration MORE = Duration.ofMinutes(15);

    private SweepCases() {}

    static Stream<StoreCase> of() {
        return Stream.of(
                new StoreCase("a dead run is failed once", SweepCases::dead),
                new StoreCase("a live run is left", SweepCases::alive),
                new StoreCase("a run that nobody began is failed", SweepCases::queued),
                new StoreCase("an ended run is left", SweepCases::ended),
                new StoreCase("a swept run is tried anew", SweepCases::triedAnew),
                new StoreCase("many sweep at once and one fails the run", SweepCases::atOnce),
                new StoreCase("a limit that is none", SweepCases::noLimit));
    }

    private static List<MonitorRun> swept(History history) {
        return history.runs().sweep(LIMIT).stream()
                .filter(run -> run.domain().equals(history.domain()))
                .toList();
    }

    private static void dead(History history) {
        RunClaim claim = history.claimed("one");
        history.time().accept(MORE);
        List<MonitorRun> swept = swept(history);
        assertThat(swept).containsExactly(history.run(claim));
        assertThat(swept.get(0).state()).isEqualTo(RunState.FAILED);
        assertThat(swept.get(0).failure()).isEqualTo("No sign of life for PT10M.");
        assertThat(swept.get(0).finishedAt()).isNotNull();
        assertThat(swept.get(0).attempt()).isEqualTo(1);
        assertThat(swept(history)).isEmpty();
    }

    private static void alive(History history) {
        RunClaim claim = history.claimed("one");
        for (int beat = 0; beat < 3; beat++) {
            history.time().accept(Duration.ofMinutes(9));
            assertThat(history.runs().heartbeat(claim)).isTrue();
            assertThat(swept(history)).isEmpty();
        }
        assertThat(history.run(claim).state()).isEqualTo(RunState.PROCESSING);
        assertThat(history.run(claim).heartbeatAt()).isAfter(history.run(claim).startedAt());
        history.runs().complete(claim, Outcomes.green(history.run(claim)), null);
    }

    private static void queued(History history) {
        MonitorRun run = history.submitted("one");
        assertThat(swept(history)).isEmpty();
        history.time().accept(MORE);
        assertThat(swept(history)).extracting(MonitorRun::id).containsExactly(run.id());
        assertThat(history.claim(run).attempt()).isEqualTo(1);
    }

    private static void ended(History history) {
        MonitorRun green = history.green("a");
        RunClaim failed = history.claimed("bb");
        history.runs().fail(failed, "It failed.");
        RunClaim cancelled = history.claimed("ccc");
        history.runs().cancel(cancelled, "Enough.");
        history.time().accept(Duration.ofDays(400));
        assertThat(swept(history)).isEmpty();
        assertThat(history.runs().find(green.id()).orElseThrow().state()).isEqualTo(RunState.COMPLETED);
        assertThat(history.run(failed).failure()).isEqualTo("It failed.");
        assertThat(history.run(cancelled).state()).isEqualTo(RunState.CANCELLED);
    }

    private static void triedAnew(History history) {
        MonitorRun run = history.run(history.claimed("one"));
        history.time().accept(MORE);
        swept(history);
        RunClaim second = history.claim(run);
        assertThat(second.attempt()).isEqualTo(2);
        assertThat(swept(history)).isEmpty();
        assertThat(history.runs()
                        .complete(second, Outcomes.green(run), null)
                        .state())
                .isEqualTo(RunState.COMPLETED);
    }

    private static void atOnce(History history) {
        RunClaim claim = history.claimed("one");
        history.time().accept(MORE);
        assertThat(Together.call(() -> swept(history)).stream().flatMap(List::stream))
                .extracting(MonitorRun::id)
                .containsExactly(claim.run());
    }

    private static void noLimit(History history) {
        assertThatThrownBy(() -> history.runs().sweep(Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The oldest sign of life must be above zero, not PT0S.");
        assertThat(history.runs().list(history.domain(), 1)).isEmpty();
    }
}
