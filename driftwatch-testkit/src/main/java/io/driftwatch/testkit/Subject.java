package io.driftwatch.testkit;

import io.driftwatch.data.ColumnType;
import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.stattest.StatTest;
import io.driftwatch.stattest.StatTestResult;
import io.driftwatch.stattest.StatTestResult.NotComputable;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The test whose contract is checked.
 *
 * @param test the test
 * @param traits what is true of it
 * @param situation the case that is looked at, for messages
 */
record Subject(StatTest test, StatTestTraits traits, String situation) {

    /** The fewest that a test must accept as its bound on draws: more would only take longer. */
    static final int DRAWS = 999;

    static Subject of(StatTestContract contract) {
        return new Subject(contract.statTest().withMaximumDraws(DRAWS), contract.traits(), "");
    }

    /** A case of the contract; its failures name it. */
    ContractCase when(String what, Consumer<Subject> check) {
        return new ContractCase(what, () -> check.accept(new Subject(test, traits, what)));
    }

    /** The types of columns that the test compares, in a fixed order. */
    Stream<ColumnType> types() {
        return Stream.of(ColumnType.values()).filter(test.columnTypes()::contains);
    }

    boolean compares(ColumnType type) {
        return test.columnTypes().contains(type);
    }

    OrdinaryRows rows(ColumnType type) {
        return new OrdinaryRows(traits, type);
    }

    /** The result; an exception and null break the contract. */
    StatTestResult compare(ColumnProfile reference, ColumnProfile current) {
        return compare(test, reference, current);
    }

    /** The result of another form of the test, all of whose numbers there must be. */
    StatTestResult compare(StatTest form, ColumnProfile reference, ColumnProfile current) {
        try {
            StatTestResult result = Objects.requireNonNull(form.compare(reference, current), "The result is null.");
            ResultNumbers.of(result).forEach((number, value) -> {
                if (!Double.isFinite(value)) {
                    throw new IllegalArgumentException("The " + number + " must be finite, not " + value + ".");
                }
            });
            return result;
        } catch (RuntimeException e) {
            throw new AssertionError(
                    begin() + "compare throws " + e + " on " + reference + " against " + current + ".", e);
        }
    }

    /** The result where there must be one. */
    StatTestResult computed(ColumnProfile reference, ColumnProfile current) {
        StatTestResult result = compare(reference, current);
        require(
                !(result instanceof NotComputable),
                "it is " + ResultNumbers.shown(result) + " on " + reference + " against " + current + ".");
        return result;
    }

    void requireAgreement(Agreement agreement, StatTestResult expected, StatTestResult actual) {
        agreement.difference(expected, actual).ifPresent(this::fail);
    }

    void require(boolean kept, String otherwise) {
        if (!kept) {
            fail(otherwise);
        }
    }

    private void fail(String what) {
        throw new AssertionError(begin() + what);
    }

    private String begin() {
        return "The test '" + test.name() + "' breaks its contract (" + situation + "): ";
    }
}
