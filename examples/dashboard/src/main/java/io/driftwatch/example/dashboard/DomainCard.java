package io.driftwatch.example.dashboard;

import java.util.List;
import java.util.Optional;

/**
 * How a domain stands.
 *
 * @param key the domain
 * @param verdict its latest run with a verdict; empty before the first
 * @param summary what that run found; empty without one
 * @param unfinished its latest run, when that has no verdict
 * @param baseline what it is compared with
 * @param tickets what somebody must do
 * @param trends its latest runs, drawn
 */
record DomainCard(
        String key,
        Optional<RunLine> verdict,
        String summary,
        Optional<RunLine> unfinished,
        String baseline,
        List<TicketLine> tickets,
        List<Trend> trends) {

    DomainCard {
        tickets = List.copyOf(tickets);
        trends = List.copyOf(trends);
    }

    /** Nothing missing is green. */
    String tone() {
        return verdict.map(RunLine::tone).orElse("unknown");
    }

    String word() {
        return verdict.map(RunLine::word).orElse("no verdict");
    }

    boolean hasTickets() {
        return !tickets.isEmpty();
    }

    /** Who must be seen first. */
    int urgency() {
        return List.of("red", "unknown", "yellow", "green").indexOf(tone());
    }
}
