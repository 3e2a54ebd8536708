package io.driftwatch.testkit;

import io.driftwatch.data.NearestName;
import io.driftwatch.policy.QualityRule;
import io.driftwatch.policy.Status;
import io.driftwatch.policy.Verdict;
import io.driftwatch.report.ColumnDrift;
import io.driftwatch.report.DriftReport;
import io.driftwatch.report.Figures;
import io.driftwatch.report.PredictionDrift;
import io.driftwatch.report.QualityFinding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on a report. A failure tells the report's summary and, of each column that is not as expected, its
 * sentence with the numbers; a column that the report does not have fails every assertion. Not thread-safe.
 */
public class DriftReportAssert extends AbstractAssert<DriftReportAssert, DriftReport> {

    /**
     * Assertions on a report; {@link DriftAssertions#assertThat(DriftReport)} reads better.
     *
     * @param actual the report; null fails every assertion
     */
    public DriftReportAssert(@Nullable DriftReport actual) {
        super(actual, DriftReportAssert.class);
    }

    /**
     * The overall status is the given one.
     *
     * @param expected the status
     * @return this
     * @throws AssertionError if it is another
     */
    public DriftReportAssert hasStatus(Status expected) {
        isNotNull();
        if (actual.status() != expected) {
            failWithMessage(
                    "%s",
                    "Expected the status to be " + expected + ", but it is " + actual.status() + ":\n"
                            + actual.explanation());
        }
        return this;
    }

    /**
     * The overall status is green: everything was judged, and nothing needs attention.
     *
     * @return this
     * @throws AssertionError if it is not; {@code unknown} is not green
     */
    public DriftReportAssert isGreen() {
        return hasStatus(Status.GREEN);
    }

    /**
     * Every named column drifted, whatever the others did.
     *
     * @param columns one name or more
     * @return this
     * @throws AssertionError if one of them did not, or is not in the report
     */
    public DriftReportAssert hasDrifted(String... columns) {
        return eachIs(Verdict.DRIFTED, "drift in ", columns);
    }

    /**
     * The named columns drifted, and no other one. What is inconclusive has not drifted:
     * {@link #hasNothingInconclusive} asks for that.
     *
     * @param columns the names; none if no column is to have drifted
     * @return this
     * @throws AssertionError if other columns drifted, or one of them is not in the report
     */
    public DriftReportAssert hasDriftedExactly(String... columns) {
        List<String> names = Arrays.asList(columns);
        Stream<ColumnDrift> lacking = known(columns).stream().filter(column -> !column.isDrifted());
        Stream<ColumnDrift> unexpected = actual.drifted().stream().filter(column -> !names.contains(column.column()));
        String wanted = names.isEmpty() ? "no drift" : "drift in " + String.join(", ", names) + " and nowhere else";
        return requireNone(wanted, Stream.concat(lacking, unexpected).toList());
    }

    /**
     * Every named column was compared and is stable.
     *
     * @param columns one name or more
     * @return this
     * @throws AssertionError if one of them drifted, is inconclusive, or is not in the report
     */
    public DriftReportAssert hasNoDriftIn(String... columns) {
        return eachIs(Verdict.STABLE, "no drift in ", columns);
    }

    /**
     * Every column was compared and is stable. The prediction is not one of the columns: see {@link #prediction}.
     *
     * @return this
     * @throws AssertionError if one drifted or is inconclusive, or if there is none
     */
    public DriftReportAssert hasNoDrift() {
        isNotNull();
        if (actual.columns().isEmpty()) {
            fail("no drift", List.of("The report has no columns."));
        }
        return requireNone("no drift", columnsThat(column -> column.verdict() != Verdict.STABLE));
    }

    /**
     * Every named column is inconclusive.
     *
     * @param columns one name or more
     * @return this
     * @throws AssertionError if one of them was compared, or is not in the report
     */
    public DriftReportAssert hasInconclusive(String... columns) {
        return eachIs(Verdict.INCONCLUSIVE, "no verdict on ", columns);
    }

    /**
     * Every column was compared.
     *
     * @return this
     * @throws AssertionError if one is inconclusive
     */
    public DriftReportAssert hasNothingInconclusive() {
        isNotNull();
        return requireNone("a verdict on every column", columnsThat(column -> !column.isCompared()));
    }

