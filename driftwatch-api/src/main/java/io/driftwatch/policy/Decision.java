package io.driftwatch.policy;

import io.driftwatch.stattest.Parameters;

/**
 * Whether a compared column drifted, and which of the two conditions decided. Drift needs both: the difference is
 * significant, which guards small samples against chance, and its effect reaches a floor, which guards large samples
 * against trifles. Immutable and thread-safe.
 *
 * @param verdict stable or drifted
 * @param severity none when stable
 * @param decidedBy the condition that failed when stable; both when drifted or when both failed
 */
public record Decision(Verdict verdict, Severity severity, By decidedBy) {

    /** The conditions of drift. */
    public enum By {
        /** The adjusted p-value is above the level. */
        SIGNIFICANCE,
        /** The effect size is below the floor. */
        EFFECT,
        /** Both conditions agree. */
        BOTH;

        /**
         * The stable name in JSON.
         *
         * @return a lower-case word
         */
        public String word() {
            return Parameters.word(this);
        }
    }

    /**
     * Decides on one column.
     *
     * @param adjustedPValue the p-value, adjusted for the number of columns
     * @param level the significance level; at the level counts as significant
     * @param effectSize the effect size or distance
     * @param floor the smallest effect that counts; at the floor counts
     * @return the decision
     * @throws IllegalArgumentException if one of them is NaN
     */
    public static Decision of(double adjustedPValue, double level, double effectSize, double floor) {
        if (Double.isNaN(adjustedPValue + level + effectSize + floor)) {
            throw new IllegalArgumentException("A decision needs four numbers, not a p-value of " + adjustedPValue
                    + " at level " + level + " and an effect of " + effectSize + " over " + floor + ".");
        }
        boolean significant = adjustedPValue <= level;
        boolean material = effectSize >= floor;
        if (significant && material) {
            return new Decision(Verdict.DRIFTED, Severity.of(effectSize, floor), By.BOTH);
        }
        By failed = significant ? By.EFFECT : material ? By.SIGNIFICANCE : By.BOTH;
        return new Decision(Verdict.STABLE, Severity.NONE, failed);
    }
}
