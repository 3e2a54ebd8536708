package io.driftwatch.testkit;

import io.driftwatch.report.Figures;
import io.driftwatch.stattest.StatTestResult;
import io.driftwatch.stattest.StatTestResult.Distance;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a test says of itself. */
final class DescriptionCases {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private DescriptionCases() {}

    static Stream<ContractCase> of(Subject test) {
        return Stream.of(
                test.when("its name", DescriptionCases::hasAName),
                test.when("its column types", DescriptionCases::hasColumnTypes),
                test.when("its smallest sample", DescriptionCases::hasASmallestSample),
                test.when("its threshold", DescriptionCases::hasAThresholdOnlyAsADistance));
    }

    private static void hasAName(Subject subject) {
        String name = subject.test().name();
        subject.require(
                NAME.matcher(name).matches(),
                "its name must be lower-case words of letters and digits with dashes between, such as 'chi-square'.");
        subject.require(
                name.equals(subject.test().name()),
                "its name is now '" + subject.test().name() + "'.");
    }

    private static void hasColumnTypes(Subject subject) {
        subject.require(
                !subject.test().columnTypes().isEmpty(), "it compares no type of column: columnTypes() is empty.");
    }

    private static void hasASmallestSample(Subject subject) {
        int smallest = subject.test().minimumSample();
        subject.require(smallest >= 1, "minimumSample() must be 1 or more, not " + smallest + ".");
    }

    private static void hasAThresholdOnlyAsADistance(Subject subject) {
        boolean isDistance = subject.test().isDistance();
        subject.test().defaultThreshold().ifPresent(threshold -> {
            subject.require(
                    threshold > 0 && Double.isFinite(threshold),
                    "defaultThreshold() must be positive and finite, not " + Figures.brief(threshold) + ".");
            subject.require(isDistance, "it has a default threshold, but isDistance() is false.");
        });
        subject.types().forEach(type -> {
            OrdinaryRows rows = subject.rows(type);
            StatTestResult result = subject.computed(rows.drawn(1, 200), rows.drawn(2, 200));
            subject.require(
                    result instanceof Distance == isDistance,
                    "isDistance() is " + isDistance + ", but a comparison of " + type + " columns gives "
                            + ResultNumbers.shown(result) + ".");
        });
    }
}
