package io.driftwatch.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.driftwatch.run.MonitorRun;
import io.driftwatch.run.RunClaim;
import io.driftwatch.ticket.Ticket;
import io.driftwatch.ticket.TicketDraft;
import io.driftwatch.ticket.TicketEvent;
import io.driftwatch.ticket.TicketKind;
import io.driftwatch.ticket.TicketStatus;
import io.driftwatch.ticket.TicketStep;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** What is promised of tickets that runs open. */
final class TicketCases {

    private TicketCases() {}

    static Stream<StoreCase> of() {
        return Stream.of(
                new StoreCase("a red run opens a ticket", TicketCases::opened),
                new StoreCase("a green run opens none", TicketCases::notOpened),
                new StoreCase("the same cause again is counted", TicketCases::counted),
                new StoreCase("an acknowledged ticket counts on", TicketCases::countedWhenAcknowledged),
                new StoreCase("many runs of one cause at once are one ticket", TicketCases::atOnce),
                new StoreCase("another cause is another ticket", TicketCases::otherCause),
                new StoreCase("a resolved cause opens another ticket", TicketCases::afterResolution),
                new StoreCase("an unknown ticket", TicketCases::unknown));
    }

    private static void opened(History history) {
        MonitorRun run = history.red("one");
        TicketDraft draft = Outcomes.ticket(history.domain());
        Ticket ticket = history.tickets().list(history.domain()).get(0);
        assertThat(ticket.cause()).isEqualTo(draft.cause());
        assertThat(ticket.status()).isEqualTo(TicketStatus.OPEN);
        assertThat(ticket.title()).isEqualTo(draft.title());
        assertThat(ticket.description()).isEqualTo(draft.description());
        assertThat(ticket.occurrences()).isEqualTo(1);
        assertThat(ticket.firstRun()).isEqualTo(run.id()).isEqualTo(ticket.lastRun());
        assertThat(ticket.openedAt()).isEqualTo(ticket.changedAt());
        assertThat(history.tickets().find(ticket.id())).contains(ticket);
        assertThat(history.tickets().ofRun(run.id())).containsExactly(ticket);
        assertThat(history.tickets().events(ticket.id()))
                .containsExactly(new TicketEvent(
                        1, ticket.openedAt(), null, TicketStatus.OPEN, TicketEvent.BY_RUN, "", run.id()));
    }

    private static void notOpened(History history) {
        MonitorRun run = history.green("one");
        assertThat(history.tickets().list(history.domain())).isEmpty();
        assertThat(history.tickets().ofRun(run.id())).isEmpty();
    }

    private static void counted(History history) {
        MonitorRun first = history.red("a");
        MonitorRun second = history.red("bb");
        assertThat(history.runs().claim(second.id())).isEmpty();
        Ticket ticket = history.tickets().list(history.domain()).get(0);
        assertThat(history.tickets().list(history.domain())).hasSize(1);
        assertThat(ticket.occurrences()).isEqualTo(2);
        assertThat(ticket.firstRun()).isEqualTo(first.id());
        assertThat(ticket.lastRun()).isEqualTo(second.id());
        assertThat(history.tickets().ofRun(first.id())).containsExactly(ticket);
        assertThat(history.tickets().ofRun(second.id())).containsExactly(ticket);
        assertThat(history.tickets().events(ticket.id()))
                .extracting(TicketEvent::number, TicketEvent::from, TicketEvent::to, TicketEvent::run)
                .containsExactly(
                        tuple(1, null, TicketStatus.OPEN, first.id()),
                        tuple(2, TicketStatus.OPEN, TicketStatus.OPEN, second.id()));
    }

    private static void countedWhenAcknowledged(History history) {
        history.red("a");
        Ticket ticket = history.tickets().list(history.domain()).get(0);
        history.tickets().move(ticket.id(), new TicketStep(TicketStatus.ACKNOWLEDGED, "Ada", ""));
        history.red("bb");
        assertThat(history.tickets().list(history.domain()))
                .singleElement()
                .extracting(Ticket::status, Ticket::occurrences)
                .containsExactly(TicketStatus.ACKNOWLEDGED, 2L);
    }

    private static void atOnce(History history) {
        history.baseline(0);
        AtomicInteger number = new AtomicInteger();
        Together.call(() -> history.red("x".repeat(number.incrementAndGet())));
        Ticket ticket = history.tickets().list(history.domain()).get(0);
        assertThat(history.tickets().list(history.domain())).hasSize(1);
        assertThat(ticket.occurrences()).isEqualTo(8);
        assertThat(history.tickets().events(ticket.id()))
                .extracting(TicketEvent::number)
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
    }

    private static void otherCause(History history) {
        history.red("a");
        RunClaim claim = history.claimed("bb");
        history.runs()
                .complete(
                        claim,
                        Outcomes.red(history.run(claim)),
                        Outcomes.ticket(history.domain(), TicketKind.RETRAIN));
        history.other().red("a");
        assertThat(history.tickets().list(history.domain()))
                .extracting(ticket -> ticket.cause().kind())
                .containsExactly(TicketKind.RETRAIN, TicketKind.INVESTIGATE);
        assertThat(history.tickets().list(null))
                .containsSubsequence(history.tickets().list(history.domain()));
    }

    private static void afterResolution(History history) {
        history.red("a");
        Ticket old = history.tickets().list(history.domain()).get(0);
        Ticket resolved =
                history.tickets().move(old.id(), new TicketStep(TicketStatus.RESOLVED, "Ada", "Prices have risen."));
        MonitorRun again = history.red("bb");
        assertThat(history.tickets().list(history.domain())).hasSize(2).last().isEqualTo(resolved);
        Ticket fresh = history.tickets().list(history.domain()).get(0);
        assertThat(fresh.status()).isEqualTo(TicketStatus.OPEN);
        assertThat(fresh.occurrences()).isEqualTo(1);
        assertThat(fresh.firstRun()).isEqualTo(again.id());
    }

    private static void unknown(History history) {
        UUID nobody = new UUID(5, 6);
        assertThat(history.tickets().find(nobody)).isEmpty();
        assertThat(history.tickets().events(nobody)).isEmpty();
        assertThat(history.tickets().ofRun(nobody)).isEmpty();
        assertThat(history.tickets().list(history.domain())).isEmpty();
    }
}
