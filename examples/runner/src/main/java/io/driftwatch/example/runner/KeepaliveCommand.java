package io.driftwatch.example.runner;

import picocli.CommandLine.Command;

/** Tries the database. */
@Command(
        name = "keepalive",
        mixinStandardHelpOptions = true,
        description = "Tries the database, and notes a sign of life of the domain.")
final class KeepaliveCommand extends DomainCommand {

    KeepaliveCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    int on(History history) {
        history.stores().domains().ensure(domain());
        streams()
                .out()
                .print("Domain " + domain() + " is alive at "
                        + Shown.at(
                                history.stores().domains().heartbeat(domain()).heartbeatAt()) + ".\n");
        return ExitCode.PASSED;
    }
}
