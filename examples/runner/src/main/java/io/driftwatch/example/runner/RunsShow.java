package io.driftwatch.example.runner;

import io.driftwatch.io.HistoryJson;
import io.driftwatch.render.TextReport;
import io.driftwatch.run.MonitorRun;
import io.driftwatch.ticket.Ticket;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows a run with its report. */
@Command(name = "show", mixinStandardHelpOptions = true, description = "Shows a run with its report and tickets.")
final class RunsShow extends HistoryCommand {

    @Parameters(paramLabel = "ID", description = "The run's id.")
    private String id = "";

    @Mixin
    private ListOptions format = new ListOptions();

    RunsShow(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    int on(History history) {
        MonitorRun run = history.run(id);
        List<Ticket> tickets = history.stores().tickets().ofRun(run.id());
        format.print(
                streams(),
                () -> text(history, run, tickets),
                () -> HistoryJson.run(
                        run, history.stores().runs().report(run.id()).orElse(null), tickets));
        return ExitCode.PASSED;
    }

    private static String text(History history, MonitorRun run, List<Ticket> tickets) {
        StringBuilder text = new StringBuilder(Shown.runs(List.of(run)));
        if (run.failure() != null) {
            text.append("\nAttempt ")
                    .append(run.attempt())
                    .append(": ")
                    .append(run.failure())
                    .append('\n');
        }
        if (run.completed().isPresent()) {
            text.append('\n')
                    .append(TextReport.withDefaults().render(history.service().content(run.id())));
        }
        if (!tickets.isEmpty()) {
            text.append('\n').append(Shown.tickets(tickets));
        }
        return text.toString();
    }
}
