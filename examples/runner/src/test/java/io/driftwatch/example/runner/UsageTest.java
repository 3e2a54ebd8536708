package io.driftwatch.example.runner;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "comprae|unknown command 'comprae'. Did you mean 'compare'?|driftwatch",
                "compare --refrence r.csv --current c.csv|unknown option '--refrence'. Did you mean '--reference'?"
                        + "|driftwatch compare",
                "compare --refrence=r.csv|unknown option '--refrence'. Did you mean '--reference'?|driftwatch compare",
                "compare --reference r.csv|Missing required option: '--current=C'|driftwatch compare",
                "compare --reference r --current c --format jsn|Invalid value for option '--format': unknown value"
                        + " 'jsn'. Did you mean 'json'?|driftwatch compare",
                "compare --reference r --current c --fail-on blue|Invalid value for option '--fail-on': unknown value"
                        + " 'blue'. Known: never, red, yellow.|driftwatch compare",
                "compare --reference r --current c --ci gihtub|Invalid value for option '--ci': unknown value 'gihtub'."
                        + " Did you mean 'github'?|driftwatch compare",
                "compare --reference r --current c more|unexpected argument 'more'.|driftwatch compare",
                "policy|a command is missing. Known: validate.|driftwatch policy",
                "policy validte p.json|unknown command 'validte'. Did you mean 'validate'?|driftwatch policy",
            })
    void wrongUsageNamesTheNearestRightWord(String arguments, String message, String command) {
        CommandResult result = CommandResult.of((Object[]) arguments.split(" "));
        assertThat(result.err()).isEqualTo("driftwatch: " + message + "\nTry '" + command + " --help'.\n");
        assertThat(result.out()).isEmpty();
        assertThat(result.code()).isEqualTo(64);
    }

    @Test
    void noCommandIsWrongUsage() {
        CommandResult result = CommandResult.of();
        assertThat(result.err()).isEqualTo("""
                        driftwatch: a command is missing. Known: baseline, batch, compare, demo, keepalive, monitor, policy, profile, runs, \
                        serve, sweep, tickets.
                        Try 'driftwatch --help'.
                        """);
        assertThat(result.code()).isEqualTo(64);
    }

    @ParameterizedTest
    @CsvSource({"''", "compare", "profile", "policy", "policy validate"})
    void helpFitsTheTerminal(String command) {
        CommandResult result =
                CommandResult.of((Object[]) (command + " --help").strip().split(" "));
        assertThat(result.code()).isZero();
        assertThat(result.err()).isEmpty();
        assertThat(result.out()).startsWith("Usage: driftwatch").isNotBlank();
        assertThat(result.out().lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void tellsTheVersionThatWasBuilt() {
        assertThat(CommandResult.of("--version").out()).matches("driftwatch \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\n");
    }
}
