package io.driftwatch.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.driftwatch.DriftMonitor;
import io.driftwatch.data.ColumnType;
import io.driftwatch.data.Dataset;
import io.driftwatch.policy.Decision;
import io.driftwatch.policy.DriftPolicy;
import io.driftwatch.policy.Severity;
import io.driftwatch.policy.Status;
import io.driftwatch.policy.Verdict;
import io.driftwatch.report.ColumnDrift;
import io.driftwatch.report.ColumnSummary;
import io.driftwatch.report.DriftReport;
import io.driftwatch.report.Evidence;
import io.driftwatch.report.PredictionDrift;
import io.driftwatch.report.Provenance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReportJsonTest {

    private static final DriftReport REPORT = JsonSamples.report();

    private static DriftReport read(String text) throws IOException {
        return ReportJson.read(JsonSamples.stream(text), "report.json");
    }

    @Test
    void writesAReportInFull() {
        assertThat(ReportJson.write(REPORT)).isEqualTo(JsonSamples.resource("report.json"));
    }

    @Test
    void readsAnEqualReport() throws IOException {
        DriftReport report = read(ReportJson.write(REPORT));
        assertThat(report).isEqualTo(REPORT);
        assertThat(report.hash()).isEqualTo(REPORT.hash());
    }

    /** Written before reports kept what moved: the same comparison, the same bytes, the same hash. */
    @Test
    void readsAndWritesAReportWithoutMovements() throws IOException {
        String text = JsonSamples.resource("report-without-movements.json");
        DriftReport report = read(text);
        assertThat(report.columns()).allMatch(column -> column.movement() == null);
        assertThat(report.column("amount").whatMoved()).isPresent();
        assertThat(report.hash().hex()).startsWith("104f2cf3");
        assertThat(ReportJson.write(report)).isEqualTo(text);
    }

    @Test
    void roundTripsWhatMovedInNamesAndInOneNumber() throws IOException {
        DriftReport report = DriftMonitor.builder()
                .reference(Dataset.builder()
                        .categorical("city", Collections.nCopies(100, "Bergen").toArray(String[]::new))
                        .numeric("year", new double[100])
                        .build())
                .statTests(JsonSamples.TESTS)
                .build()
                .check(Dataset.builder()
                        .categorical("city", Collections.nCopies(100, "Oslo").toArray(String[]::new))
                        .numeric(
                                "year",
                                DoubleStream.generate(() -> 2.0).limit(100).toArray())
                        .build());
        assertThat(report.drifted()).hasSize(2).allMatch(column -> column.movement() != null);
        assertThat(read(ReportJson.write(report))).isEqualTo(report);
    }

    @Test
    void readsKeysInAnyOrderAndAnyLayout() throws IOException {
        String text = ReportJson.write(REPORT).replaceAll("\n *", "");
        int hash = text.indexOf("\"reportHash\"");
        String reordered = "{" + text.substring(hash, text.length() - 1) + "," + text.substring(1, hash - 1) + "}";
        assertThat(read(reordered)).isEqualTo(REPORT);
    }

    /** What cannot be judged has the most gaps: no rows, no prediction, nothing compared. */
    @Test
    void roundTripsWhatCannotBeJudged() throws IOException {
        Dataset none = Dataset.builder().numeric("amount").build();
        DriftReport report = JsonSamples.monitor(DriftPolicy.calibrated()).check(none);
        assertThat(report.status()).isEqualTo(Status.UNKNOWN);
        assertThat(ReportJson.write(report))
                .contains("\"driftShare\": null,", "\"column\": null,", "\"prediction\": null,");
        assertThat(read(ReportJson.write(report))).isEqualTo(report);
        DriftReport unknown = JsonSamples.monitor(
                        DriftPolicy.builder().prediction("score").build())
                .check(none);
        assertThat(unknown.prediction()).contains(PredictionDrift.unknown("score"));
        assertThat(ReportJson.write(unknown)).contains("\"bins\": [],");
        assertThat(read(ReportJson.write(unknown))).isEqualTo(unknown);
    }

    @Test
    void roundTripsTheLargestAndTheSmallestNumbers() throws IOException {
        Dataset extreme = Dataset.builder()
                .numeric("huge", Double.MAX_VALUE, -Double.MAX_VALUE, Double.MAX_VALUE, 1e308)
                .numeric("tiny", Double.MIN_VALUE, -Double.MIN_VALUE, 0.0, Double.MIN_NORMAL)
                .numeric("bits", 0.1, 1 / 3.0, Math.PI, Double.parseDouble("2E23"))
                .build();
        DriftReport report = DriftMonitor.builder()
                .reference(extreme)
                .policy(DriftPolicy.builder().minimumRows(1).build())
                .statTests(JsonSamples.TESTS)
                .build()
                .check(extreme);
        assertThat(read(ReportJson.write(report))).isEqualTo(report);
    }

    @Test
    void writesNullForWhatIsNotFinite() {
        ColumnSummary side =
                new ColumnSummary(1, 0, 0, OptionalDouble.of(Double.POSITIVE_INFINITY), OptionalDouble.of(Double.NaN));
        Provenance provenance = REPORT.provenance();
        ColumnDrift column = new ColumnDrift(
                "x",
                ColumnType.NUMERIC,
                "ks",
                Verdict.STABLE,
                Severity.NONE,
                Evidence.NONE,
                Decision.By.BOTH,
                null,
                side,
                side);
        DriftReport report = new DriftReport(Status.UNKNOWN, "s", provenance, List.of(column), List.of(), null);
        assertThat(ReportJson.write(report))
                .contains("\"mean\": null,\n        \"standardDeviation\": null\n")
                .doesNotContain("Infinity", "NaN");
    }

    static Stream<Arguments> refusals() {
        return RefusalCases.of("report-refusals.txt");
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void refuses(String before, String after, String message) {
        RefusalCases.assertRefused(ReportJson.write(REPORT), before, after, ReportJsonTest::read, message);
    }

    @Test
    void readsAFileAndNamesItInMessages(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("r.json");
        Files.writeString(file, ReportJson.write(REPORT));
        assertThat(ReportJson.read(file)).isEqualTo(REPORT);
        Files.writeString(file, "");
        assertThatThrownBy(() -> ReportJson.read(file))
                .isInstanceOf(InvalidDataException.class)
                .hasMessage(file + ":1:1: The document is empty.");
    }
}
