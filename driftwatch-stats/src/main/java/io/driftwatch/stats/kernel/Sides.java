package io.driftwatch.stats.kernel;

import io.driftwatch.profile.ColumnProfile;
import java.util.Optional;

/** What keeps two profiles from being compared at all, whatever the test. */
public final class Sides {

    private Sides() {}

    /**
     * What keeps two profiles from being compared.
     *
     * @param reference one side
     * @param current the other side
     * @return the reason, or empty
     */
    public static Optional<String> obstacle(ColumnProfile reference, ColumnProfile current) {
        if (reference.type() != current.type()) {
            return Optional.of("The column is " + reference.type() + " in the reference and " + current.type()
                    + " in the current data.");
        }
        if (reference.isWithheld() || current.isWithheld()) {
            return Optional.of("The values of the column are withheld.");
        }
        if (reference.valid() == 0 || current.valid() == 0) {
            return Optional.of(
                    "There are no usable values in the " + (reference.valid() == 0 ? "reference." : "current data."));
        }
        return Optional.empty();
    }

    /**
     * 1/n + 1/m, which measures how much sampling alone can do.
     *
     * @param n the rows of one side
     * @param m the rows of the other side
     * @return the sum
     */
    public static double inverseSizes(long n, long m) {
        return 1.0 / n + 1.0 / m;
    }
}
