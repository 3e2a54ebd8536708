package io.driftwatch.example.dashboard;

import io.driftwatch.render.HtmlParts;
import io.jstach.jstache.JStache;
import java.util.List;
import java.util.Optional;

/**
 * A run, with its report when it has a verdict.
 *
 * @param frame what is around the page
 * @param run the run
 * @param report its report
 * @param tickets the tickets that it opened or counted on
 * @param facts what is known of it
 */
@JStache(path = "io/driftwatch/example/dashboard/run.mustache")
record RunPage(Frame frame, RunLine run, Optional<HtmlParts> report, List<TicketLine> tickets, List<RunFact> facts) {

    RunPage {
        tickets = List.copyOf(tickets);
        facts = List.copyOf(facts);
    }

    boolean hasReport() {
        return report.isPresent();
    }

    String advice() {
        return switch (run.run().state()) {
            case QUEUED -> "Nobody works on it yet.";
            case PROCESSING ->
                "Somebody works on it: load the page again later. If its worker is gone, the next sweep"
                        + " will fail it.";
            case FAILED, CANCELLED ->
                "Nothing is known of this batch. Mend the cause, and ask for the run again: it"
                        + " begins another attempt.";
            case COMPLETED -> "";
        };
    }
}
