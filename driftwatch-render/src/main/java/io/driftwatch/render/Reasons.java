package io.driftwatch.render;

import io.driftwatch.report.DriftReport;
import java.util.List;
import java.util.Map;

/**
 * Inconclusive columns that share a reason.
 *
 * @param reason why they were not compared
 * @param columns the columns
 */
record Reasons(String reason, List<NamedLink> columns) {

    Reasons {
        columns = List.copyOf(columns);
    }

    static List<Reasons> of(DriftReport report, Map<String, String> anchors) {
        return Inconclusive.of(report).stream()
                .map(group -> new Reasons(
                        Shown.sentence(group.reason()),
                        group.columns().stream()
                                .map(column -> NamedLink.to(column, anchors))
                                .toList()))
                .toList();
    }
}
