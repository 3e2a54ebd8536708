package io.driftwatch.stattest;

import io.driftwatch.data.ColumnType;
import io.driftwatch.profile.ColumnProfile;
import java.util.Collection;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * A test or a distance between two profiles of one column. Implementations are immutable and thread-safe, and
 * {@link #compare} is a pure function: the same two profiles and parameters give the same bits on any machine. A test
 * does not decide whether a column drifted; a policy does.
 */
public interface StatTest {

    /**
     * The stable lower-case name, as policies and reports show it, such as {@code ks}.
     *
     * @return the name
     */
    String name();

    /**
     * The types of columns that this test can compare.
     *
     * @return one or more types
     */
    Set<ColumnType> columnTypes();

    /**
     * The fewest valid rows that each side needs.
     *
     * @return 1 or more
     */
    default int minimumSample() {
        return 1;
    }

    /**
     * For a distance, the bound that counts as drift where a rule gives none. For a p-value test, the level that it
     * brings itself, in place of the policy's; it must then say that it {@linkplain #isDistance is no distance}.
     *
     * @return empty for a p-value test whose bound is the policy's significance level, and for a distance in the units
     *     of the data, for which every rule must give its own
     */
    default OptionalDouble defaultThreshold() {
        return OptionalDouble.empty();
    }

    /**
     * Whether a rule's threshold for this test bounds a distance, and not a p-value. A distance in the units of the
     * data, which has no default threshold, must say so itself.
     *
     * @return true for a distance
     */
    default boolean isDistance() {
        return defaultThreshold().isPresent();
    }

    /**
     * The parameters that make this test what it is; {@link #withParameters} of them gives an equal test.
     *
     * @return the parameters, none where all are at their defaults
     */
    default Parameters parameters() {
        return Parameters.none();
    }

    /**
     * This test with parameters from a policy.
     *
     * @param parameters the test's own parameters
     * @return a test with them set
     * @throws IllegalArgumentException if a parameter is unknown or has a wrong value; the message names it
     */
    default StatTest withParameters(Parameters parameters) {
        parameters.requireOnly();
        return this;
    }

    /**
     * This test with binning rules that its parameters can name beside its own, for a test that puts numbers into bins.
     *
     * @param rules rules with distinct names
     * @return a test that knows them; this one where nothing is binned
     * @throws IllegalArgumentException if a rule has the name of one of the test's own
     */
    default StatTest withBinningRules(Collection<? extends BinningRule> rules) {
        return this;
    }

    /**
     * This test with a bound on its random draws, for a test that finds its p-value by drawing. A correction over many
     * columns needs small p-values, and those need many draws; the monitor sets the bound before it compares.
     *
     * @param draws the most draws for one comparison
     * @return a test with the bound; this one where nothing is drawn
     */
    default StatTest withMaximumDraws(int draws) {
        return this;
    }

    /**
     * Compares two profiles of one column. Only valid rows count: missing values, NaN and infinities never enter.
     *
     * @param reference the side that is known to be good
     * @param current the side in question
     * @return the result; {@link StatTestResult.NotComputable} where the data allow none, never an exception for data
     *     that a user can have, never NaN
     */
    StatTestResult compare(ColumnProfile reference, ColumnProfile current);

    /**
     * How far apart the sides are by this test, the more the larger: what is asked very often where chance is measured
     * by dealing the same rows to two sides again and again. For a distance it is the distance. For a test with a
     * p-value it is −ln p, which fits every alternative, and where p is too small for a double, the effect size
     * decides. A test whose p-value costs much gives its statistic instead, if that rises with the difference.
     *
     * @param reference one side
     * @param current the other side
     * @return the number, positive infinity where the data allow none; never NaN
     */
    default double contrast(ColumnProfile reference, ColumnProfile current) {
        return compare(reference, current)
                .match(
                        significance -> Contrast.of(significance.pValue(), reference, current),
                        StatTestResult.Distance::distance,
                        notComputable -> Double.POSITIVE_INFINITY);
    }
}
