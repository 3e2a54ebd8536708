package io.driftwatch.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.driftwatch.data.Dataset;
import io.driftwatch.data.NumericColumn;
import io.driftwatch.policy.DriftPolicy;
import io.driftwatch.policy.Status;
import io.driftwatch.report.DriftReport;
import io.driftwatch.report.ReportContent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownReportTest {

    private static String markdown(ReportContent content) {
        return MarkdownReport.withDefaults().render(content);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    @Test
    void showsTheVerdictAndWhatLedToIt() throws IOException {
        assertThat(markdown(Payments.drifted()).replace('\u00a0', ' ')).isEqualTo(Payments.expected("payments.md"));
    }

    @Test
    void showsTheStatusAsAWordBesideItsSign() {
        assertThat(Arrays.stream(Status.values()).map(StatusSign::of))
                .containsExactly("🟢 GREEN", "🟡 YELLOW", "⚪ UNKNOWN", "🔴 RED");
    }

    @Test
    void aSummaryWithoutTheStatusIsShownWhole() {
        ReportContent made = Payments.drifted();
        DriftReport report = made.report();
        DriftReport other = new DriftReport(
                Status.RED, "In other words.", report.provenance(), report.columns(), report.quality(), null);
        assertThat(markdown(new ReportContent(other, made.reference(), made.current())))
                .startsWith("## 🔴 RED\n\nIn other words.\n\n");
    }

    @Test
    void tellsWhatCouldNotBeJudgedAndEveryFinding() {
        Dataset reference = Dataset.of(
                NumericColumn.of("amount", Payments.numbers(50, 0, 1)),
                NumericColumn.of("hour", Payments.numbers(50, 0, 1)),
                NumericColumn.of("gone", Payments.numbers(50, 0, 1)));
        double[] broken = Payments.numbers(20, 0, 1);
        broken[0] = Double.POSITIVE_INFINITY;
        Dataset current = Dataset.of(
                NumericColumn.of("amount", broken),
                NumericColumn.of("hour", Payments.numbers(20, 0, 1)),
                NumericColumn.of("more", Payments.numbers(20, 0, 1)));
        assertThat(markdown(Payments.compared(
                        DriftPolicy.builder().prediction("gone").build(), reference, current)))
                .startsWith("""
                        ## ⚪ UNKNOWN
                        """);
    }

    @Test
    void isTheSameInEveryLocale() {
        Locale before = Locale.getDefault();
        String expected = markdown(Payments.drifted());
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(markdown(Payments.drifted())).isEqualTo(expected);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void staysWithinItsBoundAndCountsWhatIsLeftOut() {
        ReportContent content = Payments.wide(2_000, "x", true);
        String whole = markdown(content);
        String cut = MarkdownReport.withDefaults().withMaximumBytes(65_536).render(content);
        assertThat(bytes(whole)).isGreaterThan(65_536).isLessThan(1_000_000);
        assertThat(bytes(cut)).isLessThanOrEqualTo(65_536).isGreaterThan(64_000);
        List<String> rows = cut.lines().filter(line -> line.startsWith("| x")).toList();
        assertThat(rows).startsWith(row(whole, "x1900")).allMatch(whole::contains);
        assertThat(cut.lines().filter(line -> line.startsWith("And ")))
                .containsExactly("And " + (2_000 - rows.size())
                        + " more, left out for the size of this report; the formats html and json tell all.");
        assertThat(cut.lines().skip(cut.lines().count() - 1)).allMatch(line -> line.startsWith("| report | | `"));
    }

    private static String row(String markdown, String column) {
        return markdown.lines()
                .filter(line -> line.startsWith("| " + column + " |"))
                .findFirst()
                .orElse("");
    }

    @Test
    void leavesOutStableColumnsBeforeDriftedOnes() {
        Dataset.Builder reference = Dataset.builder();
        Dataset.Builder current = Dataset.builder();
        IntStream.range(0, 300).forEach(i -> {
            reference
                    .numeric("drifted" + i, Payments.numbers(40, 0, 1))
                    .numeric("stable" + i, Payments.numbers(40, 0, 1));
            current.numeric("drifted" + i, Payments.numbers(40, 5, 6))
                    .numeric("stable" + i, Payments.numbers(40, 0, 1));
        });
        ReportContent content = Payments.compared(DriftPolicy.calibrated(), reference.build(), current.build());
        String cut = MarkdownReport.withDefaults().withMaximumBytes(65_536).render(content);
        assertThat(IntStream.range(0, 300).mapToObj(i -> "| drifted" + i + " |"))
                .allMatch(cut::contains);
        assertThat(cut).contains("Stable columns, the nearest to drift first (300)", "\nAnd ");
        assertThat(bytes(cut)).isLessThanOrEqualTo(65_536);
    }

    @Test
    void theWorstOfNamesFitsTheSmallestBound() {
        String name = "\uDBFF\uDFFF".repeat(200);
        List<String> names = IntStream.range(0, 40).mapToObj(i -> i + name).toList();
        Dataset.Builder reference = Dataset.builder();
        names.forEach(one -> reference.numeric(one, Payments.numbers(40, 0, 1)));
        DriftPolicy policy =
                DriftPolicy.builder().name(name).prediction(names.get(0)).build();
        Dataset current = Dataset.of(NumericColumn.of("x", Payments.numbers(40, 0, 1)));
        String cut = MarkdownReport.withDefaults()
                .withMaximumBytes(MarkdownReport.SMALLEST_MAXIMUM_BYTES)
                .render(Payments.compared(policy, reference.build(), current));
        assertThat(bytes(cut)).isLessThanOrEqualTo(65_536);
        assertThat(cut).contains("\nAnd ");
    }

    @ParameterizedTest
    @ValueSource(ints = {65_535, 0, -1})
    void refusesABoundThatIsTooSmall(int bytes) {
        assertThatThrownBy(() -> MarkdownReport.withDefaults().withMaximumBytes(bytes))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A Markdown report needs room for at least 65536 bytes, not " + bytes + ": give it more.");
    }
}
