package io.driftwatch.ticket;

/**
 * What a run asks of somebody: it opens a ticket, or counts on the open ticket of the same cause. Immutable and
 * thread-safe.
 *
 * @param cause why
 * @param title one line
 * @param description what was found, in plain sentences
 */
public record TicketDraft(TicketCause cause, String title, String description) {}
