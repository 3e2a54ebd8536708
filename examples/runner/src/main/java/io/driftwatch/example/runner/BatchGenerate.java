package io.driftwatch.example.runner;

import io.driftwatch.model.BankingScenarios;
import io.driftwatch.run.FeatureBatch;
import io.driftwatch.scenario.ScenarioRequest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes up a batch. */
@Command(
        name = "generate",
        mixinStandardHelpOptions = true,
        description = "Makes up a batch of banking customers: the same options give the same batch anywhere.")
final class BatchGenerate extends DomainCommand {

    static final int USUAL_ROWS = 1000;

    @Option(names = "--batch", paramLabel = "ID", description = "Its id; scenario, month and seed if absent.")
    private @Nullable String batch;

    @Mixin
    private ScenarioOptions scenario = new ScenarioOptions();

    BatchGenerate(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    int on(History history) {
        BankingScenarios scenarios = new BankingScenarios();
        ScenarioRequest request = scenario.request(scenarios, USUAL_ROWS);
        String id = batch == null ? MadeUp.id(request) : batch;
        FeatureBatch kept = history.service().ingest(MadeUp.batch(domain(), id, scenarios, request));
        streams()
                .out()
                .print("Batch " + kept.batch() + " of domain " + domain() + ": " + kept.rows() + " rows, content "
                        + kept.profile() + ".\n");
        return ExitCode.PASSED;
    }
}
