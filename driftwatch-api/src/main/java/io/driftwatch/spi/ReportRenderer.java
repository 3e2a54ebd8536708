package io.driftwatch.spi;

import io.driftwatch.report.ReportContent;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Shows a report to people or programs. Implementations are immutable and thread-safe, recompute no verdict, and write
 * the same bytes for the same content, in any locale and time zone.
 */
public interface ReportRenderer {

    /**
     * The stable lower-case name of the format, such as {@code text}.
     *
     * @return the name
     */
    String format();

    /**
     * Writes the report.
     *
     * @param content the report with the profiles that it judged
     * @param out where to; not closed
     * @throws IOException if it cannot be written to
     */
    void render(ReportContent content, Appendable out) throws IOException;

    /**
     * The report as a text.
     *
     * @param content the report with the profiles that it judged
     * @return the whole document
     */
    default String render(ReportContent content) {
        StringBuilder text = new StringBuilder();
        try {
            render(content, text);
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory could not be written to.", e);
        }
        return text.toString();
    }
}
