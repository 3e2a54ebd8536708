package io.driftwatch.example.runner;

import io.driftwatch.DriftMonitor;
import io.driftwatch.policy.DriftPolicy;
import io.driftwatch.render.Colour;
import io.driftwatch.report.ReportContent;
import io.driftwatch.spi.ReportRenderers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

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

    private final Surroundings surroundings;

    @Spec
    private @Nullable CommandSpec spec;

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
            converter = Formats.Word.class,
            completionCandidates = Formats.Names.class,
            description = "One of ${COMPLETION-CANDIDATES}; text if absent.")
    private String format = "text";

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "Where to write the report; standard output if absent.")
    private @Nullable Path output;

    @Mixin
    private Gate gate = new Gate();

    @Option(
            names = "--ci",
            paramLabel = "SERVER",
            converter = Words.OfCi.class,
            description = "github: in a step of GitHub Actions, also write the step's summary and outputs, and"
                    + " annotations to standard error.")
    private @Nullable Ci ci;

    @Option(names = "--no-color", description = "Print without colours.")
    private boolean noColour;

    CompareCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        Optional<GithubStep> step = Optional.ofNullable(ci).map(server -> githubStep());
        DriftPolicy judging = PolicyFile.read(policy);
        Source before = Source.of(Objects.requireNonNull(reference), surroundings.progress());
        Source now = Source.of(Objects.requireNonNull(current), surroundings.progress());
        DriftMonitor monitor = DriftMonitor.builder()
                .policy(judging)
                .baseline(before.reference(judging))
                .build();
        ReportContent content = monitor.content(now.profile(monitor.selection()));
        write(content, monitor.renderers());
        if (step.isPresent()) {
            step.get().tell(content, surroundings.streams().err());
        }
        return gate.exitCode(content.report().status());
    }

    private GithubStep githubStep() {
        return GithubStep.of(surroundings.environment())
                .orElseThrow(() -> Usage.outsideGithub(Objects.requireNonNull(spec)));
    }

    private void write(ReportContent content, ReportRenderers renderers) throws IOException {
        Streams streams = surroundings.streams();
        boolean coloured = streams.colour() && !noColour && output == null;
        String text = Formats.write(format, content, renderers, coloured ? Colour.ANSI : Colour.NONE);
        if (output == null) {
            streams.out().print(text);
        } else {
            Output.write(output, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
        }
    }
}
