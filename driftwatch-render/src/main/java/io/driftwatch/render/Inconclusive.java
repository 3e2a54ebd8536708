package io.driftwatch.render;

import io.driftwatch.data.DisplayText;
import io.driftwatch.report.ColumnDrift;
import io.driftwatch.report.DriftReport;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The columns that could not be judged for one reason.
 *
 * @param reason the reason, as a plain sentence
 * @param columns their names, in the reference's order
 */
record Inconclusive(String reason, List<String> columns) {

    private static final int MOST_NAMES = 30;

    Inconclusive {
        columns = List.copyOf(columns);
    }

    /** One a reason, in the order in which the reasons first occur. */
    static List<Inconclusive> of(DriftReport report) {
        return report.inconclusive().stream()
                .collect(Collectors.groupingBy(
                        column -> String.valueOf(column.reason()),
                        LinkedHashMap::new,
                        Collectors.mapping(ColumnDrift::column, Collectors.toList())))
                .entrySet()
                .stream()
                .map(entry -> new Inconclusive(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** The names, of many the first ones, and the reason. */
    String text() {
        List<String> first = columns.stream().limit(MOST_NAMES).map(Shown::name).toList();
        return DisplayText.listed(first, columns.size()) + ": " + Shown.sentence(reason);
    }
}
