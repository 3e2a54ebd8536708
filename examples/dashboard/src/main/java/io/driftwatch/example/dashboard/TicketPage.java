package io.driftwatch.example.dashboard;

import io.driftwatch.ticket.TicketEvent;
import io.jstach.jstache.JStache;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * A ticket with its history.
 *
 * @param frame what is around the page
 * @param ticket the ticket
 * @param events what happened to it, the oldest first
 */
@JStache(path = "io/driftwatch/example/dashboard/ticket.mustache")
record TicketPage(Frame frame, TicketLine ticket, List<Event> events) {

    TicketPage {
        events = List.copyOf(events);
    }

    /**
     * What happened to a ticket.
     *
     * @param event what happened
     * @param clock tells how long ago
     */
    record Event(TicketEvent event, Clock clock) {

        When at() {
            return When.of(event.at(), clock);
        }

        String status() {
            return event.to().word();
        }

        String author() {
            return Words.name(event.author());
        }

        /** Plain text in lines of its own. */
        String note() {
            return event.note();
        }

        Optional<String> run() {
            return Optional.ofNullable(event.run()).map(Object::toString);
        }
    }

    String domain() {
        return ticket.ticket().cause().domain();
    }

    String policy() {
        return Words.name(ticket.ticket().cause().policyName());
    }

    String description() {
        return ticket.ticket().description();
    }

    String firstRun() {
        return ticket.ticket().firstRun().toString();
    }

    String lastRun() {
        return ticket.ticket().lastRun().toString();
    }
}
