package io.driftwatch.benchmarks.calibration;

import java.util.List;
import java.util.Map;

/** Comparisons of made-up data of one kind, which several subjects (tests, policies, scenarios) are tried on. */
interface Simulation {

    /** A name of its own, which is also a folder's name. */
    String name();

    /** How often each subject is tried. */
    Map<String, Integer> runs();

    /**
     * Tries some of the subjects. The seed says which data they get: what one of them finds does not depend on which
     * others are tried.
     *
     * @param wanted subjects with how often they are tried
     * @param seed what all draws follow from
     * @return figures by subject, whose meaning belongs to the simulation
     */
    Map<String, List<Double>> simulate(Map<String, Integer> wanted, long seed);
}
