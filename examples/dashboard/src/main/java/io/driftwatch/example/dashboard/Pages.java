package io.driftwatch.example.dashboard;

import io.driftwatch.monitoring.MonitorService;
import io.driftwatch.render.HtmlParts;
import io.driftwatch.run.MonitorRun;
import io.driftwatch.store.MonitorStores;
import io.driftwatch.ticket.Ticket;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The history for people. */
final class Pages {

    private final MonitorService service;
    private final MonitorStores stores;
    private final DomainCards cards;
    private final Assets assets;
    private final Clock clock;

    Pages(MonitorService service, Assets assets, Clock clock) {
        this.service = service;
        this.stores = service.stores();
        this.cards = new DomainCards(stores, clock);
        this.assets = assets;
        this.clock = clock;
    }

    List<Routes.Route> routes() {
        return List.of(
                new Routes.Route("/", this::home),
                new Routes.Route("/runs", this::runs),
                new Routes.Route("/runs/{id}", this::run),
                new Routes.Route("/tickets/{id}", this::ticket));
    }

    private DashboardResponse home(Call call) {
        List<DomainCard> domains = stores.domains().list().stream()
                .map(cards::of)
                .sorted(Comparator.comparing(DomainCard::urgency).thenComparing(DomainCard::key))
                .toList();
        return DashboardResponse.page(
                HomePageRenderer.of().execute(new HomePage(Frame.of("Domains", call, assets), domains)));
    }

    private DashboardResponse runs(Call call) {
        Optional<String> domain = call.parameter("domain");
        int limit = call.limit();
        List<MonitorRun> found = stores.runs().list(domain.orElse(null), limit + 1);
        String heading = domain.map(key -> "Runs of " + Words.name(key)).orElse("Runs");
        return DashboardResponse.page(RunsPageRenderer.of()
                .execute(new RunsPage(
                        Frame.of(heading, call, assets),
                        heading,
                        found.stream()
                                .limit(limit)
                                .map(run -> new RunLine(run, clock))
                                .toList(),
                        found.size() > limit ? "These are the newest " + limit + "; there are older ones." : "")));
    }

    private DashboardResponse run(Call call) {
        UUID id = call.id();
        RunLine line = new RunLine(stores.runs().find(id).orElseThrow(Fault::notFound), clock);
        String title = line.batch() + ": " + line.word();
        return DashboardResponse.page(RunPageRenderer.of()
                .execute(new RunPage(
                        Frame.of(title, call, assets),
                        line,
                        line.run().completed().map(verdict -> HtmlParts.of(service.content(id))),
                        stores.tickets().ofRun(id).stream()
                                .map(each -> new TicketLine(each, clock))
                                .toList(),
                        RunFact.of(line))));
    }

    private DashboardResponse ticket(Call call) {
        Ticket ticket = stores.tickets().find(call.id()).orElseThrow(Fault::notFound);
        List<TicketPage.Event> events = stores.tickets().events(call.id()).stream()
                .map(event -> new TicketPage.Event(event, clock))
                .toList();
        TicketLine line = new TicketLine(ticket, clock);
        return DashboardResponse.page(TicketPageRenderer.of()
                .execute(new TicketPage(Frame.of("Ticket: " + line.title(), call, assets), line, events)));
    }
}
