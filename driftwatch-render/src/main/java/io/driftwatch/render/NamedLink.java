package io.driftwatch.render;

import io.driftwatch.report.ColumnDrift;
import java.util.Map;

/**
 * A name that leads to where more is told, and what is said of it.
 *
 * @param anchor where it leads
 * @param name the name
 * @param text what follows the name
 */
record NamedLink(String anchor, String name, String text) {

    static NamedLink to(ColumnDrift column, Map<String, String> anchors) {
        return new NamedLink(anchors.getOrDefault(column.column(), ""), Shown.name(column.column()), "");
    }

    static NamedLink sentence(ColumnDrift column, Map<String, String> anchors) {
        NamedLink link = to(column, anchors);
        return new NamedLink(link.anchor, link.name, afterName(column));
    }

    /** The column's own sentence without the name that it begins with. */
    static String afterName(ColumnDrift column) {
        return Shown.arrows(
                Shown.sentence(column.sentence().substring(column.column().length())));
    }
}
