package io.driftwatch.testkit;

import io.driftwatch.data.ColumnType;
import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.report.Figures;
import io.driftwatch.stattest.StatTestResult;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The more the current side drifts, the larger is a distance and the smaller a p-value. */
final class GrowthCases {

    private static final int ROWS = 300;
    private static final List<Double> AMOUNTS = List.of(0.0, 0.25, 0.5, 1.0, 2.0, 4.0);
    private static final double ROUNDING = 1e-9;
    /** Nobody overlooks the last amount; a test that draws can give no less than its draws allow. */
    private static final double LARGEST_AT_LAST = 0.002;

    private GrowthCases() {}

    static Stream<ContractCase> of(Subject test) {
        return test.types().map(type -> test.when(type + ", drifting further", subject -> grows(subject, type)));
    }

    private static void grows(Subject subject, ColumnType type) {
        OrdinaryRows rows = subject.rows(type);
        ColumnProfile reference = rows.drawn(101, ROWS);
        StatTestResult before = subject.computed(reference, reference);
        double amountBefore = 0;
        for (double amount : AMOUNTS) {
            StatTestResult now = subject.computed(reference, rows.drifted(101, ROWS, amount));
            requireNoLess(subject, before, now, amountBefore, amount);
            before = now;
            amountBefore = amount;
        }
        double last = ResultNumbers.pValue(before).orElse(1);
        subject.require(
                last <= LARGEST_AT_LAST,
                "the largest drift must have a p-value of at most " + Figures.brief(LARGEST_AT_LAST) + ": it gives "
                        + ResultNumbers.shown(before) + ".");
    }

    private static void requireNoLess(
            Subject subject, StatTestResult before, StatTestResult now, double amountBefore, double amount) {
        Map<String, Double> less = ResultNumbers.of(before);
        Map<String, Double> more = ResultNumbers.of(now);
        double distanceBefore = less.getOrDefault(ResultNumbers.DISTANCE, 0.0);
        double distance = more.getOrDefault(ResultNumbers.DISTANCE, 0.0);
        double pValueBefore = less.getOrDefault(ResultNumbers.P_VALUE, 1.0);
        double pValue = more.getOrDefault(ResultNumbers.P_VALUE, 1.0);
        String given = ": it gives " + ResultNumbers.shown(now) + " at a drift of " + Figures.brief(amount) + ", and "
                + ResultNumbers.shown(before) + " at " + Figures.brief(amountBefore) + ".";
        subject.require(
                distance >= distanceBefore * (1 - ROUNDING), "the distance must not fall with more drift" + given);
        subject.require(pValue <= pValueBefore * (1 + ROUNDING), "the p-value must not rise with more drift" + given);
    }
}
