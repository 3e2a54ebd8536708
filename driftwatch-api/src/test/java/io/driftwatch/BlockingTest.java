package io.driftwatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.driftwatch.data.CategoricalColumn;
import io.driftwatch.data.ColumnSelection;
import io.driftwatch.data.ColumnType;
import io.driftwatch.data.Dataset;
import io.driftwatch.data.NumericColumn;
import io.driftwatch.policy.ColumnRule;
import io.driftwatch.policy.Correction;
import io.driftwatch.policy.DriftPolicy;
import io.driftwatch.policy.InvalidPolicyException;
import io.driftwatch.policy.Status;
import io.driftwatch.policy.Verdict;
import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.profile.DatasetProfile;
import io.driftwatch.profile.NumericProfile;
import io.driftwatch.profile.Profiler;
import io.driftwatch.report.ColumnDrift;
import io.driftwatch.report.DriftReport;
import io.driftwatch.stattest.StatTest;
import io.driftwatch.stattest.StatTestResult;
import io.driftwatch.stattest.StatTestResult.Distance;
import io.driftwatch.stattest.StatTestResult.NotComputable;
import io.driftwatch.stattest.StatTestResult.Significance;
import java.util.List;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BlockingTest {

    private static final int ROWS = 30;

    private static final DriftPolicy BY_CUSTOMER = DriftPolicy.builder()
            .block("customer")
            .rule(ColumnRule.matching("amount").withTest("gap"))
            .build();

    /** The difference of the means, whose p-value by rows is far too small. */
    private static final StatTest GAP = new StatTest() {
        @Override
        public String name() {
            return "gap";
        }

        @Override
        public Set<ColumnType> columnTypes() {
            return Set.of(ColumnType.NUMERIC);
        }

        @Override
        public StatTestResult compare(ColumnProfile reference, ColumnProfile current) {
            double gap = Math.abs(mean(reference) - mean(current));
            return new Significance(gap, Math.exp(-60 * gap));
        }
    };

    private static double mean(ColumnProfile column) {
        return ((NumericProfile) column).mean().orElseThrow();
    }

    /** A distance that has no scale unless the first value of the reference is there. */
    private record Scaled(double least) implements StatTest {
        @Override
        public String name() {
            return "scaled";
        }

        @Override
        public Set<ColumnType> columnTypes() {
            return Set.of(ColumnType.NUMERIC);
        }

        @Override
        public boolean isDistance() {
            return true;
        }

        @Override
        public StatTestResult compare(ColumnProfile reference, ColumnProfile current) {
            boolean hasScale = ((NumericProfile) reference).minimum().orElseThrow() <= least;
            return hasScale
                    ? new Distance(Math.abs(mean(reference) - mean(current)), 0.5, 3)
                    : new NotComputable("no scale");
        }
    }

    /** Customers of thirty rows each, whose amounts are all near the customer's own. */
    private static Dataset data(int customers, IntToDoubleFunction amount) {
        int rows = ROWS * customers;
        return Dataset.of(
                CategoricalColumn.of(
                        "customer",
                        IntStream.range(0, rows)
                                .mapToObj(row -> "c" + row / ROWS)
                                .toArray(String[]::new)),
                NumericColumn.of(
                        "amount",
                        IntStream.range(0, rows)
                                .mapToDouble(row -> amount.applyAsDouble(row / ROWS) + 0.001 * (row % ROWS))
                                .toArray()));
    }

    private static DriftMonitor.Builder monitor(DriftPolicy policy, StatTest own) {
        return DriftMonitor.builder()
                .statTests(new Script().tests())
                .statTest(own)
                .policy(policy);
    }

    private static DriftReport compare(DriftPolicy policy, Dataset reference, Dataset current) {
        return monitor(policy, GAP).reference(reference).build().check(current);
    }

    @Test
    void thePValueIsTheShareOfWaysToDealTheBlocks() {
        DriftReport report = compare(BY_CUSTOMER, data(5, c -> c), data(6, c -> 10 + c));
        assertThat(report.column("amount").verdict()).isEqualTo(Verdict.DRIFTED);
        assertThat(report.column("amount").evidence().pValue()).hasValue(1 / 462.0);
        assertThat(report.column("amount").evidence().statistic().orElseThrow()).isGreaterThan(9);
        assertThat(report.column("amount").evidence().noiseLevel().orElseThrow())
                .isBetween(0.5, 1.0);
        assertThat(report.provenance().policy().block()).isEqualTo("customer");
        assertThat(report.provenance().reference().blocks()).hasValue(5);
        assertThat(report.provenance().current().blocks()).hasValue(6);
        assertThat(report.columns()).map(ColumnDrift::column).containsExactly("amount");
    }

    @Test
    void aDifferenceThatAFewBlocksMakeIsNoDrift() {
        Dataset reference = data(8, c -> c % 4);
        Dataset current = data(8, c -> (c + 1) % 4 + (c == 0 ? 1 : 0));
        DriftPolicy byRows = DriftPolicy.builder()
                .rule(ColumnRule.matching("customer").asIgnored())
                .rule(ColumnRule.matching("amount").withTest("gap"))
                .build();
        assertThat(compare(byRows, reference, current).column("amount").isDrifted())
                .isTrue();
        ColumnDrift column = compare(BY_CUSTOMER, reference, current).column("amount");
        assertThat(column.verdict()).isEqualTo(Verdict.STABLE);
        assertThat(column.evidence().pValue().orElseThrow()).isGreaterThan(0.5);
    }

    @Test
    void aDistanceKeepsItsValueAndHasItsNoiseFromTheBlocks() {
        DriftPolicy policy = DriftPolicy.builder()
                .block("customer")
                .rule(ColumnRule.matching("amount").withTest("scaled").withThreshold(0.1))
                .build();
        DriftReport report = monitor(policy, new Scaled(100))
                .reference(data(5, c -> c))
                .build()
                .check(data(6, c -> 10 + c));
        assertThat(report.column("amount").evidence().distance().orElseThrow()).isGreaterThan(9);
        assertThat(report.column("amount").evidence().pValue()).hasValue(1 / 462.0);
        assertThat(report.column("amount").evidence().noiseLevel().orElseThrow())
                .isBetween(5.0, 9.0);
        DriftReport scaleless = monitor(policy, new Scaled(0.5))
                .reference(data(5, c -> c))
                .build()
                .check(data(6, c -> 10 + c));
        assertThat(scaleless.column("amount").reason())
                .isEqualTo(
                        "Where whole blocks are dealt to the sides by chance, the distance is often infinite, or has no"
                                + " scale.");
    }

    @ParameterizedTest
    @CsvSource({"4, 4 blocks, 4, 0.02857", "2, 2 blocks, 5, 0.04762", "1, 1 block, 40, 0.02439"})
    void tooFewBlocksAreNeverGreen(int before, String counted, int now, String smallest) {
        DriftReport report = compare(BY_CUSTOMER, data(before, c -> c + 4), data(now, c -> c));
        assertThat(report.status()).isEqualTo(Status.UNKNOWN);
        assertThat(report.column("amount").reason())
                .isEqualTo("Only " + counted + " of 'customer' in the reference and " + now
                        + " in the current data: no p-value can be below " + smallest
                        + ", and one of 0.01 must be within reach. More blocks are needed.");
    }

    @Test
    void theCorrectionAsksForMoreBlocks() {
        Dataset.Builder wide = Dataset.builder().column(data(5, c -> c).column("customer"));
        IntStream.range(0, 10).forEach(i -> wide.column(NumericColumn.of("x" + i, Tables.halves(5 * ROWS))));
        DriftPolicy policy = DriftPolicy.builder().block("customer").build();
        DriftReport corrected = compare(policy, wide.build(), wide.build());
        assertThat(corrected.status()).isEqualTo(Status.UNKNOWN);
        assertThat(corrected.column("x0").reason()).contains("0.007937, and one of 0.005 must be within reach");
        DriftPolicy alone = DriftPolicy.builder()
                .block("customer")
                .correction(Correction.NONE)
                .build();
        assertThat(compare(alone, wide.build(), wide.build()).comparedColumns()).isEqualTo(10);
    }

    @Test
    void aStrictLevelHasMoreDrawsUpToAMaximum() {
        DriftPolicy strict = DriftPolicy.builder()
                .block("customer")
                .rule(ColumnRule.matching("amount").withTest("gap").withThreshold(0.0002))
                .build();
        DriftReport report = compare(strict, data(12, c -> c), data(12, c -> 20 + c));
        assertThat(report.column("amount").evidence().pValue().orElseThrow()).isBetween(0.0001, 0.0002);
        DriftPolicy stricter = DriftPolicy.builder()
                .block("customer")
                .rule(ColumnRule.matching("amount").withTest("gap").withThreshold(0.00001))
                .build();
        assertThat(compare(stricter, data(12, c -> c), data(12, c -> 20 + c))
                        .column("amount")
                        .reason())
                .endsWith(" must be within reach. Compare fewer columns at once, or at a higher level.");
    }

    @Test
    void aProfileWithoutTheseBlocksIsInconclusive() {
        Dataset reference = data(9, c -> c);
        DatasetProfile plain = Profiler.withDefaults()
                .withSelection(ColumnSelection.all().ignoring(name -> name.equals("customer")))
                .profile(reference);
        DriftMonitor monitor = monitor(BY_CUSTOMER, GAP).reference(reference).build();
        DriftReport report = monitor.check(plain);
        assertThat(report.status()).isEqualTo(Status.UNKNOWN);
        assertThat(report.column("amount").reason())
                .isEqualTo(
                        "The policy takes the rows of one 'customer' together, but the profile of the current data does"
                                + " not say which rows these are: profile the data again under this policy.");
        DriftReport swapped = monitor(BY_CUSTOMER, GAP).baseline(plain).build().check(reference);
        assertThat(swapped.column("amount").reason()).contains("the profile of the reference does");
        DatasetProfile byBranch = Profiler.withDefaults().profile(reference).withColumns(plain.columns());
        assertThat(monitor.check(byBranch.withBlocks("branch", 3, List.of()))
                        .column("amount")
                        .reason())
                .contains("has those of one 'branch' together");
        assertThat(monitor.check(byBranch.withBlocks("customer", 3, List.of()))
                        .column("amount")
                        .reason())
                .contains("does not say which rows of this column these are");
    }

    @Test
    void aPolicyWithoutBlocksLeavesThemAlone() {
        DatasetProfile inBlocks =
                monitor(BY_CUSTOMER, GAP).reference(data(9, c -> c)).build().reference();
        DriftPolicy policy = DriftPolicy.builder()
                .rule(ColumnRule.matching("amount").withTest("gap"))
                .build();
        DriftReport report = monitor(policy, GAP).baseline(inBlocks).build().check(inBlocks);
        assertThat(report.column("amount").evidence().pValue()).hasValue(1);
        assertThat(report.provenance().policy().block()).isNull();
        assertThat(report.provenance().reference().blocks()).hasValue(9);
    }

    @Test
    void rowsWithoutTheirBlockAreRefused() {
        DriftMonitor monitor =
                monitor(BY_CUSTOMER, GAP).reference(data(9, c -> c)).build();
        Dataset anonymous = Dataset.builder().numeric("amount", 1, 2, 3).build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> monitor.check(anonymous))
                .withMessageContaining("customer");
    }

    @Test
    void thePredictionIsJudgedByBlocksToo() {
        DriftPolicy policy =
                DriftPolicy.builder().block("customer").prediction("amount").build();
        Script far = new Script().finds("amount", new Distance(0.3, 0.0001, 0.1));
        DriftReport few = far.compare(policy, data(4, c -> c), data(4, c -> c));
        assertThat(few.status()).isEqualTo(Status.UNKNOWN);
        DriftReport many = far.compare(policy, data(9, c -> c), data(9, c -> c));
        assertThat(many.prediction().orElseThrow().pValue())
                .as("every way shows the same distance")
                .hasValue(1);
    }

    @Test
    void aPolicyChecksTheColumnOfItsBlocks() {
        assertThatExceptionOfType(InvalidPolicyException.class)
                .isThrownBy(() ->
                        compare(DriftPolicy.builder().block("custommer").build(), data(9, c -> c), data(9, c -> c)))
                .withMessage("Policy 'calibrated', block: the reference has no column 'custommer'. Did you mean"
                        + " 'customer'?");
        assertThatExceptionOfType(InvalidPolicyException.class)
                .isThrownBy(() ->
                        DriftPolicy.builder().block("score").prediction("score").build())
                .withMessage("Column 'score' is the prediction and is also the block.");
        DriftPolicy policy = DriftPolicy.builder().block("customer").build();
        assertThat(policy.withPrediction("score").block()).contains("customer");
        assertThat(policy.hash()).isNotEqualTo(DriftPolicy.calibrated().hash());
        assertThat(policy.selection().block()).contains("customer");
        assertThat(DriftPolicy.calibrated().selection().block()).isEmpty();
    }
}
