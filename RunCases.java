package io.driftwatch.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.driftwatch.run.Baseline;
import io.driftwatch.run.MonitorRun;
import io.driftwatch.run.RunClaim;
import java.util.stream.Stream;

/** What is promised of runs among others. */
final class RunCases {

    private RunCases() {}

    static Stream<StoreCase> of() {
        return Stream.of(
                new StoreCase("runs are listed the newest first", RunCases::listed),
                new StoreCase("a list of less than one run", RunCases::listOfNothing),
                new StoreCase("a run keeps its baseline", RunCases::keepsItsBaseline));
    }

    private static void listed(History history) {
        MonitorRun a = history.submitted("a");
        MonitorRun b = history.green("bb");
        MonitorRun c = history.red("ccc");
        MonitorRun elsewhere = history.other().green("a");
        assertThat(history.runs().list(history.domain(), 10)).containsExactly(c, b, a);
        assertThat(history.runs().list(history.domain(), 2)).containsExactly(c, b);
        assertThat(history.runs().list(null, 2)).containsExactly(elsewhere, c);
        assertThat(history.runs().list(history.domain() + "-none", 2)).isEmpty();
    }

    private static void listOfNothing(History history) {
        assertThatThrownBy(() -> history.runs().list(null, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A list has at least 1 run, not 0.");
        assertThat(history.runs().list(history.domain(), 1)).isEmpty();
    }

    private static void keepsItsBaseline(History history) {
        RunClaim claim = history.claimed("one");
        Baseline before = history.run(claim).baseline();
        Baseline after = history.baseline(5);
        assertThat(after.active()).isTrue();
        MonitorRun done = history.runs().complete(claim, Outcomes.green(history.run(claim)), null);
        assertThat(done.baseline())
                .usingRecursiveComparison()
                .ignoringFields("active")
                .isEqualTo(before);
        assertThat(done.baseline().active()).isFalse();
        assertThat(history.submitted("one").id()).isNotEqualTo(done.id());
    }
}
