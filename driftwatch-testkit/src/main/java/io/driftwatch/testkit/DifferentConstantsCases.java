package io.driftwatch.testkit;

import io.driftwatch.data.ColumnType;
import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.report.Figures;
import io.driftwatch.stattest.StatTestResult;
import io.driftwatch.stattest.StatTestResult.NotComputable;
import io.driftwatch.testkit.StatTestTraits.Statistic;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Two different constants are drift, or nothing that can be computed; they are never the same. */
final class DifferentConstantsCases {

    private static final int ROWS = 50;
    private static final double LEVEL = 0.05;

    private DifferentConstantsCases() {}

    static Stream<ContractCase> of(Subject test) {
        return Stream.concat(numeric(test), categorical(test)).flatMap(cases -> cases);
    }

    private static Stream<Stream<ContractCase>> numeric(Subject test) {
        return Stream.of(
                        new Pair("1 against 2", 1, 2),
                        new Pair("-1 against 1", -1, 1),
                        new Pair("0.1 against 0.2", 0.1, 0.2),
                        new Pair("0 against the least double above it", 0, Double.MIN_VALUE),
                        new Pair("1 against the next double", 1, Math.nextUp(1.0)),
                        new Pair("-1e308 against 1e308", -1e308, 1e308))
                .filter(pair -> test.compares(ColumnType.NUMERIC))
                .map(pair -> cases(
                        test,
                        pair.what(),
                        rows -> Profiles.constant(pair.reference(), rows),
                        rows -> Profiles.constant(pair.current(), rows)));
    }

    private static Stream<Stream<ContractCase>> categorical(Subject test) {
        return Stream.of("the name one against the name other")
                .filter(what -> test.compares(ColumnType.CATEGORICAL))
                .map(what -> cases(
                        test, what, rows -> Profiles.constant("one", rows), rows -> Profiles.constant("other", rows)));
    }

    private record Pair(String what, double reference, double current) {}

    private interface Side {
        ColumnProfile of(int rows);
    }

    private static Stream<ContractCase> cases(Subject test, String what, Side reference, Side current) {
        return Stream.concat(
                Stream.of(test.when(
                        what + ", " + ROWS + " rows a side",
                        subject -> isDrift(subject, subject.compare(reference.of(ROWS), current.of(ROWS))))),
                IntStream.of(1, 2, 3, 5, 10)
                        .mapToObj(rows -> test.when(
                                what + ", " + Figures.count(rows, "row") + " a side",
                                subject -> isADifference(
                                        subject, subject.compare(reference.of(rows), current.of(rows))))));
    }

    private static void isDrift(Subject subject, StatTestResult result) {
        isADifference(subject, result);
        String given = ": it gives " + ResultNumbers.shown(result) + ".";
        ResultNumbers.pValue(result)
                .ifPresent(pValue -> subject.require(
                        pValue <= LEVEL,
                        "two different constants must have a p-value of at most " + Figures.brief(LEVEL) + given));
        double distance = ResultNumbers.of(result).getOrDefault(ResultNumbers.DISTANCE, Double.MAX_VALUE);
        subject.test()
                .defaultThreshold()
                .ifPresent(threshold -> subject.require(
                        distance >= threshold,
                        "two different constants must be at least the default threshold of " + Figures.brief(threshold)
                                + " apart" + given));
    }

    private static void isADifference(Subject subject, StatTestResult result) {
        Map<String, Double> numbers = ResultNumbers.of(result);
        String measure = numbers.containsKey(ResultNumbers.DISTANCE) ? ResultNumbers.DISTANCE : ResultNumbers.STATISTIC;
        boolean isSilent = result instanceof NotComputable
                || (measure.equals(ResultNumbers.STATISTIC) && subject.traits().statistic() == Statistic.OTHER);
        subject.require(
                isSilent || numbers.getOrDefault(measure, 0.0) != 0,
                "the " + measure + " of different sides must not be 0; what is too little data is not computable: it"
                        + " gives " + ResultNumbers.shown(result) + ".");
    }
}
