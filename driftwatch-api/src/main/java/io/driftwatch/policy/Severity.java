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
     * @param floor the smallest effect that counts, above 0
     * @return low, medium or high
     */
    public static Severity of(double effectSize, double floor) {
        double ratio = effectSize / floor;
        return ratio < MEDIUM_FROM ? LOW : ratio < HIGH_FROM ? MEDIUM : HIGH;
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
