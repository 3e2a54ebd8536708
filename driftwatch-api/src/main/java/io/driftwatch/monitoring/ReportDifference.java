package io.driftwatch.monitoring;

import io.driftwatch.report.ColumnDrift;
import io.driftwatch.report.DriftReport;
import java.util.ArrayList;
import java.util.List;

/** Names where two reports differ. */
final class ReportDifference {

    private ReportDifference() {}

    static String of(DriftReport stored, DriftReport again) {
        List<String> parts = new ArrayList<>();
        if (stored.status() != again.status()) {
            parts.add("the status was " + stored.status() + " and is " + again.status());
        }
        if (!stored.provenance().equals(again.provenance())) {
            parts.add("other inputs were compared");
        }
        for (ColumnDrift column : stored.columns()) {
            if (!again.columns().contains(column)) {
                parts.add("column " + column.column() + " has other figures");
            }
        }
        if (!stored.prediction().equals(again.prediction())) {
            parts.add("the prediction has other figures");
        }
        if (!stored.quality().equals(again.quality())) {
            parts.add("the quality findings are others");
        }
        return parts.isEmpty() ? "the summary is worded in another way" : String.join("; ", parts);
    }
}
