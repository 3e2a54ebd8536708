package io.driftwatch.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.driftwatch.store.ConflictException;
import io.driftwatch.store.NotFoundException;
import io.driftwatch.ticket.Ticket;
import io.driftwatch.ticket.TicketEvent;
import io.driftwatch.ticket.TicketStatus;
import io.driftwatch.ticket.TicketStep;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What is promised of people's steps. */
final class TicketStepCases {

    private TicketStepCases() {}

    static Stream<StoreCase> of() {
        return Stream.of(
                new StoreCase("acknowledged then resolved", TicketStepCases::inTwoSteps),
                new StoreCase("resolved at once", TicketStepCases::inOneStep),
                new StoreCase("steps that are not allowed", TicketStepCases::refused),
                new StoreCase("many acknowledge at once and one does", TicketStepCases::atOnce),
                new StoreCase("a step of an unknown ticket", TicketStepCases::unknown));
    }

    private static Ticket open(History history) {
        history.red("one");
        return history.tickets().list(history.domain()).get(0);
    }

    private static Ticket move(History history, Ticket ticket, TicketStatus to) {
        return history.tickets().move(ticket.id(), new TicketStep(to, "Ada", "Because."));
    }

    private static void inTwoSteps(History history) {
        Ticket ticket = open(history);
        Ticket taken = move(history, ticket, TicketStatus.ACKNOWLEDGED);
        assertThat(taken.status()).isEqualTo(TicketStatus.ACKNOWLEDGED);
        assertThat(taken.occurrences()).isEqualTo(1);
        assertThat(taken.openedAt()).isEqualTo(ticket.openedAt());
        Ticket done = history.tickets()
                .move(ticket.id(), new TicketStep(TicketStatus.RESOLVED, "Bob", "Prices\n\thave risen."));
        assertThat(history.tickets().find(ticket.id())).contains(done);
        List<TicketEvent> events = history.tickets().events(ticket.id());
        assertThat(events)
                .containsExactly(
                        events.get(0),
                        new TicketEvent(
                                2,
                                taken.changedAt(),
                                TicketStatus.OPEN,
                                TicketStatus.ACKNOWLEDGED,
                                "Ada",
                                "Because.",
                                null),
                        new TicketEvent(
                                3,
                                done.changedAt(),
                                TicketStatus.ACKNOWLEDGED,
                                TicketStatus.RESOLVED,
                                "Bob",
                                "Prices\n\thave risen.",
                                null));
    }

    private static void inOneStep(History history) {
        Ticket done = move(history, open(history), TicketStatus.RESOLVED);
        assertThat(done.status()).isEqualTo(TicketStatus.RESOLVED);
        assertThat(history.tickets().ofRun(done.firstRun())).containsExactly(done);
    }

    private static void refused(History history) {
        Ticket ticket = open(history);
        refused(history, ticket, TicketStatus.OPEN);
        Ticket taken = move(history, ticket, TicketStatus.ACKNOWLEDGED);
        refused(history, taken, TicketStatus.OPEN);
        refused(history, taken, TicketStatus.ACKNOWLEDGED);
        Ticket done = move(history, ticket, TicketStatus.RESOLVED);
        refused(history, done, TicketStatus.OPEN);
        refused(history, done, TicketStatus.ACKNOWLEDGED);
        refused(history, done, TicketStatus.RESOLVED);
        assertThat(history.tickets().events(ticket.id())).hasSize(3);
    }

    private static void refused(History history, Ticket ticket, TicketStatus to) {
        assertThatThrownBy(() -> move(history, ticket, to))
                .isInstanceOf(ConflictException.class)
                .hasMessage("Ticket " + ticket.id() + " is " + ticket.status() + ", and cannot become " + to + ".");
        assertThat(history.tickets().find(ticket.id())).contains(ticket);
    }

    private static void atOnce(History history) {
        Ticket ticket = open(history);
        List<Integer> steps = Together.call(() -> {
            try {
                move(history, ticket, TicketStatus.ACKNOWLEDGED);
                return 1;
            } catch (ConflictException lost) {
                return 0;
            }
        });
        assertThat(steps).containsOnlyOnce(1);
        assertThat(history.tickets().events(ticket.id())).hasSize(2);
    }

    private static void unknown(History history) {
        UUID nobody = new UUID(8, 9);
        assertThatThrownBy(
                        () -> history.tickets().move(nobody, new TicketStep(TicketStatus.ACKNOWLEDGED, "Ada", "")))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining(nobody.toString());
        assertThat(history.tickets().events(nobody)).isEmpty();
    }
}
