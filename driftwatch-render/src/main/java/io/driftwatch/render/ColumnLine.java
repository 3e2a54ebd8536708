package io.driftwatch.render;

import io.driftwatch.report.ColumnDrift;
import io.driftwatch.report.Figures;
import io.driftwatch.report.ReportContent;
import java.util.ArrayList;
import java.util.List;

/** A compared column in one line of numbers and pictures, and for a drifted one a second line on what moved. */
final class ColumnLine {

    private static final int NAME = 19;
    private static final int TEST = 16;
    private static final int EFFECT = 8;
    private static final int P_VALUE = 8;
    private static final String INDENT = "  ";

    static final String HEADER = INDENT + PlainText.padded("column", NAME) + " " + PlainText.padded("test", TEST) + " "
            + PlainText.right("effect", EFFECT) + " " + PlainText.right("adj. p", P_VALUE) + "  "
            + PlainText.padded("reference", ColumnSides.BARS) + "  current";

    private final ColumnSides sides;

    ColumnLine(ReportContent content) {
        this.sides = new ColumnSides(content);
    }

    List<String> of(ColumnDrift column) {
        List<String> lines = new ArrayList<>();
        String name = Shown.name(column.column());
        if (PlainText.length(name) > NAME) {
            lines.add(INDENT + name);
            name = "";
        }
        lines.add((INDENT + PlainText.padded(name, NAME) + " " + numbers(column) + "  " + pictures(column))
                .stripTrailing());
        if (column.isDrifted()) {
            PlainText.wrapped(Shown.sentence(movement(column)), TextLines.WIDTH - 2 * INDENT.length())
                    .forEach(line -> lines.add(INDENT + INDENT + line));
        }
        return lines;
    }

    private static String numbers(ColumnDrift column) {
        return PlainText.padded(Shown.name(String.valueOf(column.test())), TEST) + " "
                + PlainText.right(Figures.brief(column.evidence().effectSize()), EFFECT) + " "
                + PlainText.right(Figures.probability(column.evidence().adjustedPValue()), P_VALUE);
    }

    private String pictures(ColumnDrift column) {
        BarPictures both = sides.pictures(column.column());
        return PlainText.padded(both.reference(), ColumnSides.BARS) + "  " + both.current();
    }

    private String movement(ColumnDrift column) {
        return column.severity().word() + " severity"
                + sides.movement(column).map(change -> ", " + change).orElse("");
    }
}
