package io.driftwatch.benchmarks.calibration;

import java.util.SplittableRandom;

/** Seeds that follow from names and numbers alone. */
final class Seeds {

    private static final long PROGRAMME = 20_261_201;
    private static final long FACTOR = 0x9E3779B97F4A7C15L;

    private Seeds() {}

    /** The seed of a simulation. */
    static long of(String simulation) {
        long hash = PROGRAMME;
        for (int i = 0; i < simulation.length(); i++) {
            hash = 31 * hash + simulation.charAt(i);
        }
        return new SplittableRandom(hash).nextLong();
    }

    /** The random numbers of one run of a simulation. */
    static SplittableRandom run(long seed, int run) {
        return new SplittableRandom(new SplittableRandom(seed + FACTOR * (run + 1L)).nextLong());
    }
}
