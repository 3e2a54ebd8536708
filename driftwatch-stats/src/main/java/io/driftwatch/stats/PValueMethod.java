package io.driftwatch.stats;

/** How a p-value is found. */
public enum PValueMethod {
    /** Exactly where that is affordable, else by the asymptotic law. */
    AUTO,
    /** From the exact law of the statistic at these sample sizes. */
    EXACT,
    /** From the law that holds for large samples. */
    ASYMPTOTIC
}
