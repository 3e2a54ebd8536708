package io.driftwatch.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.driftwatch.data.Dataset;
import io.driftwatch.policy.DriftPolicy;
import io.driftwatch.report.ReportContent;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TogetherTest {

    private static Dataset rows(int customers) {
        int rows = 10 * customers;
        return Dataset.builder()
                .categorical(
                        "<customer>",
                        IntStream.range(0, rows).mapToObj(row -> "c" + row / 10).toArray(String[]::new))
                .numeric("amount", Payments.numbers(rows, 0, 100))
                .build();
    }

    private static ReportContent content() {
        return Payments.compared(DriftPolicy.builder().block("<customer>").build(), rows(20), rows(12));
    }

    @Test
    void everyReportSaysHowManyBlocksThereWereAndHowPValuesWereFound() {
        assertThat(TextReport.withDefaults().render(content()))
                .contains("reference  200 rows in 20 blocks, profile ", "current    120 rows in 12 blocks, profile ")
                .endsWith("p-values   by whole blocks, the rows of one <customer>\n");
        assertThat(HtmlReport.withDefaults().render(content()))
                .contains("by whole blocks, the rows of one &lt;customer&gt;", "200 rows in 20 blocks")
                .doesNotContain("<customer>");
        assertThat(MarkdownReport.withDefaults().render(content()))
                .contains("| reference | 200 rows in 20 blocks |", " P-values are by whole blocks, the rows of one ");
    }

    @Test
    void withoutBlocksNothingIsSaid() {
        assertThat(TextReport.withDefaults().render(Payments.drifted())).doesNotContain("p-values", "block");
        assertThat(MarkdownReport.withDefaults().render(Payments.drifted())).doesNotContain("P-values", "block");
    }
}
