package io.driftwatch.render;

import io.driftwatch.policy.QualitySeverity;
import io.driftwatch.report.ColumnDrift;
import io.driftwatch.report.Figures;
import io.driftwatch.report.QualityFinding;
import io.driftwatch.report.ReportContent;
import java.util.Locale;

/** Single lines of a Markdown report: rows of its tables and items of its lists. */
final class MarkdownRow {

    static final String DRIFTED_HEADER = """
            | column | severity | test | effect | counts from | adj. p | what moved | reference | current |
            |---|---|---|--:|--:|--:|---|---|---|
            """;
    static final String STABLE_HEADER = """
            | column | test | effect | counts from | adj. p | reference | current |
            |---|---|--:|--:|--:|---|---|
            """;

    private final ColumnSides sides;

    MarkdownRow(ReportContent content) {
        this.sides = new ColumnSides(content);
    }

    String drifted(ColumnDrift column) {
        return row(
                name(column.column()),
                column.severity().word(),
                numbers(column),
                MarkdownText.of(sides.movement(column).orElse("")),
                pictures(column));
    }

    String stable(ColumnDrift column) {
        return row(name(column.column()), numbers(column), pictures(column));
    }

    static String item(Inconclusive group) {
        return "- " + MarkdownText.of(group.text()) + "\n";
    }

    static String item(QualityFinding finding) {
        return "- " + sign(finding.severity()) + " " + finding.check().word() + ": "
                + MarkdownText.of(Shown.sentence(finding.message())) + "\n";
    }

    static String name(String text) {
        return MarkdownText.of(Shown.name(text));
    }

    /** Bars, whose gaps a page would otherwise close. */
    static String bars(String picture) {
        return picture.isEmpty() ? "" : "`" + picture.replace(' ', '\u00a0') + "`";
    }

    private static String numbers(ColumnDrift column) {
        return String.join(
                " | ",
                name(String.valueOf(column.test())),
                Figures.brief(column.evidence().effectSize()),
                Figures.brief(column.evidence().minimumEffect()),
                Figures.probability(column.evidence().adjustedPValue()));
    }

    private String pictures(ColumnDrift column) {
        BarPictures both = sides.pictures(column.column());
        return bars(both.reference()) + " | " + bars(both.current());
    }

    private static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }

    private static String sign(QualitySeverity severity) {
        String sign = switch (severity) {
            case INFO -> "ℹ️";
            case WARN -> "⚠️";
            case ERROR -> "❌";
        };
        return sign + " " + severity.word().toUpperCase(Locale.ROOT);
    }
}
