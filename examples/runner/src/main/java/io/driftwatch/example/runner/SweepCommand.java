package io.driftwatch.example.runner;

import io.driftwatch.run.MonitorRun;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Fails dead runs. */
@Command(
        name = "sweep",
        mixinStandardHelpOptions = true,
        description =
                "Fails runs whose worker shows no sign of life, so that they can be asked for again. A worker shows"
                        + " one every 10 seconds, by the database's clock.")
final class SweepCommand extends HistoryCommand {

    @Option(
            names = "--stale-after",
            paramLabel = "TIME",
            defaultValue = "60s",
            converter = Time.class,
            description = "How old a sign of life may be, as 60s, 10m or 2h; 60s if absent.")
    private Duration staleAfter = Duration.ofMinutes(1);

    SweepCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    int on(History history) {
        List<MonitorRun> swept = history.service().sweep(staleAfter);
        streams().out().print(swept.isEmpty() ? "No dead run.\n" : Shown.runs(swept));
        return ExitCode.PASSED;
    }

    /** Reads a time with its unit. */
    static final class Time implements ITypeConverter<Duration> {

        private static final Pattern FORM = Pattern.compile("([1-9]\\d{0,8})([smh])");

        @Override
        public Duration convert(String text) {
            Matcher matcher = FORM.matcher(text);
            if (!matcher.matches()) {
                throw new TypeConversionException("'" + text + "' is no time: write 60s, 10m or 2h.");
            }
            long count = Long.parseLong(matcher.group(1));
            return switch (matcher.group(2)) {
                case "s" -> Duration.ofSeconds(count);
                case "m" -> Duration.ofMinutes(count);
                default -> Duration.ofHours(count);
            };
        }
    }
}
