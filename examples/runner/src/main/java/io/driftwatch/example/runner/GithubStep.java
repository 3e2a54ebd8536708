package io.driftwatch.example.runner;

import io.driftwatch.example.runner.GithubAnnotation.Level;
import io.driftwatch.policy.Status;
import io.driftwatch.render.MarkdownReport;
import io.driftwatch.report.DriftReport;
import io.driftwatch.report.Figures;
import io.driftwatch.report.ReportContent;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A step of a workflow on GitHub Actions, which shows a summary and annotations and hands outputs to later steps.
 *
 * @param summary the file whose Markdown is shown as the step's summary
 * @param outputs the file that holds the step's outputs
 */
record GithubStep(Path summary, Path outputs) {

    static final String SUMMARY = "GITHUB_STEP_SUMMARY";
    static final String OUTPUTS = "GITHUB_OUTPUT";

    /** GitHub drops a summary of more than 1 MiB altogether. */
    private static final long SUMMARY_BELOW = 1 << 20;

    /** The step that the environment names; empty outside one. */
    static Optional<GithubStep> of(Map<String, String> environment) {
        String summary = environment.getOrDefault(SUMMARY, "");
        String outputs = environment.getOrDefault(OUTPUTS, "");
        return summary.isEmpty() || outputs.isEmpty()
                ? Optional.empty()
                : Optional.of(new GithubStep(Path.of(summary), Path.of(outputs)));
    }

    /** Writes summary and outputs, and the annotations to the messages, which GitHub reads as it reads the result. */
    void tell(ReportContent content, PrintWriter messages) throws IOException {
        GithubAnnotations.of(content.report()).forEach(one -> messages.println(one.command()));
        long room = SUMMARY_BELOW - 2 - size(summary);
        if (room >= MarkdownReport.SMALLEST_MAXIMUM_BYTES) {
            append(
                    summary,
                    MarkdownReport.withDefaults().withMaximumBytes((int) room).render(content));
        } else {
            messages.println(new GithubAnnotation(
                            Level.WARNING,
                            "Data drift",
                            "The summary of this step is almost full, so the report was not added: run it in a step of"
                                    + " its own.")
                    .command());
        }
        append(outputs, outputs(content.report()));
    }

    /** Words and numbers alone, none of which can hold a line break. */
    private static String outputs(DriftReport report) {
        Status status = report.status();
        return String.join(
                        "\n",
                        List.of(
                                "status=" + status.word(),
                                "drifted-columns=" + report.drifted().size(),
                                "compared-columns=" + report.comparedColumns(),
                                "inconclusive-columns=" + report.inconclusive().size(),
                                "drift-share="
                                        + (report.driftShare().isPresent() ? Figures.brief(report.driftShare()) : "")))
                + "\n";
    }

    private static long size(Path file) throws IOException {
        return Files.exists(file) ? Files.size(file) : 0;
    }

    /** Begins a line of its own, whatever was written before. */
    private static void append(Path file, String text) throws IOException {
        String begun = endsInALine(file) ? "" : "\n";
        Files.writeString(
                file, begun + text, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static boolean endsInALine(Path file) throws IOException {
        long size = size(file);
        if (size == 0) {
            return true;
        }
        try (SeekableByteChannel bytes = Files.newByteChannel(file)) {
            return Channels.newInputStream(bytes.position(size - 1)).read() == '\n';
        }
    }
}
