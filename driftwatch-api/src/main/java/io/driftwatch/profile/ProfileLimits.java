package io.driftwatch.profile;

/**
 * How much of columns is kept as it is.
 *
 * @param exactValues the most distinct numbers of a column that are kept each; beyond, a sketch is
 * @param items the most values that a sketch keeps
 * @param names the most names of a column that are kept; beyond, rare ones become the count of the others
 * @param bytes the memory for exact numbers of all columns that are read at once; beyond, the largest columns become
 *     sketches
 */
record ProfileLimits(int exactValues, int items, int names, long bytes) {

    static final ProfileLimits DEFAULT =
            new ProfileLimits(100_000, QuantileSketch.DEFAULT_ITEMS, CategoricalProfile.MOST_NAMES, 1L << 30);

    ProfileLimits {
        require("exact values", exactValues, 1);
        require("values of a sketch", items, SketchBuilder.FEWEST_ITEMS);
        require("names", names, 1);
        require("bytes for exact values", bytes, 1);
    }

    private static void require(String what, long number, long least) {
        if (number < least) {
            throw new IllegalArgumentException(
                    "The number of " + what + " must be at least " + least + ", not " + number + ".");
        }
    }
}
