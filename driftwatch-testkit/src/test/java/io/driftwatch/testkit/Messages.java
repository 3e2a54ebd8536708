package io.driftwatch.testkit;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** The messages of assertions that fail on {@link Payments}. */
final class Messages {

    static final String AMOUNT = "amount drifted: effect size 0.36 by ks (counts from 0.1; adjusted p-value 2e-11),"
            + " mean 64.5 -> 82.5 (+28 %); more rows from 90 up (0 % -> 36 %).";
    static final String HOUR = "hour is stable: effect size 0.004171 by ks (counts from 0.1; adjusted p-value 1),"
            + " mean 11.39 -> 11.44 (+0.37 %).";
    static final String NUMBER = "number is inconclusive: The values look like row identifiers, which a comparison says"
            + " nothing about: ignore the column, or name a test for it in a rule of its own.";
    static final String SCORE = "score drifted: effect size 0.325 by ks (counts from 0.1; adjusted p-value 1.4e-9),"
            + " mean 0.3362 -> 0.4875 (+45 %); more rows from 0.675 up (0 % -> 32 %).";
    static final String FINDING =
            "warn   non-finite   Column 'hour' holds NaN or infinite numbers in 1 row of the current data (0.5 %).";
    static final String SUMMARY =
            "RED: 2 of 3 compared columns drifted (67 %), most of all amount; 1 column inconclusive.";
    static final String SAYS = "The report says " + SUMMARY;

    private Messages() {}

    static void fails(ThrowingCallable assertion, String... lines) {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(assertion)
                .withMessage("%s", String.join("\n", lines));
    }
}
