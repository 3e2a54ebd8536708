package io.driftwatch.testkit;

import io.driftwatch.data.Dataset;
import io.driftwatch.policy.DriftPolicy;
import io.driftwatch.profile.DatasetProfile;
import io.driftwatch.profile.Profiler;
import io.driftwatch.run.Baseline;
import io.driftwatch.run.BaselineDraft;
import io.driftwatch.run.BatchDraft;
import io.driftwatch.run.BatchOrigin;
import io.driftwatch.run.FeatureBatch;
import io.driftwatch.run.MonitorRun;
import io.driftwatch.run.RunClaim;
import io.driftwatch.run.RunDraft;
import io.driftwatch.store.BaselineStore;
import io.driftwatch.store.BatchStore;
import io.driftwatch.store.MonitorStores;
import io.driftwatch.store.RunStore;
import io.driftwatch.store.TicketStore;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * A case's own part of a history.
 *
 * @param domain a domain that no other case has
 * @param stores where it is kept
 * @param time lets time pass
 */
record History(String domain, MonitorStores stores, Consumer<Duration> time) {

    static final DriftPolicy POLICY = DriftPolicy.calibrated();

    private static final int ROWS = 40;
    private static final int LONGEST_KEY = 60;

    static History of(String situation, MonitorStores stores, Consumer<Duration> time) {
        String key = situation.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return new History(key.substring(0, Math.min(key.length(), LONGEST_KEY)), stores, time);
    }

    /** The same stores seen from another domain. */
    History other() {
        return new History(domain + "-2", stores, time);
    }

    BaselineStore baselines() {
        return stores.baselines();
    }

    BatchStore batches() {
        return stores.batches();
    }

    RunStore runs() {
        return stores.runs();
    }

    TicketStore tickets() {
        return stores.tickets();
    }

    /** Another profile for every number. */
    static DatasetProfile profile(int number) {
        return Profiler.withDefaults()
                .profile(Dataset.builder()
                        .numeric(
                                "amount",
                                IntStream.range(0, ROWS)
                                        .mapToDouble(row -> number + row * 7 % 13)
                                        .toArray())
                        .build());
    }

    Baseline baseline(int number) {
        return baselines().add(BaselineDraft.of(domain, profile(number), "a file", "version " + number), true);
    }

    FeatureBatch batch(String id) {
        return batches().add(new BatchDraft(domain, id, profile(id.length()), BatchOrigin.ingested("a file")));
    }

    /** A run that is queued, of the active baseline. */
    MonitorRun submitted(String batch) {
        Baseline active = baselines().active(domain).orElseGet(() -> baseline(0));
        return runs().submit(new RunDraft(active, batch(batch), POLICY));
    }

    RunClaim claimed(String batch) {
        return claim(submitted(batch));
    }

    RunClaim claim(MonitorRun run) {
        return runs().claim(run.id()).orElseThrow(() -> new AssertionError("The run is not to be had: " + run + "."));
    }

    MonitorRun run(RunClaim claim) {
        return runs().find(claim.run())
                .orElseThrow(() -> new AssertionError("Run " + claim.run() + " is not found."));
    }

    /** A run that ended red, with a ticket. */
    MonitorRun red(String batch) {
        RunClaim claim = claimed(batch);
        return runs().complete(claim, Outcomes.red(run(claim)), Outcomes.ticket(domain));
    }

    /** A run that ended green. */
    MonitorRun green(String batch) {
        RunClaim claim = claimed(batch);
        return runs().complete(claim, Outcomes.green(run(claim)), null);
    }
}
