package io.driftwatch.example.dashboard;

import io.driftwatch.io.HistoryJson;
import io.driftwatch.run.MonitorRun;
import io.driftwatch.store.MonitorStores;
import io.driftwatch.ticket.Ticket;
import java.util.List;
import java.util.UUID;

/** The history for programs: what the command line prints with {@code --format json}. */
final class Api {

    private final MonitorStores stores;

    Api(MonitorStores stores) {
        this.stores = stores;
    }

    List<Routes.Route> routes() {
        return List.of(
                new Routes.Route("/api/health", call -> DashboardResponse.json(StateJson.state("up"))),
                new Routes.Route("/api/ready", call -> ready()),
                new Routes.Route(
                        "/api/domains",
                        call -> DashboardResponse.json(
                                HistoryJson.domains(stores.domains().list()))),
                new Routes.Route("/api/runs", this::runs),
                new Routes.Route("/api/runs/{id}", call -> run(call.id())),
                new Routes.Route("/api/tickets", this::tickets),
                new Routes.Route("/api/tickets/{id}", call -> ticket(call.id())));
    }

    /** Whoever reads the domains has reached the database, and tables that this release knows. */
    private DashboardResponse ready() {
        stores.domains().list();
        return DashboardResponse.json(StateJson.state("ready"));
    }

    private DashboardResponse runs(Call call) {
        return DashboardResponse.json(
                HistoryJson.runs(stores.runs().list(call.parameter("domain").orElse(null), call.limit())));
    }

    private DashboardResponse run(UUID id) {
        MonitorRun run = stores.runs().find(id).orElseThrow(Fault::notFound);
        return DashboardResponse.json(HistoryJson.run(
                run, stores.runs().report(id).orElse(null), stores.tickets().ofRun(id)));
    }

    private DashboardResponse tickets(Call call) {
        return DashboardResponse.json(HistoryJson.tickets(
                stores.tickets().list(call.parameter("domain").orElse(null))));
    }

    private DashboardResponse ticket(UUID id) {
        Ticket ticket = stores.tickets().find(id).orElseThrow(Fault::notFound);
        return DashboardResponse.json(
                HistoryJson.ticket(ticket, stores.tickets().events(id)));
    }
}
