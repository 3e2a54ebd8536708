package io.driftwatch.render;

import io.driftwatch.report.ColumnDrift;
import io.driftwatch.report.DriftReport;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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
        Map<String, List<NamedLink>> columns = report.inconclusive().stream()
                .collect(Collectors.groupingBy(
                        column -> String.valueOf(column.reason()),
                        LinkedHashMap::new,
                        Collectors.mapping((ColumnDrift it) -> NamedLink.to(it, anchors), Collectors.toList())));
        return columns.entrySet().stream()
                .map(entry -> new Reasons(Shown.sentence(entry.getKey()), entry.getValue()))
                .toList();
    }
}
