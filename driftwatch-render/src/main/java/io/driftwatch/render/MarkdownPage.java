package io.driftwatch.render;

import io.driftwatch.policy.Verdict;
import io.driftwatch.report.ColumnDrift;
import io.driftwatch.report.DriftReport;
import io.driftwatch.report.Figures;
import io.driftwatch.report.PredictionDrift;
import io.driftwatch.report.Provenance;
import io.driftwatch.report.QualityFinding;
import io.driftwatch.report.ReportContent;
import java.util.List;
import java.util.Locale;

/** A Markdown report from the verdict down to the provenance. One instance a report. */
final class MarkdownPage {

    private final DriftReport report;
    private final MarkdownRow row;

    MarkdownPage(ReportContent content) {
        this.report = content.report();
        this.row = new MarkdownRow(content);
    }

    /** The report in at most so many bytes: first stable columns are left out, and last the gravest ones. */
    String text(int maximumBytes) {
        MarkdownSection<ColumnDrift> drifted = drifted();
        MarkdownSection<QualityFinding> quality = quality();
        MarkdownSection<Inconclusive> inconclusive = inconclusive();
        MarkdownSection<ColumnDrift> stable = stable();
        String beginning = verdict();
        String prediction = report.prediction().map(MarkdownPage::prediction).orElse("");
        String end = falseAlarms() + provenance();
        ByteBudget budget = new ByteBudget(maximumBytes);
        budget.reserve(beginning + prediction + end);
        List<MarkdownSection<?>> gravestFirst = List.of(drifted, quality, inconclusive, stable);
        gravestFirst.forEach(section -> section.reserve(budget));
        gravestFirst.forEach(section -> section.fill(budget));
        return beginning + drifted.text() + prediction + inconclusive.text() + quality.text() + stable.text() + end;
    }

    private String verdict() {
        return "## " + StatusSign.of(report.status()) + "\n\n" + MarkdownText.of(Shown.sentence(reason()))
                + "\n\n**What to do:** " + MarkdownText.of(Shown.sentence(report.nextStep())) + "\n";
    }

    /** The summary without the status, which stands above it. */
    private String reason() {
        String status = report.status().word().toUpperCase(Locale.ROOT) + ": ";
        String summary = report.summary();
        if (!summary.startsWith(status) || summary.length() == status.length()) {
            return summary.strip();
        }
        String reason = summary.substring(status.length());
        return reason.substring(0, 1).toUpperCase(Locale.ROOT) + reason.substring(1);
    }

    private static String heading(String text, int count) {
        return "\n### " + text + " (" + count + ")\n\n";
    }

    private MarkdownSection<ColumnDrift> drifted() {
        List<ColumnDrift> columns = report.drifted();
        return new MarkdownSection<>(
                heading("Drifted, the gravest first", columns.size()) + MarkdownRow.DRIFTED_HEADER,
                "",
                columns,
                row::drifted);
    }

    private static String prediction(PredictionDrift drift) {
        String text =
                "\n### Prediction " + MarkdownRow.name(drift.column()) + ": " + StatusSign.of(drift.status()) + "\n";
        if (drift.psi().isEmpty()) {
            return text;
        }
        BarPictures both = BarPictures.of(drift.reference(), drift.current());
        return text + "\nPopulation stability index " + Figures.brief(drift.psi()) + ", noise level "
                + Figures.brief(drift.noiseLevel()) + ", p-value " + Figures.probability(drift.pValue())
                + ".\nScores from " + Figures.brief(drift.bins().get(0)) + " to "
                + Figures.brief(drift.bins().get(drift.bins().size() - 1)) + ": reference "
                + MarkdownRow.bars(both.reference()) + ", current " + MarkdownRow.bars(both.current()) + ".\n";
    }

    private MarkdownSection<Inconclusive> inconclusive() {
        return new MarkdownSection<>(
                heading("Inconclusive", report.inconclusive().size()), "", Inconclusive.of(report), MarkdownRow::item);
    }

    private MarkdownSection<QualityFinding> quality() {
        return new MarkdownSection<>(
                heading("Data quality", report.quality().size()), "", report.quality(), MarkdownRow::item);
    }

    private MarkdownSection<ColumnDrift> stable() {
        List<ColumnDrift> columns = report.columns().stream()
                .filter(column -> column.verdict() == Verdict.STABLE)
                .sorted(ColumnDrift.GRAVEST_FIRST)
                .toList();
        return new MarkdownSection<>(
                "\n<details>\n<summary>Stable columns, the nearest to drift first (" + columns.size()
                        + ")</summary>\n\n" + MarkdownRow.STABLE_HEADER,
                "\n</details>\n",
                columns,
                row::stable);
    }

    private String falseAlarms() {
        String together = Together.pValues(report.provenance())
                .map(how -> " P-values are " + MarkdownText.of(how) + ".")
                .orElse("");
        return "\n**False alarms:** " + MarkdownText.of(Shown.sentence(report.falseAlarms())) + together + "\n";
    }

    private String provenance() {
        Provenance provenance = report.provenance();
        return "\n| | | SHA-256 |\n|---|---|---|\n"
                + side("reference", provenance.reference())
                + side("current", provenance.current())
                + "| policy | " + MarkdownRow.name(provenance.policy().name()) + " | `"
                + provenance.policy().hash().hex() + "` |\n| report | | `"
                + report.hash().hex() + "` |\n";
    }

    private static String side(String name, Provenance.Side side) {
        return "| " + name + " | " + Together.rows(side) + " | `"
                + side.profileHash().hex() + "` |\n";
    }
}
