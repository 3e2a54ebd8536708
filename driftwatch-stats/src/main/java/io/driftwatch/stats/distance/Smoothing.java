package io.driftwatch.stats.distance;

/** What is done about bins without rows, of which a logarithm has no value. */
public enum Smoothing {
    /** Half a row is added to every bin of both sides. */
    HALF_COUNT,
    /** A share of zero is taken for 0.0001. */
    FLOOR,
    /** Nothing: a bin that is empty on one side alone makes the result not computable. */
    NONE
}
