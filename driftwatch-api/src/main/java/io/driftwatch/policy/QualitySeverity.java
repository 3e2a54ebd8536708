package io.driftwatch.policy;

import io.driftwatch.stattest.Parameters;

/** What a data-quality finding means for the verdict. */
public enum QualitySeverity {
    /** Worth knowing. */
    INFO,
    /** Worth a look; the verdict stands. */
    WARN,
    /** The column cannot be judged, and the run is not green. */
    ERROR;

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
}
