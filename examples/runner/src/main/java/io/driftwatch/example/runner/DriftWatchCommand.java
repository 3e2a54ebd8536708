package io.driftwatch.example.runner;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command without a subcommand. */
@Command(
        name = "driftwatch",
        description = "Compares data with a reference, and says what drifted and why.",
        mixinStandardHelpOptions = true,
        versionProvider = DriftWatchCommand.Version.class,
        subcommands = {
            DemoCommand.class,
            CompareCommand.class,
            ProfileCommand.class,
            PolicyCommand.class,
            Groups.Baseline.class,
            Groups.Batch.class,
            Groups.Monitor.class,
            Groups.Runs.class,
            Groups.Tickets.class,
            SweepCommand.class,
            KeepaliveCommand.class,
            ServeCommand.class
        })
final class DriftWatchCommand implements Runnable {

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Print the stack trace of an error.")
    private boolean debug;

    static int run(Surroundings surroundings, String... arguments) {
        Streams streams = surroundings.streams();
        DriftWatchCommand command = new DriftWatchCommand();
        CommandLine line = new CommandLine(command, new CommandFactory(surroundings))
                .setOut(streams.out())
                .setErr(streams.err())
                .setUsageHelpWidth(80)
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                .setParameterExceptionHandler((wrong, args) -> Usage.report(wrong, streams))
                .setExecutionExceptionHandler(
                        (failure, failed, result) -> Failures.report(failure, streams, command.debug));
        try {
            return line.execute(arguments);
        } catch (OutOfMemoryError tooLarge) {
            return Failures.report(tooLarge, streams, false);
        }
    }

    @Override
    public void run() {
        throw Usage.missingCommand(Objects.requireNonNull(spec));
    }

    /** Reads the version that the build wrote. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() throws IOException {
            Properties properties = new Properties();
            try (InputStream in = DriftWatchCommand.class.getResourceAsStream("version.properties")) {
                properties.load(in);
            }
            return new String[] {"driftwatch " + properties.getProperty("version")};
        }
    }
}
