package io.driftwatch.stats;

/** Which difference a test looks for. */
public enum Alternative {
    /** The sides differ, whichever is the larger one. */
    TWO_SIDED,
    /** The reference is the smaller side: its values tend to lie below the current ones. */
    LESS,
    /** The reference is the larger side: its values tend to lie above the current ones. */
    GREATER
}
