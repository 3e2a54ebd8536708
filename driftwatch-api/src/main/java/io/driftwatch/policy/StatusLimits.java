package io.driftwatch.policy;

/**
 * What makes a run yellow or red. Immutable and thread-safe.
 *
 * @param yellowShare the share of drifted among compared columns from which a run is yellow, above 0
 * @param redShare the share from which a run is red, at least {@code yellowShare}
 * @param predictionYellow the population stability index of the prediction from which it is yellow, above 0
 * @param predictionRed the index from which it is red, at least {@code predictionYellow}
 */
public record StatusLimits(double yellowShare, double redShare, double predictionYellow, double predictionRed) {

    /**
     * The smallest adjusted p-value among the drifted columns must be at or below this before columns can take a run
     * out of green: columns correlate, and a correction at 5 % alone would let chance do so too often.
     */
    public static final double REQUIRED_SIGNIFICANCE = 0.01;

    /** The prediction counts only above the noise level that sampling stays below in this share of comparisons. */
    public static final double PREDICTION_NOISE_QUANTILE = 0.995;

    private static final StatusLimits DEFAULTS = new StatusLimits(0.2, 0.5, 0.10, 0.25);

    /**
     * Checks the limits.
     *
     * @throws IllegalArgumentException if one is out of range
     */
    public StatusLimits {
        requireOrdered("yellowShare", yellowShare, "redShare", redShare);
        requireOrdered("predictionYellow", predictionYellow, "predictionRed", predictionRed);
        if (redShare > 1) {
            throw new IllegalArgumentException("redShare must be at most 1, not " + redShare + ".");
        }
    }

    private static void requireOrdered(String lower, double low, String upper, double high) {
        if (!(low > 0) || !(high >= low) || Double.isInfinite(high)) {
            throw new IllegalArgumentException(
                    lower + " must be above 0 and " + upper + " at least as large, not " + low + " and " + high + ".");
        }
    }

    /**
     * Yellow from 20 % of the columns, red from 50 %; the prediction yellow from 0.10, red from 0.25.
     *
     * @return the limits of the default policy
     */
    public static StatusLimits withDefaults() {
        return DEFAULTS;
    }

    /**
     * The status that the columns give.
     *
     * @param drifted the number of drifted columns
     * @param compared the number of stable and drifted columns
     * @param smallestAdjustedPValue the smallest adjusted p-value of a drifted column; without meaning if none drifted
     * @return green, yellow or red; unknown if nothing was compared
     */
    public Status ofColumns(int drifted, int compared, double smallestAdjustedPValue) {
        if (compared == 0) {
            return Status.UNKNOWN;
        }
        double share = (double) drifted / compared;
        if (share < yellowShare || smallestAdjustedPValue > REQUIRED_SIGNIFICANCE) {
            return Status.GREEN;
        }
        return share < redShare ? Status.YELLOW : Status.RED;
    }

    /**
     * The status that the prediction gives.
     *
     * @param psi the population stability index of the score
     * @param pValue its p-value
     * @return green, yellow or red
     */
    public Status ofPrediction(double psi, double pValue) {
        if (psi < predictionYellow || pValue > 1 - PREDICTION_NOISE_QUANTILE) {
            return Status.GREEN;
        }
        return psi < predictionRed ? Status.YELLOW : Status.RED;
    }
}
