package io.driftwatch.policy;

import io.driftwatch.stattest.Parameters;
import java.util.List;
import java.util.Set;

/**
 * What a policy starts from: which tests judge columns that no rule names, which formulas stand behind the tests'
 * names, and what decides besides them.
 */
public enum Preset {
    /** DriftWatch's own: drift must be significant, corrected for the number of columns, and large enough. */
    CALIBRATED,
    /**
     * The selection, formulas and thresholds of Evidently 0.7, for teams that come from it and want to see the same
     * numbers before they change policy: no noise levels, no floors, no correction, no minimum of rows.
     */
    EVIDENTLY;

    /** The p-value tests that count a p-value at the threshold as drift; for the others it must be below. */
    private static final Set<String> AT_LEVEL = Set.of("ks", "cramer-von-mises");

    /** The distances that must be above their threshold; the others count at it. */
    private static final Set<String> ABOVE_BOUND = Set.of("energy-distance");

    /**
     * The names of the tests among which a {@linkplain DriftPolicy#defaultTest policy chooses} where no rule names one.
     *
     * @return an immutable list
     */
    public List<String> defaultTests() {
        return this == CALIBRATED
                ? List.of("ks", "chi-square")
                : List.of("ks", "chi-square", "z-test", "wasserstein", "jensen-shannon");
    }

    /**
     * Whether chance and size are weighed: noise levels and floors decide beside thresholds, columns that look like row
     * identifiers are not compared, and a run leaves green on columns only if one of them is strongly significant.
     *
     * @return false where a threshold alone decides
     */
    public boolean weighsChance() {
        return this == CALIBRATED;
    }

    /**
     * The largest p-value that counts as significant.
     *
     * @param test a test's name
     * @param level the level in force
     * @return the level, or the next number below it where a p-value must be smaller
     */
    public double largestPValue(String test, double level) {
        return this == CALIBRATED || AT_LEVEL.contains(test) ? level : Math.nextDown(level);
    }

    /**
     * The smallest distance that counts as drift.
     *
     * @param test a distance's name
     * @param bound the threshold in force
     * @return the threshold, or the next number above it where a distance must be larger
     */
    public double smallestDistance(String test, double bound) {
        return this == EVIDENTLY && ABOVE_BOUND.contains(test) ? Math.nextUp(bound) : bound;
    }

    /**
     * The stable name in policy files.
     *
     * @return a lower-case word
     */
    public String word() {
        return Parameters.word(this);
    }

    @Override
    public String toString() {
        return word();
    }
}
