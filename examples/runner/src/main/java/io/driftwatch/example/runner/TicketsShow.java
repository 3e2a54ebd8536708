package io.driftwatch.example.runner;

import io.driftwatch.io.HistoryJson;
import io.driftwatch.ticket.Ticket;
import io.driftwatch.ticket.TicketEvent;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows a ticket with its history. */
@Command(name = "show", mixinStandardHelpOptions = true, description = "Shows a ticket with its history.")
final class TicketsShow extends HistoryCommand {

    @Parameters(paramLabel = "ID", description = "The ticket's id.")
    private String id = "";

    @Mixin
    private ListOptions format = new ListOptions();

    TicketsShow(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    int on(History history) {
        Ticket ticket = history.ticket(id);
        List<TicketEvent> events = history.stores().tickets().events(ticket.id());
        format.print(streams(), () -> Shown.ticket(ticket, events), () -> HistoryJson.ticket(ticket, events));
        return ExitCode.PASSED;
    }
}
