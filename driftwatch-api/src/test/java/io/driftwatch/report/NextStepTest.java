package io.driftwatch.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.driftwatch.policy.Correction;
import io.driftwatch.policy.QualityRule;
import io.driftwatch.policy.QualitySeverity;
import io.driftwatch.policy.Status;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NextStepTest {

    private static final QualityFinding ERROR = new QualityFinding(
            QualityRule.MISSING_COLUMN, "age", QualitySeverity.ERROR, "Column 'age' is missing in the current data.");

    private static DriftReport report(
            Status status,
            @Nullable PredictionDrift prediction,
            List<QualityFinding> findings,
            List<ColumnDrift> columns) {
        return new DriftReport(status, "In short.", Reports.PROVENANCE, columns, findings, prediction);
    }

    private static List<ColumnDrift> drifted(int columns) {
        return IntStream.range(0, columns)
                .mapToObj(i -> Reports.drifted("c" + i, "ks", Reports.significance(0.5, 0, 0, 0.5)))
                .toList();
    }

    private static PredictionDrift prediction(Status status) {
        return new PredictionDrift(
                "score",
                OptionalDouble.of(0.3),
                status,
                OptionalDouble.of(0.02),
                OptionalDouble.of(0.004),
                List.of(0.0, 0.5, 1.0),
                List.of(0.4, 0.6),
                List.of(0.38, 0.62));
    }

    private static String green(List<QualityFinding> findings, ColumnDrift... columns) {
        return report(Status.GREEN, null, findings, List.of(columns)).nextStep();
    }

    @Test
    void greenAsksForNothingButHidesNothing() {
        ColumnDrift stable = Reports.stable("b", Reports.significance(0.1, 0.5, 0.5, 0.1));
        assertThat(green(List.of(), stable)).isEqualTo("Nothing has to be done.");
        assertThat(green(List.of(Reports.FINDING), stable))
                .isEqualTo("Nothing has to be done about drift; look at the data-quality findings.");
        assertThat(green(List.of(), stable, drifted(1).get(0)))
                .isEqualTo("Nothing has to be done now; keep an eye on c0.");
        assertThat(green(List.of(), stable, Reports.inconclusive("c", "Only 3 usable rows.")))
                .isEqualTo("Nothing has to be done for what was compared; see why c could not be.");
    }

    @Test
    void namesTheGravestColumns() {
        assertThat(report(Status.YELLOW, null, List.of(), drifted(2)).nextStep())
                .isEqualTo("Find out why c0 and c1 moved. If the change is real, train the model on recent data; if it"
                        + " is not, mend the source of the data.");
        assertThat(report(Status.RED, prediction(Status.GREEN), List.of(), drifted(5))
                        .nextStep())
                .isEqualTo("Find out why c0, c1, c2 and 2 more columns moved. If the change is real, train the model on"
                        + " recent data; if it is not, mend the source of the data.");
    }

    @Test
    void aScoreThatMovedComesFirst() {
        assertThat(report(Status.RED, prediction(Status.RED), List.of(), drifted(1))
                        .nextStep())
                .isEqualTo("The model's scores have moved, so its decisions have too: c0 moved. If the change is real,"
                        + " train the model on recent data; if it is not, mend the source of the data.");
        assertThat(report(Status.YELLOW, prediction(Status.YELLOW), List.of(), List.of())
                        .nextStep())
                .isEqualTo("Watch the model's scores: no single column explains it, so compare how they occur together,"
                        + " and the model's version.");
    }

    @Test
    void unknownSaysWhatIsMissing() {
        ColumnDrift few = Reports.inconclusive("c", "Only 3 usable rows.");
        assertThat(report(Status.UNKNOWN, null, List.of(ERROR), List.of(few)).nextStep())
                .isEqualTo("Mend the data and compare again: Column 'age' is missing in the current data.");
        assertThat(report(Status.UNKNOWN, null, List.of(ERROR, ERROR, Reports.FINDING), List.of(few))
                        .nextStep())
                .isEqualTo("Mend the data and compare again: Column 'age' is missing in the current data. (1"
                        + " more error.)");
        assertThat(report(Status.UNKNOWN, null, List.of(Reports.FINDING), List.of(few))
                        .nextStep())
                .isEqualTo("Get what is missing and compare again: c is inconclusive: Only 3 usable rows.");
        assertThat(report(Status.UNKNOWN, null, List.of(), List.of()).nextStep())
                .isEqualTo("Give columns that both sides have, and compare again.");
    }

    private static String falseAlarms(Correction correction, ColumnDrift... columns) {
        Provenance provenance = new Provenance(
                new Provenance.PolicyStamp("calibrated", Reports.HASH, 0.05, correction),
                Reports.PROVENANCE.reference(),
                Reports.PROVENANCE.current());
        return new DriftReport(Status.GREEN, "In short.", provenance, List.of(columns), List.of(), null).falseAlarms();
    }

    private static Evidence withLevel(double level) {
        Evidence evidence = Reports.significance(0.1, 0.5, 0.5, 0.1);
        return new Evidence(
                evidence.statistic(),
                evidence.pValue(),
                evidence.adjustedPValue(),
                evidence.distance(),
                OptionalDouble.of(level),
                evidence.effectSize(),
                evidence.minimumEffect(),
                evidence.noiseLevel());
    }

    @Test
    void saysWhatChanceAloneDoes() {
        ColumnDrift stable = Reports.stable("b", withLevel(0.05));
        ColumnDrift distance = Reports.drifted("d", "psi", Reports.distance(0.4));
        assertThat(falseAlarms(Correction.BENJAMINI_HOCHBERG, stable, distance))
                .isEqualTo("2 columns compared at level 0.05 with the correction benjamini-hochberg: without drift, at"
                        + " most 5 % of such comparisons flag any column by chance.");
        assertThat(falseAlarms(Correction.BONFERRONI, stable, Reports.stable("x", withLevel(0.2))))
                .isEqualTo("2 columns compared at level 0.05 with the correction bonferroni: without drift, at most 5 %"
                        + " of such comparisons flag any column by chance, apart from 1 column with a higher level by"
                        + " rule.");
        ColumnDrift[] forty = Stream.generate(() -> stable).limit(40).toArray(ColumnDrift[]::new);
        assertThat(falseAlarms(Correction.NONE, forty))
                .isEqualTo(
                        "40 columns compared at level 0.05 without a correction: without drift, chance alone makes up"
                                + " to 2 of them significant.");
        assertThat(falseAlarms(Correction.NONE, Reports.inconclusive("c", "Only 3 usable rows.")))
                .isEqualTo("No column was compared, so none could be flagged by chance.");
    }
}
