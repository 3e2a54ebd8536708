package io.driftwatch.ticket;

import io.driftwatch.stattest.Parameters;

/** What a ticket asks for. */
public enum TicketKind {
    /** Find out why the data changed. */
    INVESTIGATE,
    /** Train the model anew, or take it out of service: its scores have moved. */
    RETRAIN;

    /**
     * The stable name in JSON, SQL and messages.
     *
     * @return a lower-case word
     */
    public String word() {
        return Parameters.word(this);
    }

    @Override
    public String toString() {
        return word();
    }
}
