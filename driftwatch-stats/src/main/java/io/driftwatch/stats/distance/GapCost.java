package io.driftwatch.stats.distance;

/** What a gap between two distribution functions costs, along each unit of values over which it stands. */
enum GapCost {
    /** The gap, as in the Wasserstein distance. */
    SIZE,
    /** Its square, as in the energy distance. */
    SQUARE;

    double of(double gap) {
        return this == SIZE ? Math.abs(gap) : gap * gap;
    }
}
