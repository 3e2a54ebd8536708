package io.driftwatch.io;

import io.driftwatch.data.ContentHash;
import io.driftwatch.policy.Status;
import io.driftwatch.report.DriftReport;
import io.driftwatch.run.Baseline;
import io.driftwatch.run.Domain;
import io.driftwatch.run.FeatureBatch;
import io.driftwatch.run.MonitorRun;
import io.driftwatch.ticket.Ticket;
import io.driftwatch.ticket.TicketEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The history as JSON, to be read by programs and never back: lists with one array, newest first, and whole entries.
 * The command line and the dashboard print the same. A number that does not exist is {@code null}; times are UTC, in
 * fields named {@code …At}. Stateless and thread-safe.
 */
public final class HistoryJson {

    private HistoryJson() {}

    /**
     * A list of runs.
     *
     * @param runs the runs, newest first
     * @return indented JSON with a final line break: {@code {"runs": […]}}
     */
    public static String runs(List<MonitorRun> runs) {
        return list("runs", runs, RunEntry::write);
    }

    /**
     * A run with everything that is known of it.
     *
     * @param run the run
     * @param report its report; null without a verdict
     * @param tickets the tickets that it opened or counted on
     * @return indented JSON with a final line break
     */
    public static String run(MonitorRun run, @Nullable DriftReport report, List<Ticket> tickets) {
        return JsonOutput.indented((out, whole) -> RunEntry.writeWhole(out, whole, report, tickets), run);
    }

    /**
     * A list of baselines.
     *
     * @param baselines the versions, newest first
     * @return indented JSON with a final line break: {@code {"baselines": […]}}
     */
    public static String baselines(List<Baseline> baselines) {
        return list("baselines", baselines, BaselineEntry::write);
    }

    /**
     * A baseline.
     *
     * @param baseline the version
     * @return indented JSON with a final line break
     */
    public static String baseline(Baseline baseline) {
        return JsonOutput.indented(BaselineEntry::writeWhole, baseline);
    }

    /**
     * A list of batches.
     *
     * @param batches the batches, newest first
     * @return indented JSON with a final line break: {@code {"batches": […]}}
     */
    public static String batches(List<FeatureBatch> batches) {
        return list("batches", batches, BatchEntry::write);
    }

    /**
     * A batch.
     *
     * @param batch the batch
     * @return indented JSON with a final line break
     */
    public static String batch(FeatureBatch batch) {
        return JsonOutput.indented(BatchEntry::writeWhole, batch);
    }

    /**
     * A list of tickets.
     *
     * @param tickets the tickets, newest first
     * @return indented JSON with a final line break: {@code {"tickets": […]}}
     */
    public static String tickets(List<Ticket> tickets) {
        return list("tickets", tickets, TicketEntry::write);
    }

    /**
     * A ticket with its history.
     *
     * @param ticket the ticket
     * @param events what happened to it
     * @return indented JSON with a final line break
     */
    public static String ticket(Ticket ticket, List<TicketEvent> events) {
        return JsonOutput.indented((out, whole) -> TicketEntry.writeWhole(out, whole, events), ticket);
    }

    /**
     * A list of domains.
     *
     * @param domains the domains, by key
     * @return indented JSON with a final line break: {@code {"domains": […]}}
     */
    public static String domains(List<Domain> domains) {
        return list("domains", domains, (out, domain) -> {
            EntryWriter entry = EntryWriter.begin(out).text("domain", domain.key());
            entry.at("createdAt", domain.createdAt())
                    .at("heartbeatAt", domain.heartbeatAt())
                    .end();
        });
    }

    private static <T> String list(String name, List<T> entries, JsonWriting<T> entry) {
        return JsonOutput.indented(
                (out, all) -> {
                    out.begin().name(name).list(all, entry);
                    out.end();
                },
                entries);
    }

    static @Nullable String hex(@Nullable ContentHash hash) {
        return hash == null ? null : hash.hex();
    }

    static @Nullable String word(@Nullable Status status) {
        return status == null ? null : status.word();
    }
}
