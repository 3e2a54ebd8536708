package io.driftwatch.example.runner;

import picocli.CommandLine.Command;

/** Commands that only group others. */
final class Groups {

    private Groups() {}

    /** Baselines. */
    @Command(
            name = "baseline",
            mixinStandardHelpOptions = true,
            description = "Makes, shows and activates versions of baselines.",
            subcommands = {
                BaselineRefresh.class,
                HistoryLists.Baselines.class,
                BaselineShow.class,
                BaselineActivate.class
            })
    static final class Baseline extends CommandGroup {}

    /** Batches. */
    @Command(
            name = "batch",
            mixinStandardHelpOptions = true,
            description = "Makes up, brings in and shows batches.",
            subcommands = {BatchGenerate.class, BatchIngest.class, HistoryLists.Batches.class, BatchShow.class})
    static final class Batch extends CommandGroup {}

    /** Monitoring. */
    @Command(
            name = "monitor",
            mixinStandardHelpOptions = true,
            description = "Compares batches with baselines, and keeps the result.",
            subcommands = MonitorRunCommand.class)
    static final class Monitor extends CommandGroup {}

    /** Runs. */
    @Command(
            name = "runs",
            mixinStandardHelpOptions = true,
            description = "Shows runs, and compares them again.",
            subcommands = {HistoryLists.Runs.class, RunsShow.class, RunsVerify.class})
    static final class Runs extends CommandGroup {}

    /** Tickets. */
    @Command(
            name = "tickets",
            mixinStandardHelpOptions = true,
            description = "Shows tickets, and moves them on.",
            subcommands = {
                HistoryLists.Tickets.class,
                TicketsShow.class,
                TicketSteps.Acknowledge.class,
                TicketSteps.Resolve.class
            })
    static final class Tickets extends CommandGroup {}
}
