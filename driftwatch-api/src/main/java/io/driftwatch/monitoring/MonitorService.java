package io.driftwatch.monitoring;

import io.driftwatch.DriftMonitor;
import io.driftwatch.data.DisplayText;
import io.driftwatch.data.NearestName;
import io.driftwatch.policy.DriftPolicy;
import io.driftwatch.report.DriftReport;
import io.driftwatch.report.ReportContent;
import io.driftwatch.run.Baseline;
import io.driftwatch.run.BaselineDraft;
import io.driftwatch.run.BatchDraft;
import io.driftwatch.run.FeatureBatch;
import io.driftwatch.run.MonitorRun;
import io.driftwatch.run.RunClaim;
import io.driftwatch.run.RunOutcome;
import io.driftwatch.run.RunVerdict;
import io.driftwatch.scoring.ScoringModel;
import io.driftwatch.store.ConflictException;
import io.driftwatch.store.MonitorStores;
import io.driftwatch.store.NotFoundException;
import io.driftwatch.store.StoreException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The kept life of comparisons: baselines in versions, batches, runs with their verdicts, files and tickets. A run is
 * done on the thread that asks for it; whatever other processes do at the same time, its result is kept once and whole,
 * or not at all. Thread-safe.
 *
 * <pre>{@code
 * MonitorService service = MonitorService.builder(stores).build();
 * service.refresh(BaselineDraft.of("cards", lastYear, "warehouse", "launch"));
 * service.ingest(new BatchDraft("cards", "2026-11-23", yesterday, BatchOrigin.ingested("scoring service")));
 * MonitorRun run = service.run(RunRequest.of("cards", "2026-11-23"));
 * }</pre>
 */
