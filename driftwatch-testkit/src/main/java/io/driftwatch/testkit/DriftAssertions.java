package io.driftwatch.testkit;

import io.driftwatch.report.ColumnDrift;
import io.driftwatch.report.DriftReport;
import io.driftwatch.report.PredictionDrift;
import org.assertj.core.api.InstanceOfAssertFactory;
import org.jspecify.annotations.Nullable;

/**
 * Where assertions on reports begin, with AssertJ and any test framework or none.
 *
 * <pre>{@code
 * import static io.driftwatch.testkit.DriftAssertions.assertThat;
 *
 * assertThat(monitor.check(thisWeek)).isGreen().hasNoDriftIn("amount", "country");
 * }</pre>
 *
 * <p>Soft assertions collect them by {@code softly.check(() -> assertThat(report).isGreen())}. Stateless and
 * thread-safe.
 */
public final class DriftAssertions {

    /** For AssertJ's {@code asInstanceOf}: {@code assertThat(answer).asInstanceOf(DriftAssertions.DRIFT_REPORT)}. */
    public static final InstanceOfAssertFactory<DriftReport, DriftReportAssert> DRIFT_REPORT =
            new InstanceOfAssertFactory<>(DriftReport.class, DriftReportAssert::new);

    private DriftAssertions() {}

    /**
     * Begins assertions on a report.
     *
     * @param actual the report; null fails every assertion
     * @return what can be asserted of it
     */
    public static DriftReportAssert assertThat(@Nullable DriftReport actual) {
        return new DriftReportAssert(actual);
    }

    /**
     * Begins assertions on what a report says of one column.
     *
     * @param actual the column's part of the report; null fails every assertion
     * @return what can be asserted of it
     */
    public static ColumnDriftAssert assertThat(@Nullable ColumnDrift actual) {
        return new ColumnDriftAssert(actual);
    }

    /**
     * Begins assertions on what a report says of the model's score.
     *
     * @param actual the score's part of the report; null fails every assertion
     * @return what can be asserted of it
     */
    public static PredictionDriftAssert assertThat(@Nullable PredictionDrift actual) {
        return new PredictionDriftAssert(actual);
    }
}
