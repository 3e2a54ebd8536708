package io.driftwatch.example.runner;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Tries the database. */
@Command(
        name = "keepalive",
        mixinStandardHelpOptions = true,
        description = "Tries the database, and notes a sign of life of the domain.")
final class KeepaliveCommand extends HistoryCommand {

    @Option(
            names = "--domain",
            paramLabel = "D",
            defaultValue = History.DEFAULT_DOMAIN,
            description = "The domain; banking if absent. It is made if it is not there.")
    private String domain = History.DEFAULT_DOMAIN;

    KeepaliveCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    int on(History history) {
        history.stores().domains().ensure(domain);
        streams()
                .out()
                .print("Domain " + domain + " is alive at "
                        + Shown.at(history.stores().domains().heartbeat(domain).heartbeatAt()) + ".\n");
        return ExitCode.PASSED;
    }
}
