package io.driftwatch.testkit;

import io.driftwatch.data.ColumnType;
import io.driftwatch.stattest.StatTestResult;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Rows that are missing, NaN or infinite never enter a comparison. */
final class InvalidRowsCases {

    private InvalidRowsCases() {}

    static Stream<ContractCase> of(Subject test) {
        Stream<ContractCase> missing = test.types().flatMap(type -> missing(test, type));
        return test.compares(ColumnType.NUMERIC) ? Stream.concat(missing, nonFinite(test)) : missing;
    }

    private static Stream<ContractCase> missing(Subject test, ColumnType type) {
        return Stream.of(test.when(type + ", missing rows", subject -> {
            double[] reference = OrdinaryRows.draw(51, 120);
            double[] current = OrdinaryRows.draw(52, 90);
            OrdinaryRows rows = subject.rows(type);
            StatTestResult clean = subject.compare(rows.profile(reference), rows.profile(current));
            subject.requireAgreement(
                    Agreement.EXACT,
                    clean,
                    subject.compare(rows.profileWithMissing(70, reference), rows.profile(current)));
            subject.requireAgreement(
                    Agreement.EXACT,
                    clean,
                    subject.compare(rows.profile(reference), rows.profileWithMissing(800, current)));
        }));
    }

    private static Stream<ContractCase> nonFinite(Subject test) {
        return Stream.of(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY)
                .map(value -> test.when("numeric, rows of " + value, subject -> {
                    OrdinaryRows rows = subject.rows(ColumnType.NUMERIC);
                    double[] reference = rows.numbers(OrdinaryRows.draw(53, 120));
                    double[] current = rows.numbers(OrdinaryRows.draw(54, 90));
                    StatTestResult clean = subject.compare(Profiles.numbers(reference), Profiles.numbers(current));
                    subject.requireAgreement(
                            Agreement.EXACT,
                            clean,
                            subject.compare(
                                    Profiles.numbers(with(value, 7, reference)),
                                    Profiles.numbers(with(value, 300, current))));
                }));
    }

    private static double[] with(double value, int rows, double... others) {
        return DoubleStream.concat(DoubleStream.generate(() -> value).limit(rows), Arrays.stream(others))
                .toArray();
    }
}
