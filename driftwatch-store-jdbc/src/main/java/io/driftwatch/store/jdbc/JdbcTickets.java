package io.driftwatch.store.jdbc;

import io.driftwatch.store.ConflictException;
import io.driftwatch.store.NotFoundException;
import io.driftwatch.store.TicketStore;
import io.driftwatch.ticket.Ticket;
import io.driftwatch.ticket.TicketCause;
import io.driftwatch.ticket.TicketDraft;
import io.driftwatch.ticket.TicketEvent;
import io.driftwatch.ticket.TicketKind;
import io.driftwatch.ticket.TicketStatus;
import io.driftwatch.ticket.TicketStep;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tickets in a database. */
final class JdbcTickets implements TicketStore {

    private static final String ALL = "select t.id, t.domain_key, t.model_hash, t.policy_name, t.ticket_type, t.status,"
            + " t.title, t.description, t.occurrence_count, t.run_id, t.last_run_id, t.created_at, t.changed_at"
            + " from action_tickets t";
    private static final String NEWEST_FIRST = " order by t.ordinal desc";

    private final Transactions transactions;

    JdbcTickets(Transactions transactions) {
        this.transactions = transactions;
    }

    private static Ticket ticket(ResultRow row) throws SQLException {
        TicketCause cause = new TicketCause(
                row.text("domain_key"),
                row.hashOrNull("model_hash"),
                row.text("policy_name"),
                TicketKind.valueOf(row.text("ticket_type").toUpperCase(Locale.ROOT)));
        return new Ticket(
                row.id("id"),
                cause,
                status(row.text("status")),
                row.text("title"),
                row.text("description"),
                row.large("occurrence_count"),
                row.id("run_id"),
                row.id("last_run_id"),
                row.time("created_at"),
                row.time("changed_at"));
    }

    private static TicketStatus status(String word) {
        return TicketStatus.valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Opens a ticket in the transaction at hand, or counts on the open one of the same cause. */
    static void ask(Connection connection, TicketDraft draft, UUID run, UUID id) throws SQLException {
        String fingerprint = draft.cause().fingerprint().hex();
        Optional<Ticket> open = Sql.find(
                connection, ALL + " where t.open_fingerprint = ? for update", JdbcTickets::ticket, fingerprint);
        if (open.isPresent()) {
            Sql.update(
                    connection,
                    "update action_tickets set occurrence_count = occurrence_count + 1, last_run_id = ?,"
                            + " changed_at = current_timestamp where id = ?",
                    run,
                    open.get().id());
            TicketStatus status = open.get().status();
            note(connection, open.get().id(), status, status, TicketEvent.BY_RUN, "", run);
        } else {
            insert(connection, draft, fingerprint, run, id);
            note(connection, id, null, TicketStatus.OPEN, TicketEvent.BY_RUN, "", run);
        }
    }

    private static void insert(Connection connection, TicketDraft draft, String fingerprint, UUID run, UUID id)
            throws SQLException {
        TicketCause cause = draft.cause();
        Sql.update(
                connection,
                "insert into action_tickets (id, domain_key, model_hash, policy_name, ticket_type, fingerprint,"
                        + " open_fingerprint, status, title, description, occurrence_count, run_id, last_run_id,"
                        + " created_at, changed_at) values (?, ?, ?, ?, ?, ?, ?, 'open', ?, ?, 1, ?, ?,"
                        + " current_timestamp, current_timestamp)",
                id,
                cause.domain(),
                cause.model() == null ? null : cause.model().hex(),
                cause.policyName(),
                cause.kind().word(),
                fingerprint,
                fingerprint,
                draft.title(),
                draft.description(),
                run,
                run);
    }

    private static void note(
            Connection connection,
            UUID ticket,
            @Nullable TicketStatus from,
            TicketStatus to,
            String author,
            String note,
            @Nullable UUID run)
            throws SQLException {
        int number = Sql.find(
                        connection,
                        "select coalesce(max(event_number), 0) + 1 as next_number from ticket_events"
                                + " where ticket_id = ?",
                        row -> row.whole("next_number"),
                        ticket)
                .orElseThrow();
        Sql.update(
                connection,
                "insert into ticket_events (ticket_id, event_number, created_at, from_status, to_status, author, note,"
                        + " run_id) values (?, ?, current_timestamp, ?, ?, ?, ?, ?)",
                ticket,
                number,
                from == null ? null : from.word(),
                to.word(),
                author,
                note,
                run);
    }

    @Override
    public Optional<Ticket> find(UUID ticket) {
        return transactions.run(connection -> find(connection, ticket, ""));
    }

    private static Optional<Ticket> find(Connection connection, UUID ticket, String lock) throws SQLException {
        return Sql.find(connection, ALL + " where t.id = ?" + lock, JdbcTickets::ticket, ticket);
    }

    @Override
    public List<Ticket> list(@Nullable String domain) {
        return transactions.run(connection -> domain == null
                ? Sql.list(connection, ALL + NEWEST_FIRST, JdbcTickets::ticket)
                : Sql.list(connection, ALL + " where t.domain_key = ?" + NEWEST_FIRST, JdbcTickets::ticket, domain));
    }

    @Override
    public List<Ticket> ofRun(UUID run) {
        return transactions.run(connection -> Sql.list(
                connection,
                ALL + " where exists (select 1 from ticket_events e where e.ticket_id = t.id and e.run_id = ?)"
                        + NEWEST_FIRST,
                JdbcTickets::ticket,
                run));
    }

    @Override
    public List<TicketEvent> events(UUID ticket) {
        return transactions.run(connection -> Sql.list(
                connection,
                "select event_number, created_at, from_status, to_status, author, note, run_id from ticket_events"
                        + " where ticket_id = ? order by event_number",
                JdbcTickets::event,
                ticket));
    }

    private static TicketEvent event(ResultRow row) throws SQLException {
        String from = row.textOrNull("from_status");
        return new TicketEvent(
                row.whole("event_number"),
                row.time("created_at"),
                from == null ? null : status(from),
                status(row.text("to_status")),
                row.text("author"),
                row.text("note"),
                row.idOrNull("run_id"));
    }

    @Override
    public Ticket move(UUID ticket, TicketStep step) {
        return transactions.run(connection -> {
            Ticket kept = find(connection, ticket, " for update")
                    .orElseThrow(() -> new NotFoundException("There is no ticket " + ticket + "."));
            if (!kept.status().canBecome(step.to())) {
                throw ConflictException.ofStep(kept, step);
            }
            Sql.update(
                    connection,
                    "update action_tickets set status = ?, changed_at = current_timestamp"
                            + (step.to() == TicketStatus.RESOLVED ? ", open_fingerprint = null" : "")
                            + " where id = ?",
                    step.to().word(),
                    ticket);
            note(connection, ticket, kept.status(), step.to(), step.author(), step.note(), null);
            return find(connection, ticket, "").orElseThrow();
        });
    }
}
