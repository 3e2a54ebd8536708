package io.driftwatch.example.runner;

import io.driftwatch.data.DisplayText;
import io.driftwatch.io.InvalidDataException;
import io.driftwatch.io.ProfileJson;
import io.driftwatch.policy.DriftPolicy;
import io.driftwatch.profile.DatasetProfile;
import io.driftwatch.report.Figures;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Profiles a file, so that it can be compared many times without its rows. */
@Command(
        name = "profile",
        mixinStandardHelpOptions = true,
        description = {
            "Makes the profile of a CSV file, which 'compare' takes in its place.",
            "It holds the distinct values of each column with their counts, but no values of columns that look like"
                    + " row identifiers or that the policy ignores."
        })
final class ProfileCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Option(names = "--input", required = true, paramLabel = "C.csv", description = "The data.")
    private @Nullable Path input;

    @Option(names = "--output", required = true, paramLabel = "FILE", description = "The profile to write.")
    private @Nullable Path output;

    @Option(
            names = "--policy",
            paramLabel = "P.json",
            description = "Whose ignored columns are left out and whose types are fixed.")
    private @Nullable Path policy;

    @Option(
            names = "--block",
            paramLabel = "COLUMN",
            description = "Which rows belong together, such as those of one customer; the policy's if absent.")
    private @Nullable String block;

    ProfileCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        DriftPolicy judging = PolicyFile.read(policy);
        Source source = Source.of(Objects.requireNonNull(input), surroundings.progress());
        DatasetProfile profile = read(source, judging).withholding(column -> !judging.keepsValues(column));
        Path file = Objects.requireNonNull(output);
        Output.write(file, out -> ProfileJson.write(profile, out));
        String together = profile.blockCount().isPresent()
                ? " in " + Figures.count(profile.blockCount().getAsInt(), "block")
                : "";
        surroundings
                .streams()
                .out()
                .println("Profiled " + Figures.count(profile.rows(), "row") + together + " of "
                        + Figures.count(profile.columns().size(), "column") + " into " + file + " (" + profile.hash()
                        + ").");
        return ExitCode.PASSED;
    }

    private DatasetProfile read(Source source, DriftPolicy judging) throws IOException {
        String column = block;
        if (column == null) {
            return source.reference(judging);
        }
        source.requireFits(judging);
        DatasetProfile profile = source.profile(judging.selection().inBlocksOf(column));
        if (!profile.blockColumn().equals(Optional.of(column))) {
            throw new InvalidDataException(source.file() + ": a stored profile has no rows to put together by "
                    + DisplayText.quoted(column) + ": give the CSV file it was made of.");
        }
        return profile;
    }
}
