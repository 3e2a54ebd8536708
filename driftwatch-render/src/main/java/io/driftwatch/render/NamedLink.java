package io.driftwatch.render;

import io.driftwatch.data.DisplayText;
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

    static NamedLink to(String column, Map<String, String> anchors) {
        return new NamedLink(anchors.getOrDefault(column, ""), Shown.name(column), "");
    }

    static NamedLink sentence(ColumnDrift column, Map<String, String> anchors) {
        NamedLink link = to(column.column(), anchors);
        return new NamedLink(link.anchor, link.name, afterName(column));
    }

    /** The column's own sentence without the name that it begins with. */
    static String afterName(ColumnDrift column) {
        String name = DisplayText.shortened(column.column());
        return Shown.arrows(Shown.sentence(column.sentence().substring(name.length())));
    }
}
