package io.driftwatch.example.runner;

import io.driftwatch.data.Column;
import io.driftwatch.data.Dataset;
import io.driftwatch.model.BankingScenarios;
import io.driftwatch.model.LogisticTrainer;
import io.driftwatch.model.TrainedModel;
import io.driftwatch.profile.Profiler;
import io.driftwatch.run.BaselineDraft;
import io.driftwatch.run.BatchDraft;
import io.driftwatch.run.BatchOrigin;
import io.driftwatch.scenario.LabelledRows;
import io.driftwatch.scenario.ScenarioRequest;

/** Made-up batches, and baselines with a model trained on made-up customers. */
final class MadeUp {

    private MadeUp() {}

    static String id(ScenarioRequest request) {
        return request.scenarioText() + "-" + request.month() + "-" + request.seed();
    }

    static BatchDraft batch(String domain, String id, BankingScenarios scenarios, ScenarioRequest request) {
        Dataset rows = scenarios.generate(request);
        return new BatchDraft(
                domain, id, Profiler.withDefaults().profile(rows), BatchOrigin.synthetic(scenarios.name(), request));
    }

    /** The baseline's scores come from models that had not seen their rows. */
    static BaselineDraft baseline(String domain, BankingScenarios scenarios, ScenarioRequest request, String reason) {
        LabelledRows customers = scenarios.labelled(request);
        String source = scenarios.name() + ": " + request;
        TrainedModel trained =
                LogisticTrainer.withDefaults().withSeed(request.seed()).train(customers, source);
        return new BaselineDraft(
                domain,
                Profiler.withDefaults().profile(with(customers.features(), trained.outOfSample())),
                trained.model(),
                source,
                reason);
    }

    private static Dataset with(Dataset features, Column score) {
        Dataset.Builder all = Dataset.builder();
        features.columns().forEach(all::column);
        return all.column(score).build();
    }
}
