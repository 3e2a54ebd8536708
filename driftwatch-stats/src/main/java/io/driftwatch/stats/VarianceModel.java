package io.driftwatch.stats;

/** What a comparison of two means takes for granted about the variances. */
public enum VarianceModel {
    /** Each side has its own variance. */
    WELCH,
    /** Both sides have the same variance, estimated from all rows. */
    POOLED
}
