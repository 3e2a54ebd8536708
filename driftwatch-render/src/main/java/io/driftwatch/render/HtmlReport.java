package io.driftwatch.render;

import io.driftwatch.report.ReportContent;
import io.driftwatch.spi.ReportRenderer;
import java.io.IOException;

/**
 * The report as one HTML page that needs nothing else: no network, no other file, and no script to be read. The verdict
 * with its reasons and what to do come first, then one table of all columns that a script sorts and filters, then each
 * column with both sides drawn in shared bins, its quantiles and what decided, under a link of its own
 * ({@code #column-3-amount}), then data quality, the policy and where the data came from.
 *
 * <p>Names and values from the data are text in it wherever they stand: they are escaped by the compiled templates,
 * their control and formatting characters are shown as codes, and long ones are cut. A content security policy in the
 * page allows the page's own style and script by their hashes and nothing else. Immutable and thread-safe.
 *
 * <pre>{@code
 * Files.writeString(Path.of("report.html"), HtmlReport.withDefaults().render(content));
 * }</pre>
 */
public final class HtmlReport implements ReportRenderer {

    private static final HtmlReport DEFAULTS = new HtmlReport();

    private HtmlReport() {}

    /**
     * The report as a page.
     *
     * @return the renderer
     */
    public static HtmlReport withDefaults() {
        return DEFAULTS;
    }

    @Override
    public String format() {
        return "html";
    }

    @Override
    public void render(ReportContent content, Appendable out) throws IOException {
        HtmlPage.of(content).write(out);
    }
}
