package io.driftwatch.render;

import io.driftwatch.report.ColumnDrift;
import java.util.Map;

/**
 * A column's name that leads to its section, and what is said of it.
 *
 * @param anchor where it leads
 * @param name the column's name
 * @param text what follows the name
 */
record ColumnLink(String anchor, String name, String text) {

    static ColumnLink to(ColumnDrift column, Map<String, String> anchors) {
        return new ColumnLink(anchors.getOrDefault(column.column(), ""), Shown.name(column.column()), "");
    }

    static ColumnLink sentence(ColumnDrift column, Map<String, String> anchors) {
        ColumnLink link = to(column, anchors);
        return new ColumnLink(
                link.anchor,
                link.name,
                Shown.sentence(column.sentence().substring(column.column().length())));
    }
}
