package io.driftwatch.benchmarks;

import io.driftwatch.DriftMonitor;
import io.driftwatch.data.CategoricalColumn;
import io.driftwatch.data.Dataset;
import io.driftwatch.data.NumericColumn;
import io.driftwatch.policy.ColumnRule;
import io.driftwatch.policy.DriftPolicy;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * How often tests alarm when rows belong together: customers of 20 rows each, whose rows have 0.3 of their variance in
 * common, as many customers before as now. Once row by row and once by whole blocks; without drift, and with every row
 * shifted by 0.3 standard deviations. The p-value alone counts, at 5 %. Arguments: how many comparisons (1,000 if
 * absent), how many customers a side (150 if absent), and the names of tests (four if absent).
 */
public final class BlockAlarms {

    private static final int COMPARISONS = 1_000;
    private static final int CUSTOMERS = 150;
    private static final int ROWS = 20;
    private static final double CORRELATION = 0.3;
    private static final double SHIFT = 0.3;
    private static final double LEVEL = 0.05;
    private static final long SEED = 20_260_103;
    private static final String CUSTOMER = "customer";
    private static final String VALUE = "x";
    private static final List<String> TESTS = List.of("ks", "chi-square", "psi", "wasserstein");

    private final int comparisons;
    private final int customers;

    BlockAlarms(int comparisons, int customers) {
        this.comparisons = comparisons;
        this.customers = customers;
    }

    /**
     * Simulates and prints a table.
     *
     * @param arguments how many comparisons, how many customers a side, and names of tests
     */
    public static void main(String[] arguments) {
        int comparisons = arguments.length > 0 ? Integer.parseInt(arguments[0]) : COMPARISONS;
        int customers = arguments.length > 1 ? Integer.parseInt(arguments[1]) : CUSTOMERS;
        List<String> names = Arrays.stream(arguments).skip(2).toList();
        new BlockAlarms(comparisons, customers).run(names.isEmpty() ? TESTS : names, System.out);
    }

    void run(List<String> tests, PrintStream out) {
        out.println("| test | by rows | by blocks | shifted, by blocks |");
        out.println("|---|---|---|---|");
        for (String test : tests) {
            DriftPolicy byRows = DriftPolicy.builder()
                    .rule(ColumnRule.matching(CUSTOMER).asIgnored())
                    .rule(ColumnRule.matching(VALUE).withTest(test))
                    .build();
            DriftPolicy byBlocks = DriftPolicy.builder()
                    .block(CUSTOMER)
                    .rule(ColumnRule.matching(VALUE).withTest(test))
                    .build();
            boolean few = test.equals("chi-square");
            out.println("| `" + test + "` | " + alarms(byRows, few, 0) + " | " + alarms(byBlocks, few, 0) + " | "
                    + alarms(byBlocks, few, SHIFT) + " |");
        }
    }

    private String alarms(DriftPolicy policy, boolean few, double shift) {
        SplittableRandom random = new SplittableRandom(SEED);
        int alarms = 0;
        for (int run = 0; run < comparisons; run++) {
            double pValue = DriftMonitor.builder()
                    .policy(policy)
                    .reference(rows(random, few, 0))
                    .build()
                    .check(rows(random, few, shift))
                    .column(VALUE)
                    .evidence()
                    .pValue()
                    .orElseThrow();
            alarms += pValue <= LEVEL ? 1 : 0;
        }
        return String.format(Locale.ROOT, "%.1f %%", 100.0 * alarms / comparisons);
    }

    private Dataset rows(SplittableRandom random, boolean few, double shift) {
        double[] values = new double[customers * ROWS];
        String[] names = new String[values.length];
        double common = 0;
        for (int row = 0; row < values.length; row++) {
            if (row % ROWS == 0) {
                common = shift + Math.sqrt(CORRELATION) * random.nextGaussian();
            }
            double value = common + Math.sqrt(1 - CORRELATION) * random.nextGaussian();
            values[row] = few ? Math.rint(value) : value;
            names[row] = "c" + row / ROWS;
        }
        return Dataset.of(CategoricalColumn.of(CUSTOMER, names), NumericColumn.of(VALUE, values));
    }
}
