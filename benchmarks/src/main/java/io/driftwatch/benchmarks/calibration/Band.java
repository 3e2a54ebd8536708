package io.driftwatch.benchmarks.calibration;

import org.apache.commons.math3.distribution.BinomialDistribution;

/** The range that holds 99.9 % of binomial counts. */
final class Band {

    private static final double UPPER = 0.9995;

    private Band() {}

    /** The highest count within the band of a level. */
    static int highest(double level, int runs) {
        return new BinomialDistribution(null, runs, level).inverseCumulativeProbability(UPPER);
    }

    /** The highest share within the band of a level. */
    static double highestShare(double level, int runs) {
        return (double) highest(level, runs) / runs;
    }
}
