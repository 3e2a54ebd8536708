package io.driftwatch.monitoring;

import io.driftwatch.policy.DriftPolicy;
import io.driftwatch.profile.DatasetProfile;
import io.driftwatch.run.RunClaim;
import io.driftwatch.store.ArtifactStore;
import io.driftwatch.store.MonitorStores;
import io.driftwatch.ticket.TicketRule;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;

/** What a service is made of. */
record ServiceParts(
        MonitorStores stores,
        RunWork work,
        DriftPolicy policy,
        TicketRule tickets,
        @Nullable ArtifactStore artifacts,
        @Nullable ScheduledExecutorService scheduler,
        Duration interval) {

    /** A reason is for people: what does not fit is in the log. */
    static final int LONGEST_REASON = 2000;

    Heartbeat heartbeat(RunClaim claim) {
        return Heartbeat.begin(stores.runs(), claim, scheduler, interval);
    }

    DatasetProfile stored(DatasetProfile profile) {
        return work.stored(profile);
    }
}
