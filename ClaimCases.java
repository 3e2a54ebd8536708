package io.driftwatch.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.driftwatch.policy.DriftPolicy;
import io.driftwatch.run.Baseline;
import io.driftwatch.run.FeatureBatch;
import io.driftwatch.run.MonitorRun;
import io.driftwatch.run.RunClaim;
import io.driftwatch.run.RunDraft;
import io.driftwatch.run.RunState;
import io.driftwatch.store.NotFoundException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** What is promised of asking for runs, and of beginning them. */
final class ClaimCases {

    private ClaimCases() {}

    static Stream<StoreCase> of() {
        return Stream.of(
                new StoreCase("a run is queued", ClaimCases::queued),
                new StoreCase("the same question is the same run", ClaimCases::sameAgain),
                new StoreCase("asked by many at once is one run", ClaimCases::askedAtOnce),
                new StoreCase("a run of what is not kept", ClaimCases::ofNothing),
                new StoreCase("a claim begins an attempt", ClaimCases::claimed),
                new StoreCase("many claim at once and one has it", ClaimCases::claimedAtOnce),
                new StoreCase("a completed run is claimed no more", ClaimCases::completed),
                new StoreCase("a failed run is tried anew", history -> triedAnew(history, RunState.FAILED)),
                new StoreCase("a cancelled run is tried anew", history -> triedAnew(history, RunState.CANCELLED)),
                new StoreCase("a claim on an unknown run", ClaimCases::unknown));
    }

    private static void queued(History history) {
        Baseline baseline = history.baseline(0);
        FeatureBatch batch = history.batch("one");
        MonitorRun run = history.runs().submit(new RunDraft(baseline, batch, History.POLICY));
        assertThat(run.baseline()).isEqualTo(baseline);
        assertThat(run.batch()).isEqualTo(batch);
        assertThat(run.policy()).isEqualTo(History.POLICY.hash());
        assertThat(run.state()).isEqualTo(RunState.QUEUED);
        assertThat(run.attempt()).isZero();
        assertThat(run.verdict()).isNull();
        assertThat(run.failure()).isNull();
        assertThat(run.startedAt()).isNull();
        assertThat(run.heartbeatAt()).isNull();
        assertThat(run.finishedAt()).isNull();
        assertThat(history.runs().find(run.id())).contains(run);
        assertThat(history.runs().report(run.id())).isEmpty();
    }

    private static void sameAgain(History history) {
        MonitorRun run = history.submitted("one");
        assertThat(history.submitted("one")).isEqualTo(run);
        history.claim(run);
        assertThat(history.submitted("one").state()).isEqualTo(RunState.PROCESSING);
        DriftPolicy stricter = DriftPolicy.builder().significanceLevel(0.01).build();
        assertThat(history.runs()
                        .submit(new RunDraft(run.baseline(), run.batch(), stricter))
                        .id())
                .isNotEqualTo(run.id());
        assertThat(history.runs()
                        .submit(new RunDraft(history.baseline(9), run.batch(), History.POLICY))
                        .id())
                .isNotEqualTo(run.id());
        assertThat(history.runs().list(history.domain(), 9)).hasSize(3);
    }

    private static void askedAtOnce(History history) {
        RunDraft draft = new RunDraft(history.baseline(0), history.batch("one"), History.POLICY);
        assertThat(Together.call(() -> history.runs().submit(draft)))
                .containsOnly(history.runs().list(history.domain(), 9).get(0));
        assertThat(history.runs().list(history.domain(), 9)).hasSize(1);
    }

    private static void ofNothing(History history) {
        Baseline kept = history.baseline(0);
        FeatureBatch batch = history.batch("one");
        FeatureBatch lost = new FeatureBatch(
                new UUID(7, 7),
                batch.domain(),
                "lost",
                batch.schema(),
                batch.rows(),
                batch.profile(),
                batch.origin(),
                batch.createdAt());
        assertThatThrownBy(() -> history.runs().submit(new RunDraft(kept, lost, History.POLICY)))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining(lost.id().toString());
        assertThat(history.runs().list(history.domain(), 9)).isEmpty();
    }

    private static void claimed(History history) {
        MonitorRun run = history.submitted("one");
        RunClaim claim = history.claim(run);
        assertThat(claim).isEqualTo(new RunClaim(run.id(), 1));
        MonitorRun begun = history.run(claim);
        assertThat(begun.state()).isEqualTo(RunState.PROCESSING);
        assertThat(begun.attempt()).isEqualTo(1);
        assertThat(begun.startedAt()).isNotNull().isEqualTo(begun.heartbeatAt());
        assertThat(begun.finishedAt()).isNull();
        assertThat(history.runs().claim(run.id())).isEmpty();
        assertThat(history.run(claim)).isEqualTo(begun);
    }

    private static void claimedAtOnce(History history) {
        MonitorRun run = history.submitted("one");
        assertThat(Together.call(() -> history.runs().claim(run.id())).stream().flatMap(Optional::stream))
                .containsExactly(new RunClaim(run.id(), 1));
        assertThat(history.run(new RunClaim(run.id(), 1)).attempt()).isEqualTo(1);
    }

    private static void completed(History history) {
        MonitorRun run = history.green("one");
        assertThat(history.runs().claim(run.id())).isEmpty();
        assertThat(history.submitted("one")).isEqualTo(run);
        assertThat(history.runs().find(run.id())).contains(run);
    }

    private static void triedAnew(History history, RunState ended) {
        RunClaim first = history.claimed("one");
        MonitorRun run = ended == RunState.FAILED
                ? history.runs().fail(first, "The file is gone.")
                : history.runs().cancel(first, "The file is gone.");
        assertThat(run.state()).isEqualTo(ended);
        assertThat(run.failure()).isEqualTo("The file is gone.");
        assertThat(run.finishedAt()).isNotNull();
        assertThat(history.submitted("one")).isEqualTo(run);
        RunClaim second = history.claim(run);
        assertThat(second).isEqualTo(new RunClaim(run.id(), 2));
        assertThat(history.run(second).state()).isEqualTo(RunState.PROCESSING);
        assertThat(history.run(second).failure()).isNull();
        assertThat(history.run(second).finishedAt()).isNull();
        MonitorRun done = history.runs().complete(second, Outcomes.green(run), null);
        assertThat(done.attempt()).isEqualTo(2);
        assertThat(done.failure()).isNull();
    }

    private static void unknown(History history) {
        UUID nobody = new UUID(1, 2);
        assertThatThrownBy(() -> history.runs().claim(nobody))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining(nobody.toString());
        assertThat(history.runs().find(nobody)).isEmpty();
        assertThat(history.runs().report(nobody)).isEmpty();
    }
}
