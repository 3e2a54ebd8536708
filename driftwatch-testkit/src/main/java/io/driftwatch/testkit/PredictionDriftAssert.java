package io.driftwatch.testkit;

import io.driftwatch.policy.Status;
import io.driftwatch.report.Figures;
import io.driftwatch.report.PredictionDrift;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/** Assertions on what a report says of the model's score. A failure tells the index and its noise. Not thread-safe. */
public class PredictionDriftAssert extends AbstractAssert<PredictionDriftAssert, PredictionDrift> {

    /**
     * Assertions on a score; {@link DriftAssertions#assertThat(PredictionDrift)} reads better.
     *
     * @param actual the score's part of a report; null fails every assertion
     */
    public PredictionDriftAssert(@Nullable PredictionDrift actual) {
        super(actual, PredictionDriftAssert.class);
    }

    /**
     * The status of the prediction is the given one.
     *
     * @param expected the status
     * @return this
     * @throws AssertionError if it is another
     */
    public PredictionDriftAssert hasStatus(Status expected) {
        isNotNull();
        return require(actual.status() == expected, "to be " + expected);
    }

    /**
     * The population stability index is at most so large.
     *
     * @param most the bound, such as 0.1
     * @return this
     * @throws AssertionError if it is larger, or could not be computed
     */
    public PredictionDriftAssert hasPsiAtMost(double most) {
        isNotNull();
        return require(
                actual.psi().orElse(Double.POSITIVE_INFINITY) <= most,
                "to have a population stability index of at most " + Figures.brief(most));
    }

    private PredictionDriftAssert require(boolean holds, String expected) {
        if (!holds) {
            failWithMessage(
                    "%s",
                    "Expected the prediction '" + actual.column() + "' " + expected + ", but it is " + actual.status()
                            + ": " + numbers() + ".");
        }
        return this;
    }

    private String numbers() {
        return actual.psi().isEmpty()
                ? "its population stability index could not be computed"
                : "its population stability index is " + Figures.brief(actual.psi()) + ", the noise level "
                        + Figures.brief(actual.noiseLevel()) + " and the p-value "
                        + Figures.probability(actual.pValue());
    }
}