    /**
     * The share of drifted among compared columns is at most so large.
     *
     * @param share from 0 to 1
     * @return this
     * @throws AssertionError if it is larger, or no column was compared
     */
    public DriftReportAssert hasDriftShareAtMost(double share) {
        isNotNull();
        OptionalDouble found = actual.driftShare();
        String wanted = "at most " + Figures.percent(share) + " of the compared columns to have drifted";
        if (found.isEmpty()) {
            fail(wanted, sentences(actual.inconclusive()));
        }
        return found.orElse(1) <= share ? this : requireNone(wanted, actual.drifted());
    }

    /**
     * No data-quality rule is broken, not even one that only warns.
     *
     * @return this
     * @throws AssertionError if one is
     */
    public DriftReportAssert hasNoQualityFindings() {
        isNotNull();
        if (!actual.quality().isEmpty()) {
            fail("no data-quality findings", findings());
        }
        return this;
    }

    /**
     * A data-quality rule is broken, in whatever column.
     *
     * @param rule the rule
     * @return this
     * @throws AssertionError if it is not
     */
    public DriftReportAssert hasQualityFinding(QualityRule rule) {
        return hasFinding("the finding " + rule, finding -> finding.check() == rule);
    }

    /**
     * A data-quality rule is broken in a column.
     *
     * @param rule the rule
     * @param column the column's name, which the reference need not have
     * @return this
     * @throws AssertionError if it is not
     */
    public DriftReportAssert hasQualityFinding(QualityRule rule, String column) {
        return hasFinding(
                "the finding " + rule + " in " + column,
                finding -> finding.check() == rule && column.equals(finding.column()));
    }

    private DriftReportAssert hasFinding(String wanted, Predicate<QualityFinding> sought) {
        isNotNull();
        if (actual.quality().stream().noneMatch(sought)) {
            fail(wanted, actual.quality().isEmpty() ? List.of("There are no findings.") : findings());
        }
        return this;
    }

    private List<String> findings() {
        return actual.quality().stream().map(QualityFinding::toString).toList();
    }

    /**
     * Goes on with one column.
     *
     * @param name the column's name
     * @return what can be asserted of it
     * @throws AssertionError if the report has no such column
     */
    public ColumnDriftAssert column(String name) {
        return new ColumnDriftAssert(known(name).get(0));
    }

    /**
     * Goes on with the model's score.
     *
     * @return what can be asserted of it
     * @throws AssertionError if the report has no prediction
     */
    public PredictionDriftAssert prediction() {
        isNotNull();
        Optional<PredictionDrift> found = actual.prediction();
        if (found.isEmpty()) {
            fail("a prediction", List.of("The policy of this report names no prediction column."));
        }
        return new PredictionDriftAssert(found.orElseThrow());
    }

    private DriftReportAssert eachIs(Verdict verdict, String wanted, String... columns) {
        if (columns.length == 0) {
            throw new IllegalArgumentException("Name a column: an assertion on none would always hold.");
        }
        return requireNone(
                wanted + String.join(", ", columns),
                known(columns).stream()
                        .filter(column -> column.verdict() != verdict)
                        .toList());
    }

    private List<ColumnDrift> columnsThat(Predicate<ColumnDrift> condition) {
        return actual.columns().stream().filter(condition).toList();
    }

    /** The columns of these names, in this order. */
    private List<ColumnDrift> known(String... names) {
        isNotNull();
        List<String> all = actual.columns().stream().map(ColumnDrift::column).toList();
        for (String name : names) {
            if (!all.contains(name)) {
                failWithMessage("%s", unknown(name, all));
            }
        }
        return Arrays.stream(names).map(actual::column).toList();
    }

    private String unknown(String name, List<String> all) {
        boolean isPrediction =
                actual.prediction().filter(drift -> drift.column().equals(name)).isPresent();
        return isPrediction
                ? "'" + name + "' is the prediction and judged on its own: use prediction()."
                : "The report has no column '" + name + "'. " + NearestName.advice(name, all);
    }

    private DriftReportAssert requireNone(String wanted, List<ColumnDrift> culprits) {
        if (!culprits.isEmpty()) {
            List<String> lines = new ArrayList<>(sentences(culprits));
            if (wanted.startsWith("no drift") && culprits.stream().anyMatch(column -> !column.isCompared())) {
                lines.add("What is inconclusive was not compared: that is not the same as no drift.");
            }
            fail(wanted, lines);
        }
        return this;
    }

    private static List<String> sentences(List<ColumnDrift> columns) {
        return columns.stream().map(ColumnDrift::sentence).toList();
    }

    private void fail(String wanted, List<String> found) {
        failWithMessage(
                "%s",
                "Expected " + wanted + ", but:\n" + String.join("\n", found) + "\nThe report says " + actual.summary());
    }
}
