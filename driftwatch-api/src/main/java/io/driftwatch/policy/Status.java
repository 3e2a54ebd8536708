package io.driftwatch.policy;

import io.driftwatch.stattest.Parameters;

/**
 * What is said of a whole comparison, or of a part of it. The constants stand in ascending order of gravity: what
 * cannot be judged is graver than a warning and less grave than an alarm.
 */
public enum Status {
    /** Judged, and nothing needs attention. */
    GREEN,
    /** Judged, and somebody should look. */
    YELLOW,
    /** Not to be judged: data are missing, broken or too few. */
    UNKNOWN,
    /** Judged, and somebody must act. */
    RED;

    /**
     * The stable name in JSON, policy files and messages.
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

    /**
     * The graver of two.
     *
     * @param other another status
     * @return this or the other
     */
    public Status worse(Status other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
