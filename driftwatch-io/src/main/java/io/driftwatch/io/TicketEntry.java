package io.driftwatch.io;

import io.driftwatch.ticket.Ticket;
import io.driftwatch.ticket.TicketEvent;
import java.io.IOException;
import java.util.List;

/** A ticket in the history. Stateless. */
final class TicketEntry {

    private TicketEntry() {}

    static void write(JsonOutput out, Ticket ticket) throws IOException {
        brief(EntryWriter.begin(out), ticket).end();
    }

    private static EntryWriter brief(EntryWriter entry, Ticket ticket) throws IOException {
        entry.text("id", ticket.id().toString()).text("domain", ticket.cause().domain());
        entry.text("kind", ticket.cause().kind().word())
                .text("status", ticket.status().word());
        entry.text("title", ticket.title()).whole("occurrences", ticket.occurrences());
        entry.text("firstRun", ticket.firstRun().toString())
                .text("lastRun", ticket.lastRun().toString());
        return entry.at("openedAt", ticket.openedAt()).at("changedAt", ticket.changedAt());
    }

    static void writeWhole(JsonOutput out, Ticket ticket, List<TicketEvent> events) throws IOException {
        EntryWriter entry = brief(EntryWriter.beginDocument(out), ticket);
        entry.text("policy", ticket.cause().policyName());
        entry.text("modelHash", HistoryJson.hex(ticket.cause().model()));
        entry.text("fingerprint", ticket.cause().fingerprint().hex());
        entry.text("description", ticket.description());
        entry.name("events").list(events, TicketEntry::writeEvent);
        entry.end();
    }

    private static void writeEvent(JsonOutput out, TicketEvent event) throws IOException {
        EntryWriter entry = EntryWriter.begin(out).whole("number", event.number());
        entry.text("from", event.from() == null ? null : event.from().word());
        entry.text("to", event.to().word()).text("author", event.author());
        entry.text("note", event.note());
        entry.text("run", event.run() == null ? null : event.run().toString());
        entry.at("happenedAt", event.at()).end();
    }
}
