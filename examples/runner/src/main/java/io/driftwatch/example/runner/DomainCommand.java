package io.driftwatch.example.runner;

import picocli.CommandLine.Option;

/** A command that works on one domain of a history. */
abstract class DomainCommand extends HistoryCommand {

    private static final String USUAL = "banking";

    @Option(
            names = "--domain",
            paramLabel = "D",
            defaultValue = USUAL,
            description = "The domain; " + USUAL + " if absent.")
    private String domain = USUAL;

    DomainCommand(Surroundings surroundings) {
        super(surroundings);
    }

    final String domain() {
        return domain;
    }
}
