package io.driftwatch.example.runner;

import io.driftwatch.model.BankingScenarios;
import io.driftwatch.policy.DriftPolicy;
import io.driftwatch.profile.DatasetProfile;
import io.driftwatch.run.Baseline;
import io.driftwatch.run.BaselineDraft;
import io.driftwatch.scenario.ScenarioRequest;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes the next version of a baseline. */
@Command(
        name = "refresh",
        mixinStandardHelpOptions = true,
        description =
                "Makes the next version of a baseline, from a file of yours, or from made-up banking customers with"
                        + " a model trained on them. The same content again is the same version.")
final class BaselineRefresh extends DomainCommand {

    static final int USUAL_ROWS = 2000;

    @Option(names = "--input", paramLabel = "FILE.csv", description = "A CSV file, or a profile made by 'profile'.")
    private @Nullable Path input;

    @Option(names = "--policy", paramLabel = "P.json", description = "Whose ignored columns are left out.")
    private @Nullable Path policy;

    @Mixin
    private ScenarioOptions scenario = new ScenarioOptions();

    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            defaultValue = "refreshed by hand",
            description = "Why there is a new version.")
    private String reason = "";

    @Option(names = "--no-activate", description = "Leave the active version as it is.")
    private boolean leaveActive;

    BaselineRefresh(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    int on(History history) throws IOException {
        if ((input != null) == scenario.isAsked()) {
            throw new IllegalArgumentException("give either --input FILE, or --reference-date to make customers up.");
        }
        return keep(history, input == null ? madeUp() : read(input));
    }

    private int keep(History history, @Nullable BaselineDraft draft) {
        if (draft == null) {
            streams().err().println("driftwatch: " + input + ": a baseline needs rows, and the file has 0.");
            return ExitCode.NOT_JUDGED;
        }
        Baseline kept = history.service().refresh(draft, !leaveActive);
        streams()
                .out()
                .print("Baseline " + kept.version() + " of domain " + domain() + ": " + kept.rows() + " rows, "
                        + (kept.active() ? "active" : "not active") + ", hash " + kept.hash() + ".\n");
        return ExitCode.PASSED;
    }

    private BaselineDraft madeUp() {
        BankingScenarios scenarios = new BankingScenarios();
        ScenarioRequest request = scenario.request(scenarios, USUAL_ROWS);
        return MadeUp.baseline(domain(), scenarios, request, reason);
    }

    /** Null for a file without rows. */
    private @Nullable BaselineDraft read(Path file) throws IOException {
        DriftPolicy judging = PolicyFile.read(policy);
        DatasetProfile profile = Source.of(file, surroundings().progress()).reference(judging);
        String name = file.getFileName().toString();
        return profile.rows() == 0 ? null : BaselineDraft.of(domain(), profile, name, reason);
    }
}
