package io.driftwatch.example.runner;

import io.driftwatch.run.Baseline;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes a version the active one. */
@Command(name = "activate", mixinStandardHelpOptions = true, description = "Makes a version the active one.")
final class BaselineActivate extends DomainCommand {

    @Option(names = "--baseline", paramLabel = "V", required = true, description = "The version.")
    private int version;

    BaselineActivate(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    int on(History history) {
        Baseline active = history.stores().baselines().activate(domain(), version);
        streams().out().print("Baseline " + active.version() + " of domain " + domain() + " is active.\n");
        return ExitCode.PASSED;
    }
}
