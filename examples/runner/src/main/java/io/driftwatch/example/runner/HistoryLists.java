package io.driftwatch.example.runner;

import io.driftwatch.io.HistoryJson;
import io.driftwatch.run.Baseline;
import io.driftwatch.run.FeatureBatch;
import io.driftwatch.run.MonitorRun;
import io.driftwatch.ticket.Ticket;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists of the history, newest first. */
final class HistoryLists {

    private static final String DOMAIN = "Only of this domain; of all if absent.";

    private HistoryLists() {}

    /** Versions of baselines. */
    @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists baselines, newest first.")
    static final class Baselines extends HistoryCommand {

        @Option(names = "--domain", paramLabel = "D", description = DOMAIN)
        private @Nullable String domain;

        @Mixin
        private ListOptions format = new ListOptions();

        Baselines(Surroundings surroundings) {
            super(surroundings);
        }

        @Override
        int on(History history) {
            List<Baseline> found = history.stores().baselines().list(domain);
            format.print(streams(), () -> Shown.baselines(found), () -> HistoryJson.baselines(found));
            return ExitCode.PASSED;
        }
    }

    /** Batches. */
    @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists batches, newest first.")
    static final class Batches extends HistoryCommand {

        @Option(names = "--domain", paramLabel = "D", description = DOMAIN)
        private @Nullable String domain;

        @Mixin
        private ListOptions format = new ListOptions();

        Batches(Surroundings surroundings) {
            super(surroundings);
        }

        @Override
        int on(History history) {
            List<FeatureBatch> found = history.stores().batches().list(domain);
            format.print(streams(), () -> Shown.batches(found), () -> HistoryJson.batches(found));
            return ExitCode.PASSED;
        }
    }

    /** Runs. */
    @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists runs, newest first.")
    static final class Runs extends HistoryCommand {

        @Option(names = "--domain", paramLabel = "D", description = DOMAIN)
        private @Nullable String domain;

        @Option(
                names = "--limit",
                paramLabel = "N",
                defaultValue = "100",
                description = "How many at most; 100 if absent.")
        private int limit;

        @Mixin
        private ListOptions format = new ListOptions();

        Runs(Surroundings surroundings) {
            super(surroundings);
        }

        @Override
        int on(History history) {
            List<MonitorRun> found = history.stores().runs().list(domain, limit);
            format.print(streams(), () -> Shown.runs(found), () -> HistoryJson.runs(found));
            return ExitCode.PASSED;
        }
    }

    /** Tickets. */
    @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists tickets, newest first.")
    static final class Tickets extends HistoryCommand {

        @Option(names = "--domain", paramLabel = "D", description = DOMAIN)
        private @Nullable String domain;

        @Mixin
        private ListOptions format = new ListOptions();

        Tickets(Surroundings surroundings) {
            super(surroundings);
        }

        @Override
        int on(History history) {
            List<Ticket> found = history.stores().tickets().list(domain);
            format.print(streams(), () -> Shown.tickets(found), () -> HistoryJson.tickets(found));
            return ExitCode.PASSED;
        }
    }
}
