package io.driftwatch.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.driftwatch.data.Dataset;
import io.driftwatch.report.ReportContent;
import org.junit.jupiter.api.Test;

class HtmlPartsTest {

    private static final String HOSTILE = "\"><svg onload=alert(1)>";

    private final ReportContent content = Contents.of(
            Dataset.builder().numeric(HOSTILE, Contents.even(300, 0, 1)).build(),
            Dataset.builder().numeric(HOSTILE, Contents.even(300, 0.4, 1.4)).build());
    private final HtmlParts parts = HtmlParts.of(content);

    @Test
    void thePageIsMadeOfTheParts() {
        String page = HtmlReport.withDefaults().render(content);

        assertThat(page)
                .contains("<style>" + HtmlParts.style() + "</style>")
                .contains("<script>" + HtmlParts.script() + "</script>")
                .contains(parts.navigation().strip())
                .contains(parts.sections().strip());
    }

    @Test
    void thePartsBringNeitherStyleNorScriptAndOneHeading() {
        assertThat(parts.navigation()).startsWith("<nav ").doesNotContain("<script", "<style");
        assertThat(parts.sections().strip()).startsWith("<section ").endsWith("</section>");
        assertThat(parts.sections()).doesNotContain("<script", "<style", "style=", "onclick");
        assertThat(parts.sections().split("<h1", -1)).hasSize(2);
    }

    @Test
    void namesFromTheDataAreText() {
        assertThat(parts.sections()).contains("&lt;svg onload").doesNotContain("<svg onload");
    }
}
