package io.driftwatch.render;

import io.driftwatch.policy.Verdict;
import io.driftwatch.report.DriftReport;
import io.driftwatch.report.Figures;
import io.driftwatch.report.ReportContent;
import io.jstach.jstache.JStache;
import io.jstach.jstache.JStacheConfig;
import io.jstach.jstache.JStachePath;
import io.jstach.jstache.JStacheType;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the report says, from the verdict to the policy.
 *
 * @param first the first screen
 * @param score the model's score
 * @param columns all columns
 * @param reasons why columns are inconclusive
 * @param findings what is wrong with the data
 * @param policy by what was judged
 */
@JStacheConfig(type = JStacheType.STACHE)
@JStachePath(prefix = "io/driftwatch/render/html/")
@JStache(path = "sections.mustache")
record HtmlSections(
        FirstScreen first,
        Optional<ScoreSection> score,
        List<ColumnEntry> columns,
        List<Reasons> reasons,
        List<Findings> findings,
        List<Fact> policy) {

    /** A verdict to choose rows by. */
    record Choice(String word, long count) {}

    HtmlSections {
        columns = List.copyOf(columns);
        reasons = List.copyOf(reasons);
        findings = List.copyOf(findings);
        policy = List.copyOf(policy);
    }

    static HtmlSections of(ReportContent content) {
        DriftReport report = content.report();
        List<ColumnEntry> columns = new ColumnEntries(content).inOrder();
        Map<String, String> anchors = ColumnEntries.anchors(columns);
        return new HtmlSections(
                FirstScreen.of(report, anchors),
                report.prediction().map(ScoreSection::new),
                columns,
                Reasons.of(report, anchors),
                Findings.of(report),
                PolicySection.facts(report));
    }

    /**
     * The links to the sections, which stand apart from them.
     *
     * @param parts the sections
     */
    @JStacheConfig(type = JStacheType.STACHE)
    @JStachePath(prefix = "io/driftwatch/render/html/")
    @JStache(path = "links.mustache", name = "LinksRenderer")
    record Links(HtmlSections parts) {}

    void writeLinks(Appendable out) throws IOException {
        new LinksRenderer(String::valueOf, new HtmlText()).execute(new Links(this), out);
    }

    void write(Appendable out) throws IOException {
        new HtmlSectionsRenderer(String::valueOf, new HtmlText()).execute(this, out);
    }

    boolean hasColumns() {
        return !columns.isEmpty();
    }

    boolean hasReasons() {
        return !reasons.isEmpty();
    }

    boolean hasFindings() {
        return !findings.isEmpty();
    }

    int columnCount() {
        return columns.size();
    }

    int findingCount() {
        return findings.stream().mapToInt(group -> group.findings().size()).sum();
    }

    String policyName() {
        return policy.get(0).text();
    }

    /** How many columns there are of each verdict. */
    List<Choice> choices() {
        return ColumnEntries.ORDER.stream()
                .map(verdict -> new Choice(verdict.word(), count(verdict)))
                .toList();
    }

    long inconclusive() {
        return count(Verdict.INCONCLUSIVE);
    }

    private long count(Verdict verdict) {
        return columns.stream()
                .filter(entry -> entry.column().verdict() == verdict)
                .count();
    }

    String inconclusiveColumns() {
        return Figures.count(inconclusive(), "column");
    }
}