public final class MonitorService implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(MonitorService.class);

    private final ServiceParts parts;
    private final MonitorStores stores;
    private final RunWork work;
    private final Set<RunClaim> atWork = ConcurrentHashMap.newKeySet();

    MonitorService(ServiceParts parts) {
        this.parts = parts;
        this.stores = parts.stores();
        this.work = parts.work();
    }

    /**
     * Begins a service.
     *
     * @param stores where the history is kept
     * @return a builder with the default policy, without artifacts and models
     */
    public static MonitorServiceBuilder builder(MonitorStores stores) {
        return new MonitorServiceBuilder(stores);
    }

    /**
     * Where the history is kept.
     *
     * @return the stores
     */
    public MonitorStores stores() {
        return stores;
    }

    /**
     * Keeps the next version of a baseline and makes it the active one. Values of columns that look like row
     * identifiers are not kept, unless the service's policy vouches for them.
     *
     * @param draft what to keep
     * @return the version; where the latest version is the same content, that one
     * @throws io.driftwatch.store.ConflictException if another process made a version at the same time
     * @throws StoreException if the store fails
     */
    public Baseline refresh(BaselineDraft draft) {
        return refresh(draft, true);
    }

    /**
     * Keeps the next version of a baseline.
     *
     * @param draft what to keep
     * @param activate whether it becomes the active version; a domain's first one always does
     * @return the version; where the latest version is the same content, that one
     * @throws io.driftwatch.store.ConflictException if another process made a version at the same time
     * @throws StoreException if the store fails
     */
    public Baseline refresh(BaselineDraft draft, boolean activate) {
        BaselineDraft kept = new BaselineDraft(
                draft.domain(), parts.stored(draft.profile()), draft.model(), draft.source(), draft.reason());
        return stores.baselines().add(kept, activate);
    }

    /**
     * Keeps a batch. Values of columns that look like row identifiers are not kept, unless the service's policy vouches
     * for them.
     *
     * @param draft what to keep
     * @return the batch; where it is kept already with the same content, as it is kept
     * @throws io.driftwatch.store.ConflictException if its id is kept with other content; the message has both hashes
     * @throws StoreException if the store fails
     */
    public FeatureBatch ingest(BatchDraft draft) {
        return stores.batches()
                .add(new BatchDraft(draft.domain(), draft.batch(), parts.stored(draft.profile()), draft.origin()));
    }

    /**
     * Compares a batch with a baseline, or finds that this was done: a completed run is answered with what exists, a
     * failed or cancelled one is tried again. A run that another thread or process works on is returned as it is, in
     * state {@code processing}.
     *
     * @param request which batch with what
     * @return the run
     * @throws NotFoundException if batch or baseline are not kept; nothing was written
     * @throws io.driftwatch.policy.InvalidPolicyException if the policy does not fit the baseline; nothing was written
     * @throws IllegalStateException if the baseline's model is not at hand; nothing was written
     * @throws ConflictException if the attempt was taken for dead meanwhile; nothing of it was kept
     * @throws StoreException if the store fails
     */
    public MonitorRun run(RunRequest request) {
        Baseline baseline = baseline(request.domain(), request.baseline());
        FeatureBatch batch = batch(request.domain(), request.batch());
        DriftPolicy asked = request.policy() == null ? parts.policy() : request.policy();
        DriftPolicy policy = RunWork.effective(asked, baseline);
        DriftMonitor monitor = work.monitor(baseline, policy);
        ScoringModel model = work.model(baseline);
        MonitorRun run = stores.runs().submit(baseline, batch, policy);
        if (run.completed().isPresent()) {
            return run;
        }
        Optional<RunClaim> claim = stores.runs().claim(run.id());
        return claim.isPresent() ? process(claim.get(), monitor, batch, model) : find(run.id());
    }

    private MonitorRun process(RunClaim claim, DriftMonitor monitor, FeatureBatch batch, @Nullable ScoringModel model) {
        Heartbeat beating = null;
        atWork.add(claim);
        try {
            beating = parts.heartbeat(claim);
            RunOutcome outcome = work.outcome(monitor, batch, model);
            DriftReport report = outcome.report();
            MonitorRun run = stores.runs()
                    .complete(
                            claim,
                            outcome,
                            parts.tickets()
                                    .draft(batch.domain(), model == null ? null : model.hash(), report)
                                    .orElse(null));
            LOG.debug("Run {} of batch {} is completed: {}", run.id(), batch.batch(), report.status());
            return run;
        } catch (RuntimeException | Error failure) {
            record(claim, failure);
            throw failure;
        } finally {
            if (beating != null) {
                beating.end();
            }
            atWork.remove(claim);
        }
    }

    /** A failure that cannot be recorded is found by the next sweep: the first one is what matters. */
    private void record(RunClaim claim, Throwable failure) {
        if (failure instanceof ConflictException || !atWork.contains(claim)) {
            return;
        }
        try {
            String reason = failure.getMessage() == null ? failure.toString() : failure.getMessage();
            stores.runs().fail(claim, DisplayText.shortened(reason, ServiceParts.LONGEST_REASON));
        } catch (StoreException also) {
            failure.addSuppressed(also);
        }
    }

    private MonitorRun find(UUID run) {
        return stores.runs().find(run).orElseThrow(() -> new NotFoundException("There is no run " + run + "."));
    }

    private Baseline baseline(String domain, @Nullable Integer version) {
        if (version == null) {
            return stores.baselines()
                    .active(domain)
                    .orElseThrow(() -> new NotFoundException("Domain " + DisplayText.quoted(domain)
                            + " has no baseline to compare with: make one first."));
        }
        return stores.baselines()
                .find(domain, version)
                .orElseThrow(() -> new NotFoundException("Domain " + DisplayText.quoted(domain) + " has no baseline "
                        + version + "; its versions are "
                        + stores.baselines().list(domain).stream()
                                .map(Baseline::version)
                                .sorted()
                                .toList() + "."));
    }

    private FeatureBatch batch(String domain, String batch) {
        return stores.batches()
                .find(domain, batch)
                .orElseThrow(() -> new NotFoundException("Domain " + DisplayText.quoted(domain) + " has no batch "
                        + DisplayText.quoted(batch) + ". "
                        + NearestName.advice(
                                batch,
                                stores.batches().list(domain).stream()
                                        .map(FeatureBatch::batch)
                                        .toList())));
    }

    /**
     * Compares a stored run again, from its stored inputs, and looks whether everything is as it was, bit for bit.
     *
     * @param run the run's identity
     * @return what was looked at, and every difference by name
     * @throws NotFoundException if there is no such run
     * @throws ConflictException if it is not completed
     * @throws StoreException if the store fails
     */
    public RunVerification verify(UUID run) {
        MonitorRun found = find(run);
        return new Verifier(parts, found, verdict(found)).verify();
    }

    private static RunVerdict verdict(MonitorRun run) {
        return run.completed()
                .orElseThrow(() -> new ConflictException("Run " + run.id() + " is " + run.state()
                        + ": it has no verdict" + " yet, so there is nothing to verify or to show."));
    }

    /**
     * A stored run as a renderer shows it: the report that was kept, with the two profiles that it judged.
     *
     * @param run the run's identity
     * @return the content for a renderer
     * @throws NotFoundException if there is no such run
     * @throws ConflictException if it is not completed
     * @throws io.driftwatch.store.DamagedException if what is kept is not what was kept
     * @throws StoreException if the store fails
     */
    public ReportContent content(UUID run) {
        MonitorRun found = find(run);
        RunVerdict verdict = verdict(found);
        DriftReport report =
                stores.runs().report(run).orElseThrow(() -> new NotFoundException("Run " + run + " has no report."));
        DriftMonitor monitor = work.monitor(found.baseline(), stores.contents().policy(found.policy()));
        return new ReportContent(report, monitor.reference(), stores.contents().profile(verdict.current()));
    }

    /**
     * Fails runs whose worker shows no sign of life, so that they can be tried again.
     *
     * @param staleAfter how old a sign of life may be; several times the heartbeat's interval
     * @return the runs that failed now
     * @throws StoreException if the store fails
     */
    public List<MonitorRun> sweep(Duration staleAfter) {
        return stores.runs().sweep(staleAfter);
    }

    /** Cancels the runs that this service works on, so that another attempt can begin at once. */
    @Override
    public void close() {
        for (RunClaim claim : List.copyOf(atWork)) {
            atWork.remove(claim);
            try {
                stores.runs().cancel(claim, "The process was asked to end.");
            } catch (StoreException late) {
                LOG.debug("Run {} could not be cancelled", claim.run(), late);
            }
        }
    }
}
