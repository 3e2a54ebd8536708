package io.driftwatch.example.runner;

import io.driftwatch.policy.DriftPolicy;
import io.driftwatch.report.Figures;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What can be done with policies. */
@Command(
        name = "policy",
        mixinStandardHelpOptions = true,
        description = "Works with policy files.",
        subcommands = PolicyCommand.Validate.class)
final class PolicyCommand extends CommandGroup {

    /** Checks a policy, alone or against a reference. */
    @Command(
            name = "validate",
            mixinStandardHelpOptions = true,
            description = "Checks a policy file, and with a reference also that every rule matches a column.")
    static final class Validate implements Callable<Integer> {

        private final Streams streams;

        @Parameters(paramLabel = "P.json", description = "The policy file.")
        private @Nullable Path file;

        @Option(names = "--reference", paramLabel = "R", description = "The data that the policy is to fit.")
        private @Nullable Path reference;

        Validate(Streams streams) {
            this.streams = streams;
        }

        @Override
        public Integer call() throws IOException {
            DriftPolicy policy = PolicyFile.read(Objects.requireNonNull(file));
            if (reference != null) {
                Source.of(reference, ProgressLine.silent()).requireFits(policy);
            }
            streams.out()
                    .println("Policy '" + policy.name() + "' is valid: "
                            + Figures.count(policy.rules().size(), "rule") + ", hash " + policy.hash() + ".");
            return ExitCode.PASSED;
        }
    }
}
