package io.driftwatch.monitoring;

import io.driftwatch.data.Column;
import io.driftwatch.data.Dataset;
import io.driftwatch.data.NumericColumn;
import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.profile.DatasetProfile;
import io.driftwatch.profile.Profiler;
import io.driftwatch.run.Baseline;
import io.driftwatch.run.BaselineDraft;
import io.driftwatch.run.BatchDraft;
import io.driftwatch.run.BatchOrigin;
import io.driftwatch.run.FeatureBatch;
import io.driftwatch.scoring.LogisticModel;
import io.driftwatch.scoring.ModelMetrics;
import io.driftwatch.scoring.ScoringModel;
import io.driftwatch.scoring.TrainingRecord;
import io.driftwatch.spi.FakeRenderer;
import io.driftwatch.spi.ReportRenderers;
import io.driftwatch.spi.StatTests;
import io.driftwatch.stattest.FakeTest;
import io.driftwatch.stattest.StatTestResult;
import io.driftwatch.stattest.StatTestResult.Distance;
import io.driftwatch.stattest.StatTestResult.Significance;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A domain with a history in maps, and tests that find in a column what is written down here. For one thread. */
final class Cards {

    static final String DOMAIN = "cards";
    static final String BATCH = "2026-11-23";
    static final RunRequest REQUEST = RunRequest.of(DOMAIN, BATCH);
    static final LogisticModel MODEL = new LogisticModel(
            "fraud",
            List.of(new LogisticModel.Coefficient("amount", 10, 5, 1)),
            0,
            new TrainingRecord("by hand", 7, 100, "fraud", "made up", metrics()));

    final FakeStores stores = new FakeStores();
    final FakeArtifacts artifacts = new FakeArtifacts();
    Runnable whileComparing = () -> {};
    int comparisons;
    private final Map<String, StatTestResult> found = new HashMap<>();

    private static ModelMetrics metrics() {
        return new ModelMetrics(100, 0.4, 0.9, 0.3, 0.85, List.of(new ModelMetrics.Calibration(100, 0.41, 0.4)));
    }

    /** 40 rows that look like no identifiers. */
    static Dataset rows(double from) {
        return Dataset.of(number("amount", from), number("age", 20));
    }

    static NumericColumn number(String name, double from) {
        return NumericColumn.of(
                name,
                IntStream.range(0, 40).mapToDouble(row -> from + row / 2.0).toArray());
    }

    static Dataset scored(Dataset rows, ScoringModel model) {
        Column[] columns = {rows.column("amount"), rows.column("age"), model.score(rows, ScoringModel.COLUMN)};
        return Dataset.of(columns);
    }

    static DatasetProfile profile(Dataset rows) {
        return Profiler.withDefaults().profile(rows);
    }

    Cards finds(String column, StatTestResult result) {
        found.put(column, result);
        return this;
    }

    /** A change that makes the report red: in each column, or in the score. */
    Cards changed() {
        Significance change = new Significance(3, 1e-9, OptionalDouble.of(0.9), OptionalDouble.empty());
        return finds("amount", change).finds("age", change);
    }

    private StatTestResult compare(ColumnProfile reference, StatTestResult otherwise) {
        comparisons++;
        whileComparing.run();
        return found.getOrDefault(reference.name(), otherwise);
    }

    private StatTests tests() {
        Significance none = new Significance(0, 1, OptionalDouble.of(0), OptionalDouble.of(0.01));
        return StatTests.of(List.of(
                FakeTest.of("ks", (reference, current) -> compare(reference, none)),
                FakeTest.of("chi-square", (reference, current) -> compare(reference, none)),
                FakeTest.of("psi", (reference, current) -> compare(reference, new Distance(0, 1, 0.02)))
                        .withThreshold(0.1)));
    }

    MonitorServiceBuilder builder() {
        return MonitorService.builder(stores)
                .statTests(tests())
                .reportRenderers(ReportRenderers.of(List.of(new FakeRenderer("wiki"))));
    }

    /** A service that keeps a file of each report. */
    MonitorService service() {
        return builder().artifacts(artifacts, "wiki").build();
    }

    Baseline baseline() {
        return baseline(null);
    }

    Baseline baseline(@Nullable ScoringModel model) {
        Dataset rows = model == null ? rows(0) : scored(rows(0), model);
        return stores.baselines.add(new BaselineDraft(DOMAIN, profile(rows), model, "warehouse", "launch"), true);
    }

    FeatureBatch batch() {
        return batch(BatchOrigin.ingested("scoring service"));
    }

    FeatureBatch batch(BatchOrigin origin) {
        return stores.batches.add(new BatchDraft(DOMAIN, BATCH, profile(rows(1)), origin));
    }

    /** Baseline and batch without a model; what was written so far is forgotten. */
    Cards ready() {
        baseline();
        batch();
        stores.writes.clear();
        return this;
    }
}
