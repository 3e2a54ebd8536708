package io.driftwatch.run;

import io.driftwatch.stattest.Parameters;

/** Where a run is in its life: queued, processing, then completed, failed or cancelled. */
public enum RunState {
    /** Asked for; nobody works on it. */
    QUEUED,
    /** Somebody works on it, and shows a heartbeat. */
    PROCESSING,
    /** Ended with a verdict, for ever. */
    COMPLETED,
    /** Ended without a verdict; asking again begins another attempt. */
    FAILED,
    /** Given up by whoever worked on it; asking again begins another attempt. */
    CANCELLED;

    /**
     * The stable name in JSON, SQL and messages.
     *
     * @return a lower-case word
     */
    public String word() {
        return Parameters.word(this);
    }

    /**
     * Whether asking again begins another attempt.
     *
     * @return true if it ended without a verdict
     */
    public boolean isRetryable() {
        return this == FAILED || this == CANCELLED;
    }

    @Override
    public String toString() {
        return word();
    }
}
