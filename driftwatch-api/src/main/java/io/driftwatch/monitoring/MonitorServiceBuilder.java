package io.driftwatch.monitoring;

import io.driftwatch.DriftMonitor;
import io.driftwatch.policy.DriftPolicy;
import io.driftwatch.scoring.ScoringModel;
import io.driftwatch.spi.ReportRenderers;
import io.driftwatch.spi.StatTests;
import io.driftwatch.store.ArtifactStore;
import io.driftwatch.store.MonitorStores;
import io.driftwatch.ticket.TicketRule;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;

/** Collects what a service needs beside its stores. Not thread-safe. */
public final class MonitorServiceBuilder {

    private static final Duration INTERVAL = Duration.ofSeconds(10);

    private final MonitorStores stores;
    private final Map<String, ScoringModel> models = new HashMap<>();
    private DriftPolicy policy = DriftPolicy.calibrated();
    private TicketRule tickets = TicketRule.onRed();
    private BatchRows rows = BatchRows.none();
    private @Nullable StatTests tests;
    private @Nullable ReportRenderers renderers;
    private @Nullable ArtifactStore artifacts;
    private List<String> formats = List.of();
    private @Nullable ScheduledExecutorService scheduler;
    private Duration interval = INTERVAL;

    MonitorServiceBuilder(MonitorStores stores) {
        this.stores = stores;
    }

    /**
     * How runs are judged that bring no policy of their own, by the default policy unless given. Where the baseline has
     * a model and the policy names no prediction, the column {@link ScoringModel#COLUMN} is the prediction.
     *
     * @param judging the policy
     * @return this
     */
    public MonitorServiceBuilder policy(DriftPolicy judging) {
        policy = judging;
        return this;
    }

    /**
     * Which reports open a ticket: red ones unless given.
     *
     * @param rule the rule
     * @return this
     */
    public MonitorServiceBuilder tickets(TicketRule rule) {
        tickets = rule;
        return this;
    }

    /**
     * Adds where the rows of batches can be found again, so that a baseline's model can score them.
     *
     * @param more rows of some batches
     * @return this
     */
    public MonitorServiceBuilder rows(BatchRows more) {
        rows = rows.or(more);
        return this;
    }

    /**
     * Adds a model of your own. A {@link io.driftwatch.scoring.LogisticModel} is kept as data and needs not be given.
     *
     * @param model the model
     * @return this
     */
    public MonitorServiceBuilder model(ScoringModel model) {
        models.put(model.hash().hex(), model);
        return this;
    }

    /**
     * Keeps reports as files.
     *
     * @param files where to
     * @param reportFormats which, for example {@code html}
     * @return this
     */
    public MonitorServiceBuilder artifacts(ArtifactStore files, String... reportFormats) {
        artifacts = files;
        formats = List.of(reportFormats);
        return this;
    }

    /**
     * Takes the tests from here instead of looking for installed ones.
     *
     * @param available tests, the built-in ones among them
     * @return this
     */
    public MonitorServiceBuilder statTests(StatTests available) {
        tests = available;
        return this;
    }

    /**
     * Takes the renderers from here instead of looking for installed ones.
     *
     * @param available renderers
     * @return this
     */
    public MonitorServiceBuilder reportRenderers(ReportRenderers available) {
        renderers = available;
        return this;
    }

    /**
     * Shows a sign of life every 10 seconds while a run is worked on. Without it, a run that takes longer than the
     * sweep's limit is taken for dead.
     *
     * @param threads where the signs of life are written from; the service does not shut it down
     * @return this
     */
    public MonitorServiceBuilder heartbeat(ScheduledExecutorService threads) {
        return heartbeat(threads, INTERVAL);
    }

    /**
     * Shows a sign of life while a run is worked on.
     *
     * @param threads where the signs of life are written from; the service does not shut it down
     * @param every how often, a small part of the sweep's limit
     * @return this
     * @throws IllegalArgumentException if the interval is below a millisecond
     */
    public MonitorServiceBuilder heartbeat(ScheduledExecutorService threads, Duration every) {
        if (every.toMillis() < 1) {
            throw new IllegalArgumentException("A sign of life is shown every millisecond at most, not " + every + ".");
        }
        scheduler = threads;
        interval = every;
        return this;
    }

    /**
     * Ends the service.
     *
     * @return the service
     */
    public MonitorService build() {
        RunWork work = new RunWork(
                stores.contents(), new CurrentSide(rows, policy), models, this::withPlugIns, artifacts, formats);
        return new MonitorService(new ServiceParts(stores, work, policy, tickets, artifacts, scheduler, interval));
    }

    private DriftMonitor.Builder withPlugIns(DriftMonitor.Builder monitor) {
        if (tests != null) {
            monitor.statTests(tests);
        }
        if (renderers != null) {
            monitor.reportRenderers(renderers);
        }
        return monitor;
    }
}
