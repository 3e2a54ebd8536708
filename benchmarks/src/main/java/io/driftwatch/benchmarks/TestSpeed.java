package io.driftwatch.benchmarks;

import io.driftwatch.data.Dataset;
import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.profile.Profiler;
import io.driftwatch.stats.CramerVonMises;
import io.driftwatch.stats.MannWhitney;
import io.driftwatch.stats.TTest;
import io.driftwatch.stats.contingency.ZTest;
import io.driftwatch.stattest.StatTest;
import io.driftwatch.stattest.StatTestResult;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Measures the tests with a p-value on two stored profiles, where nothing is left to sort, each against
 * {@code Arrays.sort} of as many raw values as one side has.
 */
final class TestSpeed {

    private static final double SHIFT = 0.01;
    private static final double ROUNDING = 1_000;
    private static final int WARM_UP = 400;

    private final int rows;
    private final int uncounted;
    private final PairedTiming timing;

    TestSpeed(int rows, double warmUp, PairedTiming timing) {
        this.rows = rows;
        this.uncounted = (int) (warmUp * WARM_UP);
        this.timing = timing;
    }

    void run(PrintStream out) {
        double[] reference = MadeUpTable.of(1, rows, 1, 0, 0).numeric().get(0);
        double[] current = MadeUpTable.of(2, rows, 1, 0, SHIFT).numeric().get(0);
        for (StatTest test : List.of(CramerVonMises.withDefaults(), MannWhitney.withDefaults(), TTest.withDefaults())) {
            out.println(line(test, "distinct values", reference, current));
            out.println(line(test, "rounded values", rounded(reference), rounded(current)));
        }
        out.println(line(ZTest.withDefaults(), "two values", signs(reference), signs(current)));
    }

    private static double[] rounded(double[] values) {
        return DoubleStream.of(values).map(x -> Math.rint(x * ROUNDING)).toArray();
    }

    private static double[] signs(double[] values) {
        return DoubleStream.of(values).map(x -> x > 0 ? 1 : 0).toArray();
    }

    private String line(StatTest test, String what, double[] reference, double[] current) {
        ColumnProfile before = profile(reference);
        ColumnProfile now = profile(current);
        return timing.compare(uncounted, () -> pValue(test, before, now), () -> median(current))
                .line(test.name() + " on stored profiles of " + what, "Arrays.sort");
    }

    private static ColumnProfile profile(double[] values) {
        return Profiler.withDefaults()
                .profile(Dataset.builder().numeric("x", values).build())
                .column("x");
    }

    private static double pValue(StatTest test, ColumnProfile before, ColumnProfile now) {
        return ((StatTestResult.Significance) test.compare(before, now)).pValue();
    }

    private static double median(double[] values) {
        double[] copy = values.clone();
        Arrays.sort(copy);
        return copy[copy.length / 2];
    }
}
