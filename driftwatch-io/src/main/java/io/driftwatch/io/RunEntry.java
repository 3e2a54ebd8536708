package io.driftwatch.io;

import io.driftwatch.report.DriftReport;
import io.driftwatch.run.MonitorRun;
import io.driftwatch.run.RunVerdict;
import io.driftwatch.scenario.ScenarioRequest;
import io.driftwatch.ticket.Ticket;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** A run in the history. Stateless. */
final class RunEntry {

    private RunEntry() {}

    static void write(JsonOutput out, MonitorRun run) throws IOException {
        brief(EntryWriter.begin(out), run).end();
    }

    private static EntryWriter brief(EntryWriter entry, MonitorRun run) throws IOException {
        Optional<RunVerdict> verdict = run.completed();
        entry.text("id", run.id().toString()).text("domain", run.domain());
        entry.whole("baseline", run.baseline().version())
                .text("batch", run.batch().batch());
        entry.text(
                "scenario",
                run.batch()
                        .origin()
                        .request()
                        .map(ScenarioRequest::scenarioText)
                        .orElse(null));
        entry.text("state", run.state().word());
        entry.text("status", HistoryJson.word(verdict.map(RunVerdict::status).orElse(null)));
        entry.number("driftShare", verdict.map(RunVerdict::driftShare).orElse(OptionalDouble.empty()));
        entry.number("predictionPsi", verdict.map(RunVerdict::predictionPsi).orElse(OptionalDouble.empty()));
        return entry.at("finishedAt", run.finishedAt());
    }

    static void writeWhole(JsonOutput out, MonitorRun run, @Nullable DriftReport report, List<Ticket> tickets)
            throws IOException {
        EntryWriter entry = brief(EntryWriter.beginDocument(out), run);
        entry.at("createdAt", run.createdAt()).at("startedAt", run.startedAt());
        entry.at("heartbeatAt", run.heartbeatAt()).whole("attempt", run.attempt());
        entry.text("failure", run.failure()).text("policyHash", run.policy().hex());
        entry.text("modelHash", HistoryJson.hex(run.baseline().model()));
        entry.text("baselineProfileHash", run.baseline().profile().hex());
        entry.text("batchProfileHash", run.batch().profile().hex());
        Optional<RunVerdict> verdict = run.completed();
        entry.text(
                "comparedProfileHash", verdict.map(each -> each.current().hex()).orElse(null));
        entry.name("artifacts")
                .list(
                        verdict.map(RunVerdict::artifacts).orElse(List.of()),
                        (to, artifact) -> EntryWriter.begin(to)
                                .text("format", artifact.format())
                                .text("hash", artifact.hash().hex())
                                .whole("size", artifact.size())
                                .end());
        entry.name("tickets").list(tickets, TicketEntry::write);
        entry.name("report");
        if (report == null) {
            out.nothing();
        } else {
            ReportJson.FORM.write(out, report);
        }
        entry.end();
    }
}
