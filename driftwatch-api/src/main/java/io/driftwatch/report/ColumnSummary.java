package io.driftwatch.report;

import io.driftwatch.data.ContentHash;
import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.profile.NumericProfile;
import java.util.OptionalDouble;

/**
 * One side of a column in a few numbers. Immutable and thread-safe.
 *
 * @param rows all rows; 0 where the side has no such column
 * @param missing rows without a value
 * @param nonFinite rows that hold NaN or an infinity
 * @param mean the mean of the finite values; empty for names, for identifiers and without values
 * @param standardDeviation their population standard deviation; empty likewise
 */
public record ColumnSummary(
        long rows, long missing, long nonFinite, OptionalDouble mean, OptionalDouble standardDeviation) {

    /** The side that has no such column. */
    public static final ColumnSummary ABSENT =
            new ColumnSummary(0, 0, 0, OptionalDouble.empty(), OptionalDouble.empty());

    /**
     * The summary of a profile.
     *
     * @param profile a column's profile
     * @return its summary
     */
    public static ColumnSummary of(ColumnProfile profile) {
        OptionalDouble mean = OptionalDouble.empty();
        OptionalDouble deviation = OptionalDouble.empty();
        if (profile instanceof NumericProfile numeric) {
            mean = numeric.mean();
            deviation = numeric.standardDeviation();
        }
        return new ColumnSummary(profile.rows(), profile.missing(), profile.nonFinite(), mean, deviation);
    }

    void writeTo(ContentHash.Digest digest) {
        digest.whole(rows).whole(missing).whole(nonFinite);
        digest.number(mean.orElse(Double.NaN)).number(standardDeviation.orElse(Double.NaN));
    }
}
