package io.driftwatch.store;

import io.driftwatch.ticket.Ticket;
import io.driftwatch.ticket.TicketEvent;
import io.driftwatch.ticket.TicketStep;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Keeps tickets, which {@link RunStore#complete} opens and counts on, and their history, which only grows.
 * Implementations are thread-safe.
 */
public interface TicketStore {

    /**
     * A ticket.
     *
     * @param ticket its identity
     * @return empty if it is not kept
     * @throws StoreException if the store fails
     */
    Optional<Ticket> find(UUID ticket);

    /**
     * All tickets, the newest first.
     *
     * @param domain the domain's key; null for all domains
     * @return an immutable list
     * @throws StoreException if the store fails
     */
    List<Ticket> list(@Nullable String domain);

    /**
     * The tickets that a run opened or counted on.
     *
     * @param run the run's identity
     * @return an immutable list, empty if the run asked for nothing
     * @throws StoreException if the store fails
     */
    List<Ticket> ofRun(UUID run);

    /**
     * What happened to a ticket, from its opening on.
     *
     * @param ticket its identity
     * @return an immutable list, empty if it is not kept
     * @throws StoreException if the store fails
     */
    List<TicketEvent> events(UUID ticket);

    /**
     * Moves a ticket on.
     *
     * @param ticket its identity
     * @param step where to, by whom and why
     * @return the ticket as it is then
     * @throws NotFoundException if it is not kept
     * @throws ConflictException if its status does not allow the step; nothing was written
     * @throws StoreException if the store fails
     */
    Ticket move(UUID ticket, TicketStep step);
}
