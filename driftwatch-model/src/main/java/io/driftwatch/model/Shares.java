package io.driftwatch.model;

/** Arithmetic of shares from 0 to 1. */
final class Shares {

    private Shares() {}

    /** What the one, the other or both strike, independently of each other. However large the other, it ends at 1. */
    static double either(double one, double other) {
        return 1 - (1 - one) * (1 - Math.min(1, other));
    }
}
