package io.driftwatch.testkit;

import io.driftwatch.store.ConflictException;
import io.driftwatch.store.NotFoundException;
import io.driftwatch.store.TicketStore;
import io.driftwatch.ticket.Ticket;
import io.driftwatch.ticket.TicketDraft;
import io.driftwatch.ticket.TicketEvent;
import io.driftwatch.ticket.TicketStatus;
import io.driftwatch.ticket.TicketStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tickets in memory.
 *
 * @param memory what is shared
 */
record InMemoryTickets(Memory memory) implements TicketStore {

    /** Opens a ticket for a run, or counts on the open one of the same cause. Called with the lock held. */
    void ask(TicketDraft draft, UUID run) {
        Optional<Ticket> open = memory.tickets.values().stream()
                .filter(kept -> kept.status() != TicketStatus.RESOLVED)
                .filter(kept -> kept.cause().fingerprint().equals(draft.cause().fingerprint()))
                .findFirst();
        Ticket ticket = open.map(kept -> changed(kept, kept.status(), kept.occurrences() + 1, run))
                .orElseGet(() -> new Ticket(
                        memory.nextId(),
                        draft.cause(),
                        TicketStatus.OPEN,
                        draft.title(),
                        draft.description(),
                        1,
                        run,
                        run,
                        memory.now(),
                        memory.now()));
        memory.tickets.put(ticket.id(), ticket);
        note(ticket, open.map(Ticket::status).orElse(null), TicketEvent.BY_RUN, "", run);
    }

    private Ticket changed(Ticket kept, TicketStatus status, long occurrences, UUID lastRun) {
        return new Ticket(
                kept.id(),
                kept.cause(),
                status,
                kept.title(),
                kept.description(),
                occurrences,
                kept.firstRun(),
                lastRun,
                kept.openedAt(),
                memory.now());
    }

    private void note(Ticket ticket, @Nullable TicketStatus from, String author, String text, @Nullable UUID run) {
        List<TicketEvent> events = memory.events.computeIfAbsent(ticket.id(), absent -> new ArrayList<>());
        events.add(new TicketEvent(events.size() + 1, memory.now(), from, ticket.status(), author, text, run));
    }

    @Override
    public Optional<Ticket> find(UUID ticket) {
        synchronized (memory) {
            return Optional.ofNullable(memory.tickets.get(ticket));
        }
    }

    @Override
    public List<Ticket> list(@Nullable String domain) {
        synchronized (memory) {
            return Memory.newestFirst(
                    memory.tickets,
                    ticket -> domain == null || ticket.cause().domain().equals(domain));
        }
    }

    @Override
    public List<Ticket> ofRun(UUID run) {
        synchronized (memory) {
            return Memory.newestFirst(
                    memory.tickets, ticket -> events(ticket.id()).stream().anyMatch(event -> run.equals(event.run())));
        }
    }

    @Override
    public List<TicketEvent> events(UUID ticket) {
        synchronized (memory) {
            return List.copyOf(memory.events.getOrDefault(ticket, List.of()));
        }
    }

    @Override
    public Ticket move(UUID ticket, TicketStep step) {
        synchronized (memory) {
            Ticket kept = find(ticket).orElseThrow(() -> new NotFoundException("There is no ticket " + ticket + "."));
            if (!kept.status().canBecome(step.to())) {
                throw ConflictException.ofStep(kept, step);
            }
            Ticket moved = changed(kept, step.to(), kept.occurrences(), kept.lastRun());
            memory.tickets.put(ticket, moved);
            note(moved, kept.status(), step.author(), step.note(), null);
            return moved;
        }
    }
}
