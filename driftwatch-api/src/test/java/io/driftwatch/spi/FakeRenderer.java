package io.driftwatch.spi;

import io.driftwatch.report.ReportContent;
import java.io.IOException;

/** Writes its format and the summary. Immutable and thread-safe. */
public record FakeRenderer(String format) implements ReportRenderer {

    @Override
    public void render(ReportContent content, Appendable out) throws IOException {
        out.append(format).append(": ").append(content.report().summary());
    }
}
