package io.driftwatch.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.driftwatch.data.CategoricalColumn;
import io.driftwatch.data.Dataset;
import io.driftwatch.policy.DriftPolicy;
import io.driftwatch.report.ColumnDrift;
import io.driftwatch.report.DriftReport;
import io.driftwatch.report.QualityFinding;
import io.driftwatch.report.ReportContent;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/** Texts that somebody may put into data to be taken for more than text: as names, values, policies and messages. */
class HostileTextsTest {

    /**
     * What a report writes itself: headings, tables, lists, code of bars and hashes, bold words, one folded section.
     */
    private static final Pattern OWN_MARKUP = Pattern.compile(
            "^\\|[-:|]+\\|$|</?(details|summary)>|^#{2,3} |(?<=^| )\\|(?= |$)|`[▁-█\u00a0]+`|`[0-9a-f]{64}`"
                    + "|\\*\\*[A-Za-z ]+:\\*\\*",
            Pattern.MULTILINE);

    static Stream<String> corpus() {
        return Stream.of(
                "<script>alert(1)</script>",
                "\"><svg onload=alert(1)>",
                "'><img src=x onerror=alert(1)>",
                "{{constructor.constructor('alert(1)')()}}",
                "${{ secrets.GITHUB_TOKEN }}",
                "]]>",
                "<![CDATA[x]]>",
                "<!-- x -->",
                "<?xml version=\"1.0\"?>",
                "&lt;b&gt; &#60; &amp;",
                "a|b||c",
                "`code` ```",
                "**bold** __bold__ ~~gone~~",
                "[click](javascript:alert(1))",
                "![pixel](https://evil.example/p.png)",
                "<javascript:alert(1)>",
                "javascript:alert(1)",
                "https://evil.example www.evil.example me@evil.example",
                "@octocat #123 octo/repo#1 GH-1 :tada:",
                "# heading",
                "- item",
                "1. item",
                "a\n# b\r\n| c |\n\n<b>",
                "\u0000\u0001\u0008\u000b\u001b[31mred\u001b[0m\u007f\u009f",
                "\u202Egnp.exe\u2066\u2069\u200f\ufeff",
                "\ud800 \udfff \uffff\ufffe",
                "\uD83D\uDE00 Größe",
                "::error::x",
                "##[error]x",
                "=cmd()",
                "x".repeat(10_000),
                "<b>".repeat(4_000));
    }

    /** The text is every name, value and message that a report can hold. */
    private static ReportContent with(String text) {
        String[] before =
                IntStream.range(0, 60).mapToObj(i -> i % 2 == 0 ? "a" : "b").toArray(String[]::new);
        String[] now =
                IntStream.range(0, 60).mapToObj(i -> i % 3 == 0 ? "a" : text).toArray(String[]::new);
        ReportContent made = Payments.compared(
                DriftPolicy.builder().name(text).build(),
                Dataset.of(CategoricalColumn.of(text, before), CategoricalColumn.of(text + text, before)),
                Dataset.of(CategoricalColumn.of(text, now)));
        DriftReport report = made.report();
        List<QualityFinding> quality = report.quality().stream()
                .map(one -> new QualityFinding(one.check(), text, one.severity(), text + one.message()))
                .toList();
        DriftReport hostile = new DriftReport(
                report.status(),
                text + report.summary(),
                report.provenance(),
                report.columns().stream()
                        .map(column -> withReason(column, text))
                        .toList(),
                quality,
                null);
        return new ReportContent(hostile, made.reference(), made.current());
    }

    @SuppressWarnings("NullAway") // it overlooks annotations on nested types of other modules: decidedBy may be null
    private static ColumnDrift withReason(ColumnDrift column, String text) {
        return column.reason() == null
                ? column
                : new ColumnDrift(
                        column.column(),
                        column.type(),
                        text,
                        column.verdict(),
                        column.severity(),
                        column.evidence(),
                        column.decidedBy(),
                        text + column.reason(),
                        column.reference(),
                        column.current());
    }

    private static void assertShowsNothingUnseen(String report) {
        assertThat(report.codePoints()
                        .filter(codePoint -> codePoint != '\n')
                        .filter(codePoint -> Character.isISOControl(codePoint)
                                || Character.getType(codePoint) == Character.FORMAT
                                || Character.getType(codePoint) == Character.SURROGATE))
                .isEmpty();
        assertThat(report).doesNotContain("x".repeat(601));
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void areTextInMarkdown(String text) {
        String markdown = MarkdownReport.withDefaults().render(with(text));
        assertShowsNothingUnseen(markdown);
        String data = OWN_MARKUP.matcher(markdown).replaceAll("");
        assertThat(data).doesNotContain("<", ">", "`", "*", "_", "[", "]", "{", "}", "|", "~", "\\", "@", "://", "$");
        assertThat(data).doesNotContain("www.", "gh-1", "GH-1", ":tada", "&lt", "&amp");
        assertThat(data.replaceAll("&#\\d+;", "")).doesNotContain("&", "#");
        assertThat(markdown.lines().filter(line -> line.startsWith("| ")))
                .allMatch(line -> List.of(4, 8, 10)
                        .contains((int) line.chars().filter(c -> c == '|').count()));
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void areTextInJunitXml(String text) throws Exception {
        ReportContent content = with(text);
        String xml = JunitReport.withDefaults().render(content);
        assertShowsNothingUnseen(xml);
        Element suite = JunitReportTest.parsed(xml);
        String shown = Shown.name(text);
        assertThat(suite.getAttribute("name")).isEqualTo("driftwatch." + shown);
        List<Element> cases = JunitReportTest.elements(suite, "testcase");
        assertThat(cases).hasSize(1 + 2 + content.report().quality().size());
        assertThat(cases).allMatch(one -> one.getAttribute("classname").startsWith("driftwatch." + shown));
        assertThat(cases.get(1).getAttribute("name")).isEqualTo(shown);
        assertThat(JunitReportTest.elements(suite, "failure").get(0).getAttribute("message"))
                .isEqualTo(Shown.sentence(content.report().summary()));
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void areTextInATerminal(String text) {
        String report = TextReport.withDefaults().render(with(text));
        assertShowsNothingUnseen(report);
        assertThat(report.lines().map(String::strip)).noneMatch(line -> line.startsWith("::") || line.contains("##["));
    }
}
