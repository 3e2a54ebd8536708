package io.driftwatch.testkit;

import io.driftwatch.DriftMonitor;
import io.driftwatch.data.Dataset;
import io.driftwatch.policy.ColumnRule;
import io.driftwatch.policy.DriftPolicy;
import io.driftwatch.report.DriftReport;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Reports on made-up payments, without any randomness. */
final class Payments {

    private static final int ROWS = 200;

    private Payments() {}

    /** The amount drifted, the hour is stable, the number of the payment is an identifier, and hours are not finite. */
    static DriftReport thisWeek() {
        return compare(DriftPolicy.calibrated(), of(40, 3), of(58, Double.NaN));
    }

    /** The same with a score that is judged on its own, and moved. */
    static DriftReport scored() {
        return compare(DriftPolicy.builder().prediction("score").build(), of(40, 3), of(58, Double.NaN));
    }

    /** Nothing has changed. */
    static DriftReport asEver() {
        DriftPolicy policy = DriftPolicy.builder()
                .prediction("score")
                .rule(ColumnRule.matching("number").withTest("ks"))
                .build();
        return compare(policy, of(40, 3), of(40, 3));
    }

    /** There are too few rows for any verdict. */
    static DriftReport tooFew() {
        DriftPolicy policy =
                DriftPolicy.builder().prediction("score").minimumRows(1_000).build();
        return compare(policy, of(40, 3), of(40, 3));
    }

    private static DriftReport compare(DriftPolicy policy, Dataset reference, Dataset current) {
        return DriftMonitor.builder()
                .reference(reference)
                .policy(policy)
                .build()
                .check(current);
    }

    private static Dataset of(int typical, double firstHour) {
        return Dataset.builder()
                .numeric("amount", rows(row -> typical + row * 7 % 50))
                .numeric("hour", rows(row -> row == 0 ? firstHour : row * 5 % 24))
                .numeric("number", rows(row -> 5_000 + row))
                .numeric("score", rows(row -> row * 3 % 40 / 40.0 * typical / 58))
                .build();
    }

    private static double[] rows(IntToDoubleFunction value) {
        return IntStream.range(0, ROWS).mapToDouble(value).toArray();
    }
}
