package io.driftwatch.render;

import io.driftwatch.report.ReportContent;
import io.driftwatch.spi.ReportRenderer;
import java.io.IOException;

/**
 * The report as GitHub Flavored Markdown, for the summary of a build's step, a comment or a chat: the verdict and what
 * to do, what drifted, the prediction, what could not be judged, data quality, the stable columns folded away, how far
 * chance explains alarms, and the hashes of everything that was compared.
 *
 * <p>Names and values from the data are text in it wherever they stand: they make no table, link, mention, issue
 * number, emoji or HTML, their control characters are shown as codes, and long ones are cut. The report is never larger
 * than its bound: stable columns are left out first, then what could not be judged, findings, and the less grave
 * drifted columns, whole rows at a time, and each section counts what it leaves out. Immutable and thread-safe.
 *
 * <pre>{@code
 * String comment = MarkdownReport.withDefaults().withMaximumBytes(65_536).render(content);
 * }</pre>
 */
public final class MarkdownReport implements ReportRenderer {

    /** The smallest bound: what is told in any case fits in it, whatever the names. */
    public static final int SMALLEST_MAXIMUM_BYTES = 65_536;

    /** Below the 1,024 kB that GitHub takes as the summary of a step, with room for another text beside it. */
    private static final int DEFAULT_MAXIMUM_BYTES = 1_000_000;

    private static final MarkdownReport DEFAULTS = new MarkdownReport(DEFAULT_MAXIMUM_BYTES);

    private final int maximumBytes;

    private MarkdownReport(int maximumBytes) {
        this.maximumBytes = maximumBytes;
    }

    /**
     * The report in at most 1,000,000 bytes.
     *
     * @return the renderer
     */
    public static MarkdownReport withDefaults() {
        return DEFAULTS;
    }

    /**
     * The report in at most so many bytes of UTF-8.
     *
     * @param bytes the most bytes, {@link #SMALLEST_MAXIMUM_BYTES} or more
     * @return a renderer
     * @throws IllegalArgumentException if it is less
     */
    public MarkdownReport withMaximumBytes(int bytes) {
        if (bytes < SMALLEST_MAXIMUM_BYTES) {
            throw new IllegalArgumentException("A Markdown report needs room for at least " + SMALLEST_MAXIMUM_BYTES
                    + " bytes, not " + bytes + ": give it more.");
        }
        return new MarkdownReport(bytes);
    }

    @Override
    public String format() {
        return "markdown";
    }

    @Override
    public void render(ReportContent content, Appendable out) throws IOException {
        out.append(new MarkdownPage(content).text(maximumBytes));
    }
}
