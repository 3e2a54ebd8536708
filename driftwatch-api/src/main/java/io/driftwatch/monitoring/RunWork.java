package io.driftwatch.monitoring;

import io.driftwatch.DriftMonitor;
import io.driftwatch.policy.DriftPolicy;
import io.driftwatch.profile.DatasetProfile;
import io.driftwatch.report.ReportContent;
import io.driftwatch.run.Artifact;
import io.driftwatch.run.Baseline;
import io.driftwatch.run.FeatureBatch;
import io.driftwatch.run.RunOutcome;
import io.driftwatch.scoring.ScoringModel;
import io.driftwatch.spi.ReportRenderer;
import io.driftwatch.store.ArtifactStore;
import io.driftwatch.store.ContentStore;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What is done with a run: the inputs are found, compared, and the result is written down. */
final class RunWork {

    private final ContentStore contents;
    private final CurrentSide currentSide;
    private final Map<String, ScoringModel> models;
    private final UnaryOperator<DriftMonitor.Builder> plugIns;
    private final @Nullable ArtifactStore artifacts;
    private final List<String> formats;

    RunWork(
            ContentStore contents,
            CurrentSide currentSide,
            Map<String, ScoringModel> models,
            UnaryOperator<DriftMonitor.Builder> plugIns,
            @Nullable ArtifactStore artifacts,
            List<String> formats) {
        this.contents = contents;
        this.currentSide = currentSide;
        this.models = Map.copyOf(models);
        this.plugIns = plugIns;
        this.artifacts = artifacts;
        this.formats = formats;
    }

    DriftMonitor monitor(Baseline baseline, DriftPolicy policy) {
        DatasetProfile profile = contents.profile(baseline.profile());
        DriftMonitor monitor = plugIns.apply(DriftMonitor.builder())
                .baseline(profile)
                .policy(policy)
                .build();
        formats.forEach(monitor.renderers()::require);
        return monitor;
    }

    /** The policy as it judges data of a baseline: with the model's score as the prediction. */
    static DriftPolicy effective(DriftPolicy policy, Baseline baseline) {
        return baseline.model() != null && policy.prediction().isEmpty()
                ? policy.withPrediction(ScoringModel.COLUMN)
                : policy;
    }

    /**
     * The baseline's model.
     *
     * @throws IllegalStateException if only its name is kept and nobody brought it
     */
    @Nullable
    ScoringModel model(Baseline baseline) {
        if (baseline.model() == null) {
            return null;
        }
        ScoringModel brought = models.get(baseline.model().hex());
        if (brought != null) {
            return brought;
        }
        return contents.model(baseline.model())
                .orElseThrow(() -> new IllegalStateException("The model of baseline " + baseline.version()
                        + " of domain "
                        + baseline.domain() + " is not kept as data: give the model with hash " + baseline.model()
                        + " to the service's builder by model(…)."));
    }

    /** The baseline's model, or null where it cannot be had: what was scored before can still be compared. */
    @Nullable
    ScoringModel modelAtHand(Baseline baseline) {
        try {
            return model(baseline);
        } catch (IllegalStateException absent) {
            return null;
        }
    }

    DatasetProfile stored(DatasetProfile profile) {
        return currentSide.stored(profile);
    }

    RunOutcome outcome(DriftMonitor monitor, FeatureBatch batch, @Nullable ScoringModel model) {
        ReportContent content = monitor.content(current(batch, model));
        return new RunOutcome(content.report(), content.current(), write(monitor, content));
    }

    DatasetProfile current(FeatureBatch batch, @Nullable ScoringModel model) {
        return currentSide.of(batch, contents.profile(batch.profile()), model);
    }

    private List<Artifact> write(DriftMonitor monitor, ReportContent content) {
        List<Artifact> written = new ArrayList<>();
        if (artifacts != null) {
            for (String format : formats) {
                ReportRenderer renderer = monitor.renderers().require(format);
                byte[] bytes = renderer.render(content).getBytes(StandardCharsets.UTF_8);
                written.add(artifacts.put(format, bytes));
            }
        }
        return written;
    }
}
