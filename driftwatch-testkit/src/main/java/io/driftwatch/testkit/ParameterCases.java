package io.driftwatch.testkit;

import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.stattest.Parameters;
import io.driftwatch.stattest.StatTest;
import java.util.stream.Stream;

/** A test is made again from its parameters, and refuses those that it does not know. */
final class ParameterCases {

    private static final String UNKNOWN = "no-such-parameter";
    private static final int MORE_DRAWS = 1_999;

    private ParameterCases() {}

    static Stream<ContractCase> of(Subject test) {
        return Stream.of(
                test.when("made again from its parameters", ParameterCases::isMadeAgain),
                test.when("without parameters", ParameterCases::hasDefaults),
                test.when("an unknown parameter", ParameterCases::refusesTheUnknown),
                test.when("with another bound on draws", ParameterCases::staysTheSameWithMoreDraws));
    }

    private static void isMadeAgain(Subject subject) {
        Parameters parameters = subject.test().parameters();
        StatTest again = subject.test().withParameters(parameters).withMaximumDraws(Subject.DRAWS);
        hasTheNameOf(subject, again);
        subject.require(
                again.parameters().equals(parameters),
                "parameters() are " + parameters + ", and after withParameters of them " + again.parameters() + ".");
        agreesWith(subject, again, Agreement.EXACT);
    }

    private static void hasTheNameOf(Subject subject, StatTest form) {
        subject.require(
                form.name().equals(subject.test().name())
                        && form.columnTypes().equals(subject.test().columnTypes()),
                "another form of it is '" + form.name() + "' for " + form.columnTypes() + ".");
    }

    private static void agreesWith(Subject subject, StatTest form, Agreement agreement) {
        subject.types().forEach(type -> {
            ColumnProfile reference = subject.rows(type).drawn(81, 90);
            ColumnProfile current = subject.rows(type).drifted(82, 70, 0.3);
            subject.requireAgreement(
                    agreement, subject.compare(reference, current), subject.compare(form, reference, current));
        });
    }

    private static void hasDefaults(Subject subject) {
        StatTest plain = subject.test().withParameters(Parameters.none());
        hasTheNameOf(subject, plain);
        subject.require(
                plain.parameters().isEmpty(),
                "after withParameters of none, parameters() must be none, not " + plain.parameters() + ".");
    }

    private static void refusesTheUnknown(Subject subject) {
        try {
            subject.test().withParameters(Parameters.of(UNKNOWN, 1));
        } catch (IllegalArgumentException e) {
            subject.require(
                    String.valueOf(e.getMessage()).contains(UNKNOWN),
                    "the message on the parameter '" + UNKNOWN + "' must name it, not say '" + e.getMessage() + "'.");
            return;
        }
        subject.require(false, "the parameter '" + UNKNOWN + "' must be refused by an IllegalArgumentException.");
    }

    private static void staysTheSameWithMoreDraws(Subject subject) {
        StatTest bounded = subject.test().withMaximumDraws(MORE_DRAWS);
        hasTheNameOf(subject, bounded);
        agreesWith(subject, bounded, Agreement.EXACT.ignoring(ResultNumbers.P_VALUE, ResultNumbers.NOISE_LEVEL));
    }
}
