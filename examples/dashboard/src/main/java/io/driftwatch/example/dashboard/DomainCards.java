package io.driftwatch.example.dashboard;

import io.driftwatch.policy.StatusLimits;
import io.driftwatch.run.Domain;
import io.driftwatch.run.MonitorRun;
import io.driftwatch.store.MonitorStores;
import io.driftwatch.ticket.TicketStatus;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Gathers how domains stand. */
final class DomainCards {

    /** As many as a picture can tell apart. */
    private static final int RUNS = 60;

    private final MonitorStores stores;
    private final Clock clock;

    DomainCards(MonitorStores stores, Clock clock) {
        this.stores = stores;
        this.clock = clock;
    }

    DomainCard of(Domain domain) {
        List<MonitorRun> runs = stores.runs().list(domain.key(), RUNS);
        Optional<MonitorRun> judged =
                runs.stream().filter(run -> run.completed().isPresent()).findFirst();
        return new DomainCard(
                domain.key(),
                judged.map(this::line),
                judged.flatMap(run -> stores.runs().report(run.id()))
                        .map(report -> Words.sentence(report.summary()))
                        .orElse(""),
                runs.stream()
                        .limit(1)
                        .filter(run -> run.completed().isEmpty())
                        .map(this::line)
                        .findFirst(),
                baseline(domain.key()),
                tickets(domain.key()),
                judged.map(run -> Trend.both(oldestFirst(runs), limits(run))).orElse(List.of()));
    }

    private RunLine line(MonitorRun run) {
        return new RunLine(run, clock);
    }

    private String baseline(String domain) {
        return stores.baselines()
                .active(domain)
                .map(active -> "baseline " + active.version() + ", " + active.rows() + " rows, made "
                        + When.of(active.createdAt(), clock).text())
                .orElse("no baseline");
    }

    private List<TicketLine> tickets(String domain) {
        return stores.tickets().list(domain).stream()
                .filter(ticket -> ticket.status() != TicketStatus.RESOLVED)
                .map(ticket -> new TicketLine(ticket, clock))
                .toList();
    }

    /** The limits that the latest verdict was judged by. */
    private StatusLimits limits(MonitorRun run) {
        return stores.contents().policy(run.policy()).status();
    }

    private static List<MonitorRun> oldestFirst(List<MonitorRun> runs) {
        List<MonitorRun> turned = new ArrayList<>(runs);
        Collections.reverse(turned);
        return turned;
    }
}
