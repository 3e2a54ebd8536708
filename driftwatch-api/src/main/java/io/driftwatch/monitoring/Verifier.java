package io.driftwatch.monitoring;

import io.driftwatch.DriftMonitor;
import io.driftwatch.data.ContentHash;
import io.driftwatch.policy.DriftPolicy;
import io.driftwatch.profile.DatasetProfile;
import io.driftwatch.report.DriftReport;
import io.driftwatch.report.ReportContent;
import io.driftwatch.run.Artifact;
import io.driftwatch.run.MonitorRun;
import io.driftwatch.run.RunVerdict;
import io.driftwatch.scoring.ScoringModel;
import io.driftwatch.store.ArtifactStore;
import io.driftwatch.store.DamagedException;
import io.driftwatch.store.MonitorStores;
import io.driftwatch.store.NotFoundException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Compares a stored run again, and says of each part whether it is as it was. */
final class Verifier {

    private final MonitorStores stores;
    private final RunWork work;
    private final @Nullable ArtifactStore artifacts;
    private final MonitorRun run;
    private final RunVerdict verdict;
    private final List<RunVerification.Check> checks = new ArrayList<>();

    Verifier(ServiceParts parts, MonitorRun run, RunVerdict verdict) {
        this.stores = parts.stores();
        this.work = parts.work();
        this.artifacts = parts.artifacts();
        this.run = run;
        this.verdict = verdict;
    }

    RunVerification verify() {
        Optional<DatasetProfile> baseline = read(
                "baseline profile",
                () -> stores.contents().profile(run.baseline().profile()));
        Optional<DatasetProfile> kept = read(
                "batch profile", () -> stores.contents().profile(run.batch().profile()));
        Optional<DatasetProfile> current =
                read("compared profile", () -> stores.contents().profile(verdict.current()));
        Optional<DriftPolicy> policy = read("policy", () -> stores.contents().policy(run.policy()));
        Optional<DriftReport> report = read("report", this::storedReport);
        boolean modelHolds = modelHolds();
        verdict.artifacts().forEach(this::readArtifact);
        if (baseline.isPresent() && kept.isPresent() && current.isPresent() && policy.isPresent() && modelHolds) {
            again(current.get(), policy.get(), report);
        }
        return new RunVerification(run, checks);
    }

    private DriftReport storedReport() {
        DriftReport report = stores.runs()
                .report(run.id())
                .orElseThrow(() -> new NotFoundException("Run " + run.id() + " is completed, but has no report."));
        if (!report.hash().equals(verdict.report())) {
            throw new DamagedException(differ(report.hash(), verdict.report()), null);
        }
        return report;
    }

    private static String differ(ContentHash now, ContentHash then) {
        return "its hash is " + now + ", and was " + then;
    }

    private boolean modelHolds() {
        ContentHash model = run.baseline().model();
        return model == null
                || read("model", () -> stores.contents().model(model)).isPresent();
    }

    private void readArtifact(Artifact artifact) {
        if (artifacts == null) {
            checks.add(new RunVerification.Check(
                    artifact.format() + " file", "there is no place to look for it: give the service its artifacts"));
        } else {
            ArtifactStore files = artifacts;
            read(artifact.format() + " file", () -> files.get(artifact.hash()));
        }
    }

    private void again(DatasetProfile stored, DriftPolicy policy, Optional<DriftReport> report) {
        DriftMonitor monitor = work.monitor(run.baseline(), policy);
        Optional<DatasetProfile> scored = read("scores", () -> scoredAgain(monitor, stored));
        if (scored.isPresent() && report.isPresent()) {
            read("comparison", () -> comparedAgain(monitor, stored, report.get()));
        }
    }

    /**
     * Where the rows or the model are not at hand, the compared profile itself is all there is. Where they were not at
     * hand then, it does not matter that they are now.
     */
    private DatasetProfile scoredAgain(DriftMonitor monitor, DatasetProfile stored) {
        boolean wasScored = stored.find(ScoringModel.COLUMN).isPresent();
        ScoringModel model = wasScored ? work.modelAtHand(run.baseline()) : null;
        DatasetProfile again = monitor.comparable(work.current(run.batch(), model));
        boolean unscored = wasScored && again.find(ScoringModel.COLUMN).isEmpty();
        if (!unscored && !again.hash().equals(stored.hash())) {
            throw new DamagedException(differ(again.hash(), stored.hash()), null);
        }
        return stored;
    }

    private static ReportContent comparedAgain(DriftMonitor monitor, DatasetProfile stored, DriftReport report) {
        ReportContent again = monitor.content(stored);
        DriftReport comparable = keepsMovements(report) ? again.report() : withoutMovements(again.report());
        if (!comparable.equals(report)) {
            throw new DamagedException(ReportDifference.of(report, comparable), null);
        }
        return again;
    }

    /** Reports from before movements were kept have none; the report's own hash shows whether any were taken out. */
    private static boolean keepsMovements(DriftReport report) {
        return report.columns().stream().anyMatch(column -> column.movement() != null);
    }

    private static DriftReport withoutMovements(DriftReport report) {
        return new DriftReport(
                report.status(),
                report.summary(),
                report.provenance(),
                report.columns().stream()
                        .map(column -> column.withMovement(null))
                        .toList(),
                report.quality(),
                report.predictionDrift());
    }

    private <T> Optional<T> read(String what, Supplier<T> reading) {
        try {
            T value = reading.get();
            checks.add(new RunVerification.Check(what, null));
            return Optional.of(value);
        } catch (DamagedException | NotFoundException fault) {
            checks.add(new RunVerification.Check(what, fault.getMessage()));
            return Optional.empty();
        }
    }
}
