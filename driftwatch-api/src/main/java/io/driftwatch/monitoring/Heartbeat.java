package io.driftwatch.monitoring;

import io.driftwatch.run.RunClaim;
import io.driftwatch.store.RunStore;
import io.driftwatch.store.StoreException;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows that an attempt is alive, for as long as it is worked on. */
final class Heartbeat {

    private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);

    private final RunStore runs;
    private final RunClaim claim;
    private final @Nullable Future<?> beating;

    private Heartbeat(RunStore runs, RunClaim claim, @Nullable ScheduledExecutorService scheduler, Duration interval) {
        this.runs = runs;
        this.claim = claim;
        this.beating = scheduler == null
                ? null
                : scheduler.scheduleAtFixedRate(
                        this::beat, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    static Heartbeat begin(
            RunStore runs, RunClaim claim, @Nullable ScheduledExecutorService scheduler, Duration interval) {
        return new Heartbeat(runs, claim, scheduler, interval);
    }

    /** A missed beat is no reason to stop working: whether the attempt still counts is decided when it ends. */
    private void beat() {
        try {
            if (!runs.heartbeat(claim)) {
                LOG.warn("Run {}, attempt {}: it is not this attempt's run any more", claim.run(), claim.attempt());
            }
        } catch (StoreException missed) {
            LOG.warn("Run {}, attempt {}: a heartbeat could not be written", claim.run(), claim.attempt(), missed);
        }
    }

    void end() {
        if (beating != null) {
            beating.cancel(false);
        }
    }
}
