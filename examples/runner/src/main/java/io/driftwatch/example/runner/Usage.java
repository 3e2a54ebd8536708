package io.driftwatch.example.runner;

import io.driftwatch.data.DisplayText;
import io.driftwatch.data.NearestName;
import java.util.Collection;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** What is printed of wrong usage: what was wrong, the nearest right word, and where to read on. */
final class Usage {

    private Usage() {}

    static int report(ParameterException wrong, Streams streams) {
        CommandLine command = wrong.getCommandLine();
        streams.err().println("driftwatch: " + DisplayText.visible(message(wrong, command)));
        streams.err().println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return ExitCode.USAGE;
    }

    /** A word that nobody knows explains what is missing: it was written for it. */
    private static String message(ParameterException wrong, CommandLine command) {
        List<String> unmatched = command.getUnmatchedArguments();
        return unmatched.isEmpty() ? String.valueOf(wrong.getMessage()) : unknown(unmatched.get(0), command);
    }

    private static String unknown(String word, CommandLine command) {
        boolean option = word.startsWith("-");
        Collection<String> known = option
                ? command.getCommandSpec().optionsMap().keySet()
                : command.getSubcommands().keySet();
        if (!option && known.isEmpty()) {
            return "unexpected argument " + DisplayText.quoted(word) + ".";
        }
        String name = option ? word.replaceFirst("=.*", "") : word;
        return "unknown " + (option ? "option" : "command") + " " + DisplayText.quoted(name) + ". "
                + NearestName.advice(name, known);
    }

    /** What a step of GitHub Actions would show has nowhere to go. */
    static ParameterException outsideGithub(CommandSpec spec) {
        return new ParameterException(
                spec.commandLine(),
                "'--ci github' writes to the files that " + GithubStep.SUMMARY + " and " + GithubStep.OUTPUTS
                        + " name, and these are not set: run it in a step of GitHub Actions, or leave it out.");
    }

    /** A command that only groups others was called without one of them. */
    static ParameterException missingCommand(CommandSpec spec) {
        return new ParameterException(
                spec.commandLine(),
                "a command is missing. Known: "
                        + String.join(
                                ", ",
                                spec.subcommands().keySet().stream().sorted().toList()) + ".");
    }
}
