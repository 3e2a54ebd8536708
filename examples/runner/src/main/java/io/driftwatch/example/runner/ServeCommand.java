package io.driftwatch.example.runner;

import io.driftwatch.data.DisplayText;
import io.driftwatch.example.dashboard.Dashboard;
import io.driftwatch.example.dashboard.DashboardServer;
import java.io.IOException;
import java.time.Clock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows the history in a browser. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Shows the history as pages and as JSON until it is interrupted. It only reads, and has no login:"
                + " unless told otherwise, only this machine reaches it.")
final class ServeCommand extends HistoryCommand {

    private static final int HIGHEST_PORT = 65_535;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "Where to listen; 8080 if absent, 0 for a free one.")
    private int port;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "The address to listen at; 127.0.0.1 if absent.")
    private String host = "";

    ServeCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    History open(Database database) {
        return History.pooled(database);
    }

    @Override
    int on(History history) throws IOException {
        if (port < 0 || port > HIGHEST_PORT) {
            throw new IllegalArgumentException(
                    "a port is a whole number from 0 to " + HIGHEST_PORT + ", not " + port + ".");
        }
        Dashboard dashboard = Dashboard.of(history.service(), Clock.systemUTC()).withFailureListener(this::failed);
        try (DashboardServer server = DashboardServer.start(dashboard, host, port)) {
            streams().out().print("The dashboard is at " + server.address() + " until it is interrupted (Ctrl-C).\n");
            streams().out().flush();
            server.join();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
        return ExitCode.PASSED;
    }

    private synchronized void failed(String request, Throwable failure) {
        streams()
                .err()
                .println("driftwatch: request " + request + " failed: " + DisplayText.visible(failure.toString()));
        streams().err().flush();
    }
}
