package io.driftwatch.example.runner;

import io.driftwatch.monitoring.RunVerification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Compares a stored run again. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description =
                "Compares a stored run again, from its stored baseline, batch, policy and model, and looks whether"
                        + " everything is as it was, bit for bit.",
        footer = {"", "Exit codes: 0 it is; 1 something is not, as named; 4 it could not run."})
final class RunsVerify extends HistoryCommand {

    @Parameters(paramLabel = "ID", description = "The run's id.")
    private String id = "";

    RunsVerify(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    int on(History history) {
        RunVerification verification = history.service().verify(history.run(id).id());
        TextTable table = new TextTable("part", "as it was?");
        for (RunVerification.Check check : verification.checks()) {
            String difference = check.difference();
            table.row(check.what(), difference == null ? "yes" : "NO");
        }
        streams().out().print(table);
        verification
                .differences()
                .forEach(check -> streams().out().print(check.what() + ": " + check.difference() + "\n"));
        boolean equal = verification.isEqual();
        streams()
                .out()
                .print("Run " + verification.run().id()
                        + (equal ? " verified: equal, bit for bit.\n" : " differs from what was stored.\n"));
        return equal ? ExitCode.PASSED : ExitCode.GATE_FAILED;
    }
}
