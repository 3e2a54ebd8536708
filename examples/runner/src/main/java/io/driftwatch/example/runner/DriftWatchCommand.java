package io.driftwatch.example.runner;

import io.driftwatch.data.NearestName;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command without a subcommand. */
@Command(
        name = "driftwatch",
        description = "Compares data with a reference, and says what drifted and why.",
        mixinStandardHelpOptions = true,
        versionProvider = DriftWatchCommand.Version.class,
        subcommands = {CompareCommand.class, ProfileCommand.class, PolicyCommand.class})
final class DriftWatchCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--debug",
            scope = ScopeType.INHERIT,
            description = "Print the stack trace of an error.")
    private boolean debug;

    static int run(Streams streams, String... arguments) {
        CommandLine line = new CommandLine(new DriftWatchCommand(), new CommandFactory(streams))
                .setOut(streams.out())
                .setErr(streams.err())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(80)
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                .setParameterExceptionHandler((wrong, args) -> usage(wrong, streams))
                .setExecutionExceptionHandler((failure, command, result) ->
                        Failures.report(failure, streams, result.expandedArgs().contains("--debug")));
        return line.execute(arguments);
    }

    private static int usage(ParameterException wrong, Streams streams) {
        String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
        streams.err().println("driftwatch: " + message(wrong));
        streams.err().println("Try '" + command + " --help'.");
        return ExitCode.USAGE;
    }

    private static String message(ParameterException wrong) {
        if (!(wrong instanceof UnmatchedArgumentException unmatched)) {
            return wrong.getMessage();
        }
        String word = unmatched.getUnmatched().get(0);
        CommandLine command = wrong.getCommandLine();
        boolean option = word.startsWith("-");
        List<String> known = new ArrayList<>(
                option ? command.getCommandSpec().optionsMap().keySet() : command.getSubcommands().keySet());
        if (option) {
            return "unknown option '" + word + "'. " + NearestName.advice(word, known);
        }
        return known.isEmpty()
                ? "unexpected argument '" + word + "'."
                : "unknown command '" + word + "'. " + NearestName.advice(word, known);
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "a command is missing. Known: "
                        + String.join(", ", spec.subcommands().keySet().stream().sorted().toList()) + ".");
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
