package io.driftwatch.example.runner;

import io.driftwatch.data.DisplayText;
import io.driftwatch.io.HistoryJson;
import io.driftwatch.run.FeatureBatch;
import io.driftwatch.store.NotFoundException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows a batch. */
@Command(name = "show", mixinStandardHelpOptions = true, description = "Shows a batch, and where it comes from.")
final class BatchShow extends DomainCommand {

    @Parameters(paramLabel = "ID", description = "The batch's id.")
    private String batch = "";

    @Mixin
    private ListOptions format = new ListOptions();

    BatchShow(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    int on(History history) {
        FeatureBatch found = history.stores()
                .batches()
                .find(domain(), batch)
                .orElseThrow(() -> new NotFoundException("Domain " + DisplayText.quoted(domain()) + " has no batch "
                        + DisplayText.quoted(batch) + ": list them by 'batch list'."));
        format.print(streams(), () -> Shown.batch(found), () -> HistoryJson.batch(found));
        return ExitCode.PASSED;
    }
}
