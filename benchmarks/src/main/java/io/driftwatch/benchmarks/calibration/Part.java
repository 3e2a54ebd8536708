package io.driftwatch.benchmarks.calibration;

import java.util.List;

/** A part of the programme: what it simulates, and the tables and the charts that it makes of it. */
interface Part {

    /** The word that chooses it. */
    String name();

    List<Simulation> simulations();

    /** Makes tables and charts of finished simulations. */
    void report(State state, Report report);
}
