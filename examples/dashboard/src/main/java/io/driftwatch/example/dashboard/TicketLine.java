package io.driftwatch.example.dashboard;

import io.driftwatch.report.Figures;
import io.driftwatch.ticket.Ticket;
import java.time.Clock;

/**
 * A ticket in a list.
 *
 * @param ticket the ticket
 * @param clock tells how long ago it changed
 */
record TicketLine(Ticket ticket, Clock clock) {

    String id() {
        return ticket.id().toString();
    }

    String title() {
        return Words.sentence(ticket.title());
    }

    String kind() {
        return ticket.cause().kind().word();
    }

    String status() {
        return ticket.status().word();
    }

    String asked() {
        return "asked for by " + Figures.count(ticket.occurrences(), "run");
    }

    When changed() {
        return When.of(ticket.changedAt(), clock);
    }
}
