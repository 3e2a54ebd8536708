package io.driftwatch.render;

import io.driftwatch.profile.CategoricalProfile;
import io.driftwatch.profile.DatasetProfile;
import io.driftwatch.report.ColumnDrift;
import io.driftwatch.report.Figures;
import io.driftwatch.report.ReportContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A compared column in one line of numbers and pictures, and for a drifted one a second line on what moved. */
final class ColumnLine {

    private static final int BARS = 10;
    private static final int NAME = 19;
    private static final int TEST = 16;
    private static final int EFFECT = 8;
    private static final int P_VALUE = 8;
    private static final String INDENT = "  ";

    static final String HEADER = INDENT + PlainText.padded("column", NAME) + " " + PlainText.padded("test", TEST) + " "
            + right("effect", EFFECT) + " " + right("adj. p", P_VALUE) + "  " + PlainText.padded("reference", BARS)
            + "  current";

    private final DatasetProfile reference;
    private final DatasetProfile current;

    ColumnLine(ReportContent content) {
        this.reference = content.reference();
        this.current = content.current();
    }

    List<String> of(ColumnDrift column) {
        List<String> lines = new ArrayList<>();
        String name = PlainText.visible(column.column());
        if (PlainText.length(name) > NAME) {
            lines.add(INDENT + name);
            name = "";
        }
        lines.add((INDENT + PlainText.padded(name, NAME) + " " + numbers(column) + "  " + pictures(column))
                .stripTrailing());
        if (column.isDrifted()) {
            lines.add(INDENT + INDENT + movement(column));
        }
        return lines;
    }

    private static String numbers(ColumnDrift column) {
        return PlainText.padded(PlainText.visible(String.valueOf(column.test())), TEST) + " "
                + right(Figures.brief(column.evidence().effectSize()), EFFECT) + " "
                + right(Figures.probability(column.evidence().adjustedPValue()), P_VALUE);
    }

    private String pictures(ColumnDrift column) {
        String name = column.column();
        return reference
                .find(name)
                .flatMap(side -> Histogram.of(side, current.find(name).orElse(null), BARS))
                .map(ColumnLine::pictures)
                .orElse("");
    }

    private static String pictures(Histogram both) {
        double scale = BarPicture.scale(both.reference(), both.current());
        return PlainText.padded(BarPicture.of(both.reference(), scale), BARS) + "  "
                + BarPicture.of(both.current(), scale);
    }

    private String movement(ColumnDrift column) {
        return column.severity().word() + " severity"
                + Movement.of(column, () -> names(column.column()))
                        .map(change -> ", " + change)
                        .orElse("");
    }

    private Optional<Categories> names(String column) {
        return reference.find(column).orElse(null) instanceof CategoricalProfile before
                        && current.find(column).orElse(null) instanceof CategoricalProfile now
                ? Optional.of(Categories.of(before, now, 1))
                : Optional.empty();
    }

    private static String right(String text, int width) {
        return " ".repeat(Math.max(0, width - PlainText.length(text))) + text;
    }
}
