package io.driftwatch.ticket;

import io.driftwatch.stattest.Parameters;

/** Where a ticket is in its life. */
public enum TicketStatus {
    /** Nobody has taken it. */
    OPEN,
    /** Somebody works on it. */
    ACKNOWLEDGED,
    /** Done, for ever: the same cause opens another ticket. */
    RESOLVED;

    /**
     * The stable name in JSON, SQL and messages.
     *
     * @return a lower-case word
     */
    public String word() {
        return Parameters.word(this);
    }

    /**
     * Whether a ticket may go from here to there: only forwards, and no step twice.
     *
     * @param next where to
     * @return true if it may
     */
    public boolean canBecome(TicketStatus next) {
        return next.compareTo(this) > 0;
    }

    @Override
    public String toString() {
        return word();
    }
}
