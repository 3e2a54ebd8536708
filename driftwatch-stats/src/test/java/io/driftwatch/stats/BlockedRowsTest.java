package io.driftwatch.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.driftwatch.DriftMonitor;
import io.driftwatch.data.CategoricalColumn;
import io.driftwatch.data.Column;
import io.driftwatch.data.Dataset;
import io.driftwatch.data.NumericColumn;
import io.driftwatch.policy.ColumnRule;
import io.driftwatch.policy.Correction;
import io.driftwatch.policy.DriftPolicy;
import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.profile.Profiler;
import io.driftwatch.report.DriftReport;
import io.driftwatch.report.Evidence;
import io.driftwatch.spi.StatTests;
import io.driftwatch.stattest.Parameters;
import io.driftwatch.stattest.StatTest;
import io.driftwatch.stattest.StatTestResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows that belong together, through the front door: p-values against all ways to deal them, alarms and power. */
class BlockedRowsTest {

    /** Of the variance of a row, what it has in common with the others of its customer. */
    private static final double CORRELATION = 0.3;

    private static DriftPolicy policy(String test, Parameters parameters) {
        ColumnRule rule = ColumnRule.matching("x").withTest(test, parameters);
        boolean scaled = parameters.values().containsKey("scale");
        return DriftPolicy.builder()
                .block("customer")
                .correction(Correction.NONE)
                .minimumRows(1)
                .rule(scaled ? rule.withThreshold(0.1) : rule)
                .build();
    }

    private static Dataset table(List<double[]> blocks, String prefix, boolean names) {
        double[] values = joined(blocks);
        String[] customers = IntStream.range(0, blocks.size())
                .boxed()
                .flatMap(block -> Collections.nCopies(blocks.get(block).length, prefix + block).stream())
                .toArray(String[]::new);
        return Dataset.of(CategoricalColumn.of("customer", customers), column(values, names));
    }

    private static Column column(double[] values, boolean names) {
        NumericColumn numbers = NumericColumn.of("x", values);
        return names ? numbers.asCategories() : numbers;
    }

    private static double[] joined(List<double[]> blocks) {
        return blocks.stream().flatMapToDouble(Arrays::stream).toArray();
    }

    private static Evidence compare(DriftPolicy policy, Dataset reference, Dataset current) {
        DriftReport report = DriftMonitor.builder()
                .policy(policy)
                .reference(reference)
                .build()
                .check(current);
        assertThat(report.column("x").reason()).isNull();
        return report.column("x").evidence();
    }

    /** Blocks of different sizes. */
    private static List<double[]> blocks(SplittableRandom random, int number, double shift, boolean rounded) {
        List<double[]> blocks = new ArrayList<>();
        for (int block = 0; block < number; block++) {
            double own = random.nextGaussian() + shift;
            double[] rows = new double[6 + random.nextInt(9)];
            for (int row = 0; row < rows.length; row++) {
                double value = own + random.nextGaussian();
                rows[row] = rounded ? Math.rint(value) : value;
            }
            blocks.add(rows);
        }
        return blocks;
    }

    private static ColumnProfile profile(List<double[]> blocks, boolean names) {
        return Profiler.withDefaults()
                .profile(Dataset.of(column(joined(blocks), names)))
                .column("x");
    }

    /** How extreme the test finds two samples, from its own result: by rows, each p-value is right for its sides. */
    private static double extreme(StatTest test, ColumnProfile reference, ColumnProfile current) {
        StatTestResult result = test.compare(reference, current);
        return result.match(
                found -> switch (test.name()) {
                    case "ks", "anderson-darling", "mmd" -> found.statistic();
                    case "fisher-exact" -> -found.statistic();
                    default -> -found.pValue();
                },
                distance -> distance.distance(),
                none -> Double.POSITIVE_INFINITY);
    }

