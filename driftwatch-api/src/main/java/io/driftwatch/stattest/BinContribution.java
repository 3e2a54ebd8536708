package io.driftwatch.stattest;

/**
 * What one bin adds to a distance. A distance lists at most twenty bins, those that add most, in the order of the bins,
 * and sums up the others in one more entry behind them. Immutable and thread-safe.
 *
 * @param bin which numbers it holds, such as {@code (90.1, 95.3]} or {@code > 130}, or the category's name; see
 *     {@link #labelOf} and {@link #rest}
 * @param referenceShare the share of the reference's rows in it
 * @param currentShare the share of the current rows in it
 * @param contribution what it adds to the sum that the distance is made of
 */
public record BinContribution(String bin, double referenceShare, double currentShare, double contribution) {

    /** Stands before the entry of all other bins, and twice before a category whose name begins with it. */
    private static final String ELLIPSIS = "…";

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if a share is outside 0 to 1, or the contribution is not finite
     */
    public BinContribution {
        requireShare(bin, referenceShare);
        requireShare(bin, currentShare);
        if (!Double.isFinite(contribution)) {
            throw new IllegalArgumentException(
                    "The contribution of the bin '" + bin + "' must be finite, not " + contribution + ".");
        }
    }

    private static void requireShare(String bin, double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException(
                    "The share of the bin '" + bin + "' must be from 0 to 1, not " + share + ".");
        }
    }

    /**
     * The label of a category: its name. One that begins with an ellipsis gets another one in front, so that it cannot
     * be taken for {@link #rest}.
     *
     * @param category the category's name
     * @return the label
     */
    public static String labelOf(String category) {
        return category.startsWith(ELLIPSIS) ? ELLIPSIS + category : category;
    }

    /**
     * The entry of all bins that are not listed, such as {@code … 12 other bins}.
     *
     * @param bins how many they are
     * @param referenceShare the share of the reference's rows in them
     * @param currentShare the share of the current rows in them
     * @param contribution what they add together
     * @return the entry
     * @throws IllegalArgumentException if a share is outside 0 to 1, or the contribution is not finite
     */
    public static BinContribution rest(int bins, double referenceShare, double currentShare, double contribution) {
        String label = ELLIPSIS + " " + bins + " other bin" + (bins == 1 ? "" : "s");
        return new BinContribution(label, referenceShare, currentShare, contribution);
    }

    /**
     * Whether this is the entry of all bins that are not listed.
     *
     * @return true for {@link #rest}
     */
    public boolean isRest() {
        return bin.startsWith(ELLIPSIS + " ");
    }
}
