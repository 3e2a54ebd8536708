package io.driftwatch.render;

import io.driftwatch.policy.Verdict;
import io.driftwatch.report.ColumnDrift;
import io.driftwatch.report.DriftReport;
import io.driftwatch.report.Figures;
import io.driftwatch.report.PredictionDrift;
import io.driftwatch.report.Provenance;
import io.driftwatch.report.QualityFinding;
import io.driftwatch.report.ReportContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The lines of a text report, from the verdict down to the provenance. One instance a report. */
final class TextLines {

    static final int WIDTH = 80;
    private static final String INDENT = "  ";
    private static final int SHORT_HASH = 12;
    /** The most entries under one heading: a reader of more wants a page, or a program. */
    private static final int MOST = 30;

    private final DriftReport report;
    private final ColumnLine columnLine;
    private final Colour colour;
    private final List<String> lines = new ArrayList<>();

    TextLines(ReportContent content, Colour colour) {
        this.report = content.report();
        this.columnLine = new ColumnLine(content);
        this.colour = colour;
    }

    List<String> lines() {
        verdict();
        columns("Drifted, the gravest first", report.drifted());
        prediction();
        inconclusive();
        quality();
        columns(
                "Stable",
                report.columns().stream()
                        .filter(column -> column.verdict() == Verdict.STABLE)
                        .toList());
        provenance();
        return List.copyOf(lines);
    }

    private void verdict() {
        String word = report.status().word().toUpperCase(Locale.ROOT);
        List<String> summary = PlainText.wrapped(Shown.sentence(report.summary()), WIDTH);
        lines.add(summary.get(0).replaceFirst("^" + word, colour.of(report.status(), word)));
        lines.addAll(summary.subList(1, summary.size()));
    }

    private void heading(String text, int count) {
        lines.add("");
        lines.add(colour.strong(text + " (" + count + ")"));
    }

    private void columns(String heading, List<ColumnDrift> columns) {
        if (columns.isEmpty()) {
            return;
        }
        heading(heading, columns.size());
        lines.add(ColumnLine.HEADER);
        Stream<ColumnDrift> shown = columns.stream();
        if (columns.size() > MOST) {
            shown = shown.sorted(ColumnDrift.GRAVEST_FIRST).limit(MOST);
        }
        shown.forEach(column -> lines.addAll(columnLine.of(column)));
        leftOut(columns.size(), " with smaller effects");
    }

    private void leftOut(int entries, String which) {
        if (entries > MOST) {
            lines.add(INDENT + "and " + (entries - MOST) + " more" + which + "; the formats html and json tell all.");
        }
    }

    private void prediction() {
        report.prediction().ifPresent(drift -> {
            lines.add("");
            String status = drift.status().word().toUpperCase(Locale.ROOT);
            lines.add(colour.strong("Prediction ") + Shown.name(drift.column()) + "  "
                    + colour.of(drift.status(), status));
            if (drift.psi().isPresent()) {
                prediction(drift);
            }
        });
    }

    private void prediction(PredictionDrift drift) {
        lines.add(INDENT + "population stability index " + Figures.brief(drift.psi()) + ", noise level "
                + Figures.brief(drift.noiseLevel()) + ", p-value "
                + Figures.probability(drift.pValue()));
        BarPictures both = BarPictures.of(drift.reference(), drift.current());
        String from = Figures.brief(drift.bins().get(0));
        String to = Figures.brief(drift.bins().get(drift.bins().size() - 1));
        lines.add(INDENT + "scores from " + from + " to " + to + "  reference " + both.reference() + "  current "
                + both.current().stripTrailing());
    }

    private void inconclusive() {
        int columns = report.inconclusive().size();
        if (columns > 0) {
            heading("Inconclusive", columns);
            List<Inconclusive> byReason = Inconclusive.of(report);
            byReason.stream().limit(MOST).forEach(group -> item(group.text()));
            leftOut(byReason.size(), " reasons");
        }
    }

    private void quality() {
        if (!report.quality().isEmpty()) {
            heading("Data quality", report.quality().size());
            report.quality().stream().limit(MOST).forEach(this::finding);
            leftOut(report.quality().size(), " findings");
        }
    }

    private void finding(QualityFinding finding) {
        item(finding.severity().word().toUpperCase(Locale.ROOT) + " "
                + finding.check().word() + ": " + Shown.sentence(finding.message()));
    }

    private void item(String text) {
        List<String> wrapped = PlainText.wrapped(text, WIDTH - 2 * INDENT.length());
        lines.add(INDENT + wrapped.get(0));
        wrapped.subList(1, wrapped.size()).forEach(line -> lines.add(INDENT + INDENT + line));
    }

    private void provenance() {
        Provenance provenance = report.provenance();
        lines.add("");
        lines.add(side("reference", provenance.reference()));
        lines.add(side("current  ", provenance.current()));
        lines.add("policy     " + Shown.name(provenance.policy().name()) + " "
                + shortened(provenance.policy().hash().hex()));
        lines.add("tests      " + report.comparedColumns() + " at level "
                + Figures.brief(provenance.policy().significanceLevel()) + ", correction "
                + provenance.policy().correction().word());
        Together.pValues(provenance).ifPresent(how -> lines.add("p-values   " + how));
    }

    private static String side(String name, Provenance.Side side) {
        return name + "  " + Together.rows(side) + ", profile "
                + shortened(side.profileHash().hex());
    }

    private static String shortened(String hash) {
        return hash.substring(0, SHORT_HASH);
    }
}