    /** Every subset of the pooled rows' blocks, by the bits of a number, each compared from its rows. */
    private static double enumerated(StatTest test, List<double[]> before, List<double[]> now, boolean names) {
        List<double[]> pooled = new ArrayList<>(before);
        pooled.addAll(now);
        StatTest quick = test.withMaximumDraws(999);
        double seen = extreme(quick, profile(before, names), profile(now, names));
        int ways = 0;
        int atLeast = 0;
        for (int bits = 0; bits < 1 << pooled.size(); bits++) {
            if (Integer.bitCount(bits) != before.size()) {
                continue;
            }
            int chosen = bits;
            IntFunction<List<double[]>> side = bit -> IntStream.range(0, pooled.size())
                    .filter(block -> (chosen >> block & 1) == bit)
                    .mapToObj(pooled::get)
                    .toList();
            double found = extreme(quick, profile(side.apply(1), names), profile(side.apply(0), names));
            ways++;
            atLeast += found >= seen - 1e-12 * Math.abs(seen) ? 1 : 0;
        }
        return (double) atLeast / ways;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ks",
                "cramer-von-mises",
                "anderson-darling",
                "mann-whitney",
                "t-test",
                "epps-singleton",
                "psi",
                "kl-divergence",
                "jensen-shannon",
                "hellinger",
                "total-variation",
                "wasserstein"
            })
    void numbersHaveThePValueOfAllWaysToDealTheBlocks(String name) {
        assertEnumerated(StatTests.installed().require(name), false, false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"chi-square", "g-test", "psi", "total-variation"})
    void namesHaveThePValueOfAllWaysToDealTheBlocks(String name) {
        assertEnumerated(StatTests.installed().require(name), true, true);
    }

    @Test
    void fewNumbersHaveThePValueOfAllWaysToDealTheBlocks() {
        assertEnumerated(StatTests.installed().require("chi-square"), true, false);
    }

    @Test
    void theEnergyDistanceHasThePValueOfAllWaysToDealTheBlocks() {
        Parameters scaled = Parameters.of("scale", "standard-deviation");
        assertEnumerated(StatTests.installed().require("energy-distance").withParameters(scaled), false, false);
    }

    /** 4 blocks of 6 to 14 rows with 5 others: 126 ways, of which the smallest p-value is below 0.01. */
    private static void assertEnumerated(StatTest test, boolean rounded, boolean names) {
        for (int seed = 1; seed <= 2; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            List<double[]> before = blocks(random, 4, 0, rounded);
            List<double[]> now = blocks(random, 5, 1, rounded);
            Evidence evidence =
                    compare(policy(test.name(), test.parameters()), table(before, "a", names), table(now, "b", names));
            assertThat(evidence.pValue().orElseThrow())
                    .as("%s, seed %d", test.name(), seed)
                    .isCloseTo(enumerated(test, before, now, names), within(1e-12));
        }
    }

    /** Tests whose own p-value takes draws are asked for their statistic alone. */
    @ParameterizedTest
    @CsvSource({"mmd, false", "fisher-exact, true"})
    void testsThatDrawHaveThePValueOfAllWaysToo(String name, boolean names) {
        assertEnumerated(StatTests.installed().require(name), names, names);
    }

    /** Customers whose rows have something in common. */
    private static Dataset customers(SplittableRandom random, int customers, int rows, double shift) {
        double common = Math.sqrt(CORRELATION);
        double own = Math.sqrt(1 - CORRELATION);
        List<double[]> blocks = new ArrayList<>();
        for (int customer = 0; customer < customers; customer++) {
            double effect = common * random.nextGaussian() + shift;
            blocks.add(random.doubles(rows)
                    .map(ignored -> effect + own * random.nextGaussian())
                    .toArray());
        }
        return table(blocks, "c", false);
    }

    private static int alarms(DriftPolicy policy, int runs, double shift) {
        SplittableRandom random = new SplittableRandom(11);
        int alarms = 0;
        for (int run = 0; run < runs; run++) {
            Evidence evidence = compare(policy, customers(random, 20, 15, 0), customers(random, 20, 15, shift));
            alarms += evidence.pValue().orElseThrow() <= 0.05 ? 1 : 0;
        }
        return alarms;
    }

    /** The range that holds 99.9 % of draws. */
    private static void assertInBand(int alarms, int runs) {
        BinomialDistribution law = new BinomialDistribution(null, runs, 0.05);
        assertThat(alarms)
                .isBetween(law.inverseCumulativeProbability(0.0005), law.inverseCumulativeProbability(0.9995));
    }

    /** 20 customers with 20 others, 15 rows each: measured with this seed, 65 and 9 of 200 comparisons alarm. */
    @Test
    void rowsOfOneCustomerAlarmByRowsAndHoldTheLevelByBlocks() {
        int runs = 200;
        DriftPolicy byRows = DriftPolicy.builder()
                .rule(ColumnRule.matching("customer").asIgnored())
                .rule(ColumnRule.matching("x").withTest("ks"))
                .build();
        int rowAlarms = alarms(byRows, runs, 0);
        int blockAlarms = alarms(policy("ks", Parameters.none()), runs, 0);
        assertThat(rowAlarms).isGreaterThan(runs / 5);
        assertInBand(blockAlarms, runs);
    }

    /** Measured with this seed: 9 of 200. */
    @Test
    void aDistanceHoldsTheLevelByBlocks() {
        int psi = alarms(policy("psi", Parameters.none()), 200, 0);
        assertInBand(psi, 200);
    }

    /** A shift by the standard deviation of a row: measured with this seed, 100 of 100 comparisons alarm. */
    @Test
    void aRealShiftIsStillFound() {
        int found = alarms(policy("ks", Parameters.none()), 100, 1);
        assertThat(found).isGreaterThan(95);
    }

    @Test
    void theOrderOfRowsAndBlocksAndTheirNamesChangeNoBit() {
        SplittableRandom random = new SplittableRandom(21);
        List<double[]> before = blocks(random, 40, 0, false);
        List<double[]> now = blocks(random, 30, 0.3, false);
        DriftPolicy policy = policy("ks", Parameters.none());
        Dataset current = table(now, "b", false);
        DriftReport report = DriftMonitor.builder()
                .policy(policy)
                .reference(table(before, "a", false))
                .build()
                .check(current);
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, current.rows()).boxed().toList());
        Collections.shuffle(order, new Random(5));
        CategoricalColumn customers = (CategoricalColumn) current.column("customer");
        NumericColumn values = (NumericColumn) current.column("x");
        Dataset shuffled = Dataset.of(
                CategoricalColumn.of(
                        "customer",
                        order.stream().map(row -> "!" + customers.value(row)).toArray(String[]::new)),
                NumericColumn.of("x", order.stream().mapToDouble(values::value).toArray()));
        Collections.reverse(before);
        DriftReport same = DriftMonitor.builder()
                .policy(policy)
                .reference(table(before, "z", false))
                .build()
                .check(shuffled);
        assertThat(same.hash()).isEqualTo(report.hash());
    }
}
