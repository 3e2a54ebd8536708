package io.driftwatch.example.runner;

import io.driftwatch.data.ColumnSelection;
import io.driftwatch.policy.DriftPolicy;
import io.driftwatch.profile.DatasetProfile;
import io.driftwatch.run.Baseline;
import io.driftwatch.run.BatchDraft;
import io.driftwatch.run.BatchOrigin;
import io.driftwatch.run.FeatureBatch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings in a file as a batch. */
@Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
        description =
                "Brings in a CSV file, or a profile made by 'profile', as a batch. Its rows are not kept; if it has"
                        + " a column with your model's score, name it in the policy of 'monitor run'.")
final class BatchIngest extends HistoryCommand {

    @Parameters(paramLabel = "FILE.csv", description = "The data.")
    private @Nullable Path file;

    @Option(names = "--domain", paramLabel = "D", required = true, description = "The domain.")
    private String domain = "";

    @Option(names = "--batch", paramLabel = "ID", description = "Its id; the file's name if absent.")
    private @Nullable String batch;

    @Option(
            names = "--policy",
            paramLabel = "P.json",
            description = "Whose ignored columns are left out and whose types are fixed.")
    private @Nullable Path policy;

    BatchIngest(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    int on(History history) throws IOException {
        Path data = Objects.requireNonNull(file);
        DriftPolicy judging = PolicyFile.read(policy);
        ColumnSelection selection = history.stores()
                .baselines()
                .active(domain)
                .map(Baseline::schema)
                .map(judging.selection()::boundTo)
                .orElse(judging.selection());
        DatasetProfile profile = Source.of(data, surroundings().progress()).profile(selection);
        String name = data.getFileName().toString();
        FeatureBatch kept = history.service()
                .ingest(new BatchDraft(domain, batch == null ? name : batch, profile, BatchOrigin.ingested(name)));
        streams()
                .out()
                .print("Batch " + kept.batch() + " of domain " + domain + ": " + kept.rows() + " rows, content "
                        + kept.profile() + ".\n");
        return ExitCode.PASSED;
    }
}
