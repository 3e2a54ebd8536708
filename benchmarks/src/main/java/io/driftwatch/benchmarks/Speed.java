package io.driftwatch.benchmarks;

import io.driftwatch.DriftMonitor;
import io.driftwatch.data.Dataset;
import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.profile.DatasetProfile;
import io.driftwatch.profile.Profiler;
import io.driftwatch.report.DriftReport;
import io.driftwatch.stats.KolmogorovSmirnov;
import io.driftwatch.stattest.StatTestResult;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;

/**
 * Measures the two speeds that the documents state, each against its yardstick in the same run. Argument: the rows of a
 * column (100,000 if absent).
 */
public final class Speed {

    private static final int ROWS = 100_000;
    private static final int NUMERIC = 20;
    private static final int CATEGORICAL = 5;
    private static final double SHIFT = 0.01;

    private static final int ROUNDS = 31;
    /** Bytes that the warm-up of the smaller work touches are few: it takes more rounds. */
    private static final int WARM_UP_COLUMN = 400;

    private static final int WARM_UP_TABLE = 40;

    private final int rows;
    private final double warmUp;
    private final PairedTiming timing;

    /** The share of the warm-up is 1 but in tests, which measure nothing. */
    Speed(int rows, double warmUp, PairedTiming timing) {
        this.rows = rows;
        this.warmUp = warmUp;
        this.timing = timing;
    }

    /**
     * Measures and prints.
     *
     * @param arguments the number of rows
     */
    public static void main(String[] arguments) {
        int rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : ROWS;
        PairedTiming timing = new PairedTiming(ROUNDS, System::nanoTime);
        new Speed(rows, 1, timing).run(System.out);
        new TestSpeed(rows, 1, timing).run(System.out);
        new DistanceSpeed(rows, 1, timing).run(System.out);
    }

    void run(PrintStream out) {
        out.println("Java " + Runtime.version() + ", " + rows + " rows");
        out.println(test().line("ks against a stored profile", "commons-math3's test"));
        out.println(table().line("profile and compare " + NUMERIC + " + " + CATEGORICAL + " columns", "Arrays.sort"));
    }

    /** Raw values against a stored baseline; the yardstick gets both arrays raw, as its interface wants them. */
    private PairedTiming.Result test() {
        double[] reference = MadeUpTable.of(1, rows, 1, 0, 0).numeric().get(0);
        double[] current = MadeUpTable.of(2, rows, 1, 0, SHIFT).numeric().get(0);
        ColumnProfile baseline = profile(reference);
        return timing.compare(
                (int) (warmUp * WARM_UP_COLUMN),
                () -> pValue(baseline, profile(current)),
                () -> new KolmogorovSmirnovTest().kolmogorovSmirnovTest(reference, current));
    }

    private static ColumnProfile profile(double[] values) {
        DatasetProfile profile = Profiler.withDefaults()
                .profile(Dataset.builder().numeric("x", values).build());
        return profile.column("x");
    }

    private static double pValue(ColumnProfile baseline, ColumnProfile current) {
        StatTestResult result = KolmogorovSmirnov.withDefaults().compare(baseline, current);
        return ((StatTestResult.Significance) result).pValue();
    }

    /** From raw arrays to a report with its hashes; the yardstick sorts copies of the numeric columns alone. */
    private PairedTiming.Result table() {
        DriftMonitor monitor = DriftMonitor.builder()
                .reference(MadeUpTable.of(1, rows, NUMERIC, CATEGORICAL, 0).dataset())
                .build();
        MadeUpTable current = MadeUpTable.of(2, rows, NUMERIC, CATEGORICAL, SHIFT);
        monitor.reference().hash();
        return timing.compare(
                (int) (warmUp * WARM_UP_TABLE), () -> check(monitor, current), () -> sorted(current.numeric()));
    }

    private static String check(DriftMonitor monitor, MadeUpTable current) {
        DriftReport report = monitor.check(current.dataset());
        return report.summary() + report.provenance();
    }

    private static double sorted(List<double[]> columns) {
        double medians = 0;
        for (double[] column : columns) {
            double[] copy = column.clone();
            Arrays.sort(copy);
            medians += copy[copy.length / 2];
        }
        return medians;
    }
}
