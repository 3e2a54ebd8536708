package io.driftwatch.render;

import io.driftwatch.report.ReportContent;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The parts of the {@linkplain HtmlReport HTML report}, for a page of one's own: the links to its sections, the
 * sections from the verdict to the policy with the page's only {@code h1}, and the style sheet and the script that go
 * with them. The script sorts and filters the table of columns; without it everything can be read. Neither is in the
 * markup, so that a strict content security policy can stand. Names and values from the data are text in it wherever
 * they stand. Immutable and thread-safe.
 *
 * <pre>{@code
 * HtmlParts parts = HtmlParts.of(content);
 * String page = "<!DOCTYPE html><html lang='en'><link rel='stylesheet' href='drift.css'><body>" + parts.navigation()
 *         + "<main>" + parts.sections() + "</main><script src='drift.js'></script></body></html>";
 * }</pre>
 */
public final class HtmlParts {

    private final HtmlSections sections;

    private HtmlParts(HtmlSections sections) {
        this.sections = sections;
    }

    /**
     * The parts of a report.
     *
     * @param content the report with its profiles
     * @return its parts
     */
    public static HtmlParts of(ReportContent content) {
        return new HtmlParts(HtmlSections.of(content));
    }

    /**
     * The links to the sections.
     *
     * @return a {@code nav} element
     */
    public String navigation() {
        return text(sections::writeLinks);
    }

    /**
     * What the report says.
     *
     * @return {@code section} elements
     */
    public String sections() {
        return text(sections::write);
    }

    /** Writes a part. */
    private interface Part {
        void write(Appendable out) throws IOException;
    }

    private static String text(Part part) {
        StringBuilder text = new StringBuilder();
        try {
            part.write(text);
        } catch (IOException impossible) {
            throw new UncheckedIOException("Memory refused to be written.", impossible);
        }
        return text.toString();
    }

    /**
     * How all of it looks, on screens and in print, in light and in dark.
     *
     * @return a style sheet
     */
    public static String style() {
        return PageSecurity.style();
    }

    /**
     * What sorts and filters the table of columns. It stands after the sections, or is deferred.
     *
     * @return a script
     */
    public static String script() {
        return PageSecurity.script();
    }
}
