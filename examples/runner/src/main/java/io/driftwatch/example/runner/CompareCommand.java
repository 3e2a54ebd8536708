package io.driftwatch.example.runner;

import io.driftwatch.DriftMonitor;
import io.driftwatch.io.ReportJson;
import io.driftwatch.policy.DriftPolicy;
import io.driftwatch.profile.DatasetProfile;
import io.driftwatch.render.Colour;
import io.driftwatch.render.TextReport;
import io.driftwatch.report.ReportContent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Compares one file with another. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = "Compares current data with a reference: CSV files, or profiles made by 'profile'.",
        footer = {
            "",
            "Exit codes: 0 the gate passed; 1 it failed; 3 the data cannot be judged;",
            "4 it could not run; 64 wrong usage or a bad policy."
        })
final class CompareCommand implements Callable<Integer> {

    private final Streams streams;

    @Option(names = "--reference", required = true, paramLabel = "R", description = "The data known to be good.")
    private @Nullable Path reference;

    @Option(names = "--current", required = true, paramLabel = "C", description = "The data in question.")
    private @Nullable Path current;

    @Option(names = "--policy", paramLabel = "P.json", description = "How to judge; the calibrated policy if absent.")
    private @Nullable Path policy;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            converter = Words.OfFormat.class,
            description = "text (default) or json.")
    private Format format = Format.TEXT;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "Where to write the report; standard output if absent.")
    private @Nullable Path output;

    @Option(
            names = "--fail-on",
            paramLabel = "STATUS",
            defaultValue = "red",
            converter = Words.OfFailOn.class,
            description = "The status from which on the gate fails: red (default), yellow or never.")
    private FailOn failOn = FailOn.RED;

    @Option(names = "--no-color", description = "Print without colours.")
    private boolean noColour;

    CompareCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        DriftPolicy judging = PolicyFile.read(policy);
        Source before = Source.of(Objects.requireNonNull(reference));
        Source now = Source.of(Objects.requireNonNull(current));
        DriftMonitor monitor = DriftMonitor.builder()
                .policy(judging)
                .baseline(before.reference(judging))
                .build();
        DatasetProfile compared = monitor.comparable(now.profile(monitor.selection()));
        ReportContent content = new ReportContent(monitor.check(compared), monitor.reference(), compared);
        write(content);
        return failOn.exitCode(content.report().status());
    }

    private void write(ReportContent content) throws IOException {
        if (output == null) {
            streams.out().print(text(content));
        } else {
            Output.write(output, out -> out.write(text(content).getBytes(StandardCharsets.UTF_8)));
        }
    }

    private String text(ReportContent content) {
        return switch (format) {
            case JSON -> ReportJson.write(content.report());
            case TEXT -> {
                boolean colour = streams.colour() && !noColour && output == null;
                yield TextReport.withDefaults()
                        .withColour(colour ? Colour.ANSI : Colour.NONE)
                        .render(content);
            }
        };
    }
}
