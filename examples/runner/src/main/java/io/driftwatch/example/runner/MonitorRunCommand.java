package io.driftwatch.example.runner;

import io.driftwatch.monitoring.RunRequest;
import io.driftwatch.run.MonitorRun;
import io.driftwatch.run.RunState;
import io.driftwatch.run.RunVerdict;
import io.driftwatch.store.ConflictException;
import io.driftwatch.store.NotFoundException;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Compares a batch with a baseline, and keeps the result. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description =
                "Compares a batch with a baseline and keeps the result. Asking again is answered with what exists;"
                        + " a failed run is tried again.",
        footer = {
            "",
            "Exit codes: 0 the gate passed; 1 it failed; 3 the data cannot be judged;",
            "4 it could not run; 64 wrong usage or a bad policy; 130 interrupted, and the",
            "run is cancelled."
        })
final class MonitorRunCommand extends DomainCommand {

    @Option(names = "--batch", paramLabel = "ID", required = true, description = "The batch.")
    private String batch = "";

    @Option(names = "--baseline", paramLabel = "V", description = "The baseline's version; the active one if absent.")
    private @Nullable Integer baseline;

    @Option(names = "--policy", paramLabel = "P.json", description = "How to judge; the calibrated policy if absent.")
    private @Nullable Path policy;

    @Mixin
    private Gate gate = new Gate();

    MonitorRunCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    int on(History history) throws IOException {
        RunRequest request = new RunRequest(domain(), batch, baseline, policy == null ? null : PolicyFile.read(policy));
        try {
            return show(history, history.service().run(request));
        } catch (NotFoundException unknown) {
            // A batch or a baseline that is not there cannot be judged: that is no failure of the machine.
            Failures.report(unknown, streams(), false);
            return ExitCode.NOT_JUDGED;
        }
    }

    private int show(History history, MonitorRun run) {
        RunVerdict verdict = run.completed().orElseThrow(() -> stillAtWork(run));
        streams()
                .out()
                .print("Run " + run.id() + ": " + verdict.status() + ". "
                        + history.stores().runs().report(run.id()).orElseThrow().summary() + "\n");
        history.stores()
                .tickets()
                .ofRun(run.id())
                .forEach(ticket -> streams()
                        .out()
                        .print("Ticket " + ticket.id() + ": " + ticket.cause().kind() + ", " + ticket.status()
                                + ", asked for " + ticket.occurrences()
                                + (ticket.occurrences() == 1 ? " time.\n" : " times.\n")));
        verdict.artifacts()
                .forEach(file ->
                        streams().out().print("Report " + history.artifacts().path(file.hash()) + "\n"));
        return gate.exitCode(verdict.status());
    }

    private static ConflictException stillAtWork(MonitorRun run) {
        String doing = run.state() == RunState.PROCESSING
                ? "another process works on it: look again by 'runs show', or 'sweep' if that process is gone."
                : "ask for it again.";
        return new ConflictException("Run " + run.id() + " is " + run.state() + ": " + doing);
    }
}
