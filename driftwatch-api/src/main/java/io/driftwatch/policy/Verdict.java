package io.driftwatch.policy;

import io.driftwatch.stattest.Parameters;

/** What is said of one column. */
public enum Verdict {
    /** Compared, and no drift was found. */
    STABLE,
    /** Compared, and the difference is both significant and large enough to matter. */
    DRIFTED,
    /** Not compared, or not comparable: the reason says why. Never to be read as stable. */
    INCONCLUSIVE;

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
