package io.driftwatch.policy;

import io.driftwatch.stattest.Parameters;

/** How large a column's drift is beside the smallest that would count. */
public enum Severity {
    /** Not drifted. */
    NONE,
    /** Less than one and a half times the floor. */
    LOW,
    /** Less than three times the floor. */
    MEDIUM,
    /** Three times the floor or more. */
    HIGH;

    private static final double MEDIUM_FROM = 1.5;
    private static final double HIGH_FROM = 3;

    /**
     * The severity of a drifted column.
     *
     * @param effectSize its effect size or distance
     * @param floor the smallest effect that counts, 0 or more
     * @return low, medium or high
     */
    public static Severity of(double effectSize, double floor) {
        double ratio = overFloor(effectSize, floor);
        return ratio < MEDIUM_FROM ? LOW : ratio < HIGH_FROM ? MEDIUM : HIGH;
    }

    /**
     * How often an effect holds the smallest that counts: what severity is read from, and what columns are ranked by.
     *
     * @param effectSize the effect size or distance
     * @param floor the smallest effect that counts; where every effect does, at 0, the default policy's is taken
     * @return the ratio, 0 or more
     */
    public static double overFloor(double effectSize, double floor) {
        return effectSize / (floor > 0 ? floor : DriftPolicy.DEFAULT_MINIMUM_EFFECT);
    }

    /**
     * The stable name in JSON, policy files and messages.
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
