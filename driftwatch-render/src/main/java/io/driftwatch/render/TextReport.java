package io.driftwatch.render;

import io.driftwatch.report.ReportContent;
import io.driftwatch.spi.ReportRenderer;
import java.io.IOException;

/**
 * The report as text for a terminal of 80 columns: the verdict, what drifted, the prediction, what could not be judged,
 * and every column as two small pictures, reference and current, drawn in shared bins and to one scale. At most 30
 * entries stand under one heading, the gravest ones, and what is left out is counted. Names from the data are shown
 * with their control characters as codes, and long ones are cut. Immutable and thread-safe.
 *
 * <pre>{@code
 * String text = TextReport.withDefaults().render(content);
 * }</pre>
 */
public final class TextReport implements ReportRenderer {

    private static final TextReport DEFAULTS = new TextReport(Colour.NONE);

    private final Colour colour;

    private TextReport(Colour colour) {
        this.colour = colour;
    }

    /**
     * The report in plain text.
     *
     * @return the renderer
     */
    public static TextReport withDefaults() {
        return DEFAULTS;
    }

    /**
     * The report with or without colours.
     *
     * @param ofTerminal what the terminal shows
     * @return a renderer
     */
    public TextReport withColour(Colour ofTerminal) {
        return new TextReport(ofTerminal);
    }

    @Override
    public String format() {
        return "text";
    }

    @Override
    public void render(ReportContent content, Appendable out) throws IOException {
        for (String line : new TextLines(content, colour).lines()) {
            out.append(PlainText.inLog(line)).append('\n');
        }
    }
}
