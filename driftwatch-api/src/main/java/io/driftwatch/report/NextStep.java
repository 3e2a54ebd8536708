package io.driftwatch.report;

import io.driftwatch.data.DisplayText;
import io.driftwatch.policy.QualitySeverity;
import io.driftwatch.policy.Status;
import java.util.List;
import java.util.stream.Collectors;

/** Says what a reader of a report should do. */
final class NextStep {

    private static final int NAMED = 3;

    private final DriftReport report;

    NextStep(DriftReport report) {
        this.report = report;
    }

    String sentence() {
        return switch (report.status()) {
            case GREEN -> green();
            case YELLOW ->
                predictionIs(Status.YELLOW) ? "Watch the model's scores: " + cause() : "Find out why " + cause();
            case RED ->
                predictionIs(Status.RED)
                        ? "The model's scores have moved, so its decisions have too: " + cause()
                        : "Find out why " + cause();
            case UNKNOWN -> unknown();
        };
    }

    private boolean predictionIs(Status status) {
        return report.prediction().map(PredictionDrift::status).orElse(Status.GREEN) == status;
    }

    private String green() {
        if (!report.drifted().isEmpty()) {
            return "Nothing has to be done now; keep an eye on " + names(report.drifted()) + ".";
        }
        if (!report.inconclusive().isEmpty()) {
            return "Nothing has to be done for what was compared; see why " + names(report.inconclusive())
                    + " could not be.";
        }
        return report.quality().isEmpty()
                ? "Nothing has to be done."
                : "Nothing has to be done about drift; look at the data-quality findings.";
    }

    private String cause() {
        if (report.drifted().isEmpty()) {
            return "no single column explains it, so compare how they occur together, and the model's version.";
        }
        return names(report.drifted()) + " moved. If the change is real, train the model on recent data; if it is not,"
                + " mend the source of the data.";
    }

    private String unknown() {
        List<QualityFinding> errors = report.quality().stream()
                .filter(finding -> finding.severity() == QualitySeverity.ERROR)
                .toList();
        if (!errors.isEmpty()) {
            return "Mend the data and compare again: " + errors.get(0).message()
                    + (errors.size() > 1 ? " (" + Figures.count(errors.size() - 1, "more error") + ".)" : "");
        }
        if (!report.inconclusive().isEmpty()) {
            return "Get what is missing and compare again: "
                    + report.inconclusive().get(0).sentence();
        }
        return "Give columns that both sides have, and compare again.";
    }

    private static String names(List<ColumnDrift> columns) {
        List<String> named = columns.stream()
                .limit(NAMED)
                .map(column -> DisplayText.shortened(column.column()))
                .collect(Collectors.toList());
        int more = columns.size() - named.size();
        if (more > 0) {
            named.add(Figures.count(more, "more column"));
        }
        int last = named.size() - 1;
        return last == 0 ? named.get(0) : String.join(", ", named.subList(0, last)) + " and " + named.get(last);
    }
}
