package io.driftwatch.example.quickstart;

import io.driftwatch.report.ColumnDrift;
import io.driftwatch.report.ReportContent;
import io.driftwatch.spi.ReportRenderer;
import java.io.IOException;
import java.util.stream.Collectors;

/** A report for a chat channel: the status and what drifted. */
record OneLine() implements ReportRenderer {

    @Override
    public String format() {
        return "one-line";
    }

    @Override
    public void render(ReportContent content, Appendable out) throws IOException {
        String columns =
                content.report().drifted().stream().map(ColumnDrift::column).collect(Collectors.joining(", "));
        out.append(content.report().status().word()).append(": ").append(columns);
    }
}
