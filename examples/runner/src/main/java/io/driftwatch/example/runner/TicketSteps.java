package io.driftwatch.example.runner;

import io.driftwatch.ticket.Ticket;
import io.driftwatch.ticket.TicketStatus;
import io.driftwatch.ticket.TicketStep;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a person does with a ticket. */
final class TicketSteps {

    private TicketSteps() {}

    /** Moves a ticket on. */
    private abstract static class Step extends HistoryCommand {

        private final TicketStatus to;

        @Parameters(paramLabel = "ID", description = "The ticket's id.")
        private String id = "";

        @Option(names = "--author", paramLabel = "NAME", required = true, description = "Who does it.")
        private String author = "";

        @Option(names = "--note", paramLabel = "TEXT", defaultValue = "", description = "Why; plain text.")
        private String note = "";

        Step(Surroundings surroundings, TicketStatus to) {
            super(surroundings);
            this.to = to;
        }

        @Override
        final int on(History history) {
            Ticket moved = history.stores().tickets().move(history.ticket(id).id(), new TicketStep(to, author, note));
            streams().out().print("Ticket " + moved.id() + " is " + moved.status() + ".\n");
            return ExitCode.PASSED;
        }
    }

    /** Takes a ticket. */
    @Command(name = "acknowledge", mixinStandardHelpOptions = true, description = "Says that somebody works on it.")
    static final class Acknowledge extends Step {
        Acknowledge(Surroundings surroundings) {
            super(surroundings, TicketStatus.ACKNOWLEDGED);
        }
    }

    /** Ends a ticket. */
    @Command(name = "resolve", mixinStandardHelpOptions = true, description = "Says how it was resolved, in a note.")
    static final class Resolve extends Step {
        Resolve(Surroundings surroundings) {
            super(surroundings, TicketStatus.RESOLVED);
        }
    }
}
