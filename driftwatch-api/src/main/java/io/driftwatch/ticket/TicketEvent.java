package io.driftwatch.ticket;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a ticket's history, which only grows. Immutable and thread-safe.
 *
 * @param number from 1 on, without gaps
 * @param at when
 * @param from the status before; null for the opening
 * @param to the status after: the same if the cause occurred again
 * @param author who did it; {@code driftwatch} for what a run did
 * @param note why, in plain text; empty for none
 * @param run the run that asked; null for what a person did
 */
public record TicketEvent(
        int number,
        Instant at,
        @Nullable TicketStatus from,
        TicketStatus to,
        String author,
        String note,
        @Nullable UUID run) {

    /** Who is named for what a run did. */
    public static final String BY_RUN = "driftwatch";
}
