package io.driftwatch.profile;

import io.driftwatch.data.ColumnType;
import io.driftwatch.data.ContentHash;

/**
 * What is kept of one column. Immutable and thread-safe. Rows are counted in four kinds: valid ones, which are all that
 * a test sees, missing ones, and numbers that are NaN or infinite.
 */
public sealed interface ColumnProfile permits NumericProfile, CategoricalProfile {

    /**
     * The column's name.
     *
     * @return the name
     */
    String name();

    /**
     * What the column holds.
     *
     * @return the type
     */
    ColumnType type();

    /**
     * All rows.
     *
     * @return valid + missing + non-finite
     */
    default long rows() {
        return valid() + missing() + nonFinite();
    }

    /**
     * Rows with a value that tests see.
     *
     * @return the number of finite numbers or of names
     */
    long valid();

    /**
     * Rows without a value.
     *
     * @return the number of missing values
     */
    long missing();

    /**
     * Rows that hold NaN or an infinity.
     *
     * @return the number of such rows, 0 for names
     */
    long nonFinite();

    /**
     * How far the share of rows that any part of the values has may be off: 0 when every value is counted. For numbers
     * the part is all up to a value, with 99 % confidence; for names it is any set of names, for sure.
     *
     * @return from 0 to 1
     */
    double shareError();

    /**
     * Whether the values look like row identifiers, so that a comparison would say nothing and storing them would keep
     * personal data: more than 100 whole numbers, all distinct, that span less than twice their number; or more than
     * 100 rows with names, more than half of them distinct, or of names that are not kept.
     *
     * @return true also for a profile whose values are withheld
     */
    boolean isIdentifierLike();

    /**
     * Whether the values were dropped and only the counts are kept.
     *
     * @return true after {@link #withhold()}
     */
    boolean isWithheld();

    /**
     * The same profile with its counts but without its values.
     *
     * @return a profile that no test can compare
     */
    ColumnProfile withhold();

    /**
     * The profile of both profiles' rows: the same bytes in whatever order parts are merged, as long as every value is
     * counted; with a {@link #shareError()}, the same for the same parts in the same order. It is withheld when either
     * is.
     *
     * @param other a profile of the same column
     * @return the profile of the rows of both
     * @throws IllegalArgumentException if names or types differ
     */
    ColumnProfile merge(ColumnProfile other);

    /**
     * The same profile under another name.
     *
     * @param name the new name
     * @return a profile with equal content
     */
    ColumnProfile named(String name);

    /**
     * Writes all that this profile holds.
     *
     * @param digest where to
     */
    void writeTo(ContentHash.Digest digest);
}
