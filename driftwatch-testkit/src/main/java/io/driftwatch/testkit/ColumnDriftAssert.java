package io.driftwatch.testkit;

import io.driftwatch.policy.Severity;
import io.driftwatch.policy.Verdict;
import io.driftwatch.report.ColumnDrift;
import io.driftwatch.report.Figures;
import java.util.OptionalDouble;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on what a report says of one column. A failure tells the column's sentence with its numbers. Not
 * thread-safe.
 */
public class ColumnDriftAssert extends AbstractAssert<ColumnDriftAssert, ColumnDrift> {

    /**
     * Assertions on a column; {@link DriftAssertions#assertThat(ColumnDrift)} reads better.
     *
     * @param actual the column's part of a report; null fails every assertion
     */
    public ColumnDriftAssert(@Nullable ColumnDrift actual) {
        super(actual, ColumnDriftAssert.class);
    }

    /**
     * The column drifted.
     *
     * @return this
     * @throws AssertionError if it is stable or inconclusive
     */
    public ColumnDriftAssert isDrifted() {
        return is(Verdict.DRIFTED);
    }

    /**
     * The column was compared and is stable.
     *
     * @return this
     * @throws AssertionError if it drifted or is inconclusive
     */
    public ColumnDriftAssert isStable() {
        return is(Verdict.STABLE);
    }

    /**
     * The column could not be judged.
     *
     * @return this
     * @throws AssertionError if it was compared
     */
    public ColumnDriftAssert isInconclusive() {
        return is(Verdict.INCONCLUSIVE);
    }

    private ColumnDriftAssert is(Verdict expected) {
        isNotNull();
        return require(actual.verdict() == expected, "to be " + expected);
    }

    /**
     * The column was compared by a test.
     *
     * @param test the test's name, such as {@code ks}
     * @return this
     * @throws AssertionError if it was compared by another, or not at all
     */
    public ColumnDriftAssert wasComparedBy(String test) {
        isNotNull();
        return require(
                actual.isCompared() && test.equals(actual.test()),
                "to be compared by " + test + (actual.isCompared() ? " and not by " + actual.test() : ""));
    }

    /**
     * The drift has a severity; that of a column that did not drift is {@link Severity#NONE}.
     *
     * @param expected the severity
     * @return this
     * @throws AssertionError if it has another
     */
    public ColumnDriftAssert hasSeverity(Severity expected) {
        isNotNull();
        return require(
                actual.severity() == expected,
                "to have the severity " + expected.word() + " and not "
                        + actual.severity().word());
    }

    /**
     * The effect size, or the distance, is at least so large.
     *
     * @param least the bound
     * @return this
     * @throws AssertionError if it is smaller, or there is none
     */
    public ColumnDriftAssert hasEffectSizeAtLeast(double least) {
        isNotNull();
        OptionalDouble effect = actual.evidence().effectSize();
        return require(
                effect.isPresent() && effect.getAsDouble() >= least,
                "to have an effect size of at least " + Figures.brief(least));
    }

    /**
     * The effect size, or the distance, is at most so large.
     *
     * @param most the bound
     * @return this
     * @throws AssertionError if it is larger, or there is none
     */
    public ColumnDriftAssert hasEffectSizeAtMost(double most) {
        isNotNull();
        OptionalDouble effect = actual.evidence().effectSize();
        return require(
                effect.isPresent() && effect.getAsDouble() <= most,
                "to have an effect size of at most " + Figures.brief(most));
    }

    private ColumnDriftAssert require(boolean holds, String expected) {
        if (!holds) {
            failWithMessage(
                    "%s", "Expected column '" + actual.column() + "' " + expected + ", but:\n" + actual.sentence());
        }
        return this;
    }
}
