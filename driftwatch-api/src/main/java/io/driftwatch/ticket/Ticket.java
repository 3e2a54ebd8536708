package io.driftwatch.ticket;

import java.time.Instant;
import java.util.UUID;

/**
 * What somebody must do. Immutable and thread-safe.
 *
 * @param id its identity
 * @param cause why
 * @param status where it is in its life
 * @param title one line, from the first run
 * @param description what the first run found
 * @param occurrences how many runs asked for it
 * @param firstRun the run that opened it
 * @param lastRun the latest run that asked for it
 * @param openedAt when it was opened
 * @param changedAt when it last changed
 */
public record Ticket(
        UUID id,
        TicketCause cause,
        TicketStatus status,
        String title,
        String description,
        long occurrences,
        UUID firstRun,
        UUID lastRun,
        Instant openedAt,
        Instant changedAt) {}
