package io.driftwatch.testkit;

import io.driftwatch.data.ColumnType;
import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.report.Figures;
import io.driftwatch.stattest.StatTestResult;
import io.driftwatch.stattest.StatTestResult.NotComputable;
import io.driftwatch.testkit.StatTestTraits.Statistic;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Between equal sides nothing is found: statistic or distance 0, and for two equal constants a p-value of 1. */
final class NoDifferenceCases {

    /** A root of what rounding leaves. */
    private static final double NOTHING = 1e-7;
    /** Equal sides are as far from significant as can be; laws for large samples need not give 1 exactly. */
    private static final double LEAST_P_VALUE = 0.5;

    private NoDifferenceCases() {}

    static Stream<ContractCase> of(Subject test) {
        return test.types().flatMap(type -> Stream.concat(equal(test, type), constant(test, type)));
    }

    private static Stream<ContractCase> equal(Subject test, ColumnType type) {
        OrdinaryRows rows = test.rows(type);
        return Stream.of(
                test.when(type + ", equal sides", subject -> findsNothing(subject, rows.drawn(41, 200))),
                test.when(
                        type + ", equal sides of tied values",
                        subject -> findsNothing(subject, rows.profile(-1, -1, -1, -1, 1, 1, 1))),
                test.when(type + ", the same value a side", subject -> {
                    StatTestResult result = subject.compare(rows.profile(1), rows.profile(1));
                    if (!(result instanceof NotComputable)) {
                        isNothing(subject, result, LEAST_P_VALUE, NOTHING);
                    }
                }));
    }

    private static void findsNothing(Subject subject, ColumnProfile side) {
        isNothing(subject, subject.computed(side, side), LEAST_P_VALUE, NOTHING);
    }

    private static Stream<ContractCase> constant(Subject test, ColumnType type) {
        return Stream.of(0.0, 1.0, -1.0, 0.1, 1e308, Double.MIN_VALUE)
                .filter(value -> type == ColumnType.NUMERIC || value == 1)
                .map(value -> test.when(type + ", the constant " + Figures.brief(value) + " on both sides", subject -> {
                    ColumnProfile reference = constant(type, value, 50);
                    ColumnProfile current = constant(type, value, 37);
                    isNothing(subject, subject.computed(reference, current), 1, 0);
                }));
    }

    private static ColumnProfile constant(ColumnType type, double value, int rows) {
        return type == ColumnType.NUMERIC ? Profiles.constant(value, rows) : Profiles.constant("only", rows);
    }

    private static void isNothing(Subject subject, StatTestResult result, double leastPValue, double tolerance) {
        Map<String, Double> numbers = ResultNumbers.of(result);
        subject.require(
                Objects.requireNonNull(numbers.get(ResultNumbers.P_VALUE)) >= leastPValue,
                "equal sides must have a p-value of " + Figures.brief(leastPValue)
                        + (leastPValue < 1 ? " or more" : "")
                        + ": it gives " + ResultNumbers.shown(result) + ".");
        numbers.forEach((number, value) -> {
            boolean isZero = number.equals(ResultNumbers.DISTANCE)
                    || number.equals(ResultNumbers.EFFECT_SIZE)
                    || (number.equals(ResultNumbers.STATISTIC)
                            && subject.traits().statistic() != Statistic.OTHER);
            subject.require(
                    !isZero || Math.abs(value) <= tolerance,
                    "the " + number + " of equal sides must be 0: it gives " + ResultNumbers.shown(result) + ".");
        });
    }
}
