package io.driftwatch.model;

import java.util.SplittableRandom;

/**
 * The random numbers of customers. Each has streams of its own, made of the seed and the customer's number: how many
 * customers there are changes none of them.
 *
 * @param ofLife for how the customer lives
 * @param aside for what only some scenarios know: a scenario that draws more leaves the customer's life as it is
 */
record CustomerStreams(SplittableRandom ofLife, SplittableRandom aside) {

    /** Odd and without a pattern, so that no two customers of neighbouring seeds meet. */
    private static final long STRIDE = 0xD1B54A32D192ED03L;

    static CustomerStreams of(long seed, int number) {
        long start = mixed(seed + number * STRIDE);
        return new CustomerStreams(new SplittableRandom(start), new SplittableRandom(mixed(start)));
    }

    /**
     * Spreads neighbouring numbers over all longs (the finalizer of MurmurHash3, which is one to one): streams of seeds
     * that differ by a fixed step would overlap.
     */
    static long mixed(long number) {
        long bits = (number ^ (number >>> 33)) * 0xFF51AFD7ED558CCDL;
        bits = (bits ^ (bits >>> 33)) * 0xC4CEB9FE1A85EC53L;
        return bits ^ (bits >>> 33);
    }
}
