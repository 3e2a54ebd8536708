package io.driftwatch.benchmarks.calibration;

import java.util.Set;

/**
 * How often things are tried.
 *
 * @param runs comparisons for a rejection rate; fewer where one is slow
 * @param distanceRuns comparisons for the quantiles of a distance
 * @param powerRuns comparisons for each strength of an alternative
 * @param seeds banks for the table of scenarios
 */
record Goals(int runs, int distanceRuns, int powerRuns, int seeds) {

    private static final int TENTH = 10;
    private static final int TWENTIETH = 20;
    private static final int MANY_ROWS = 2_500;
    private static final Set<String> DRAWN = Set.of("mmd", "fisher-exact");

    /** Comparisons by a test for its rejection rate: a twentieth where each needs 999 draws, a tenth with many rows. */
    int rejections(String test, Source source, Sizes sizes) {
        boolean drawn = DRAWN.contains(test) && !Promise.hasTwoNames(source);
        int share = drawn ? TWENTIETH : sizes.rows() > MANY_ROWS ? TENTH : 1;
        return Math.max(1, runs / share);
    }
}
