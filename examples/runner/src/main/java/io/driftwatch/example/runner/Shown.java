package io.driftwatch.example.runner;

import io.driftwatch.data.Schema;
import io.driftwatch.report.Figures;
import io.driftwatch.run.Baseline;
import io.driftwatch.run.FeatureBatch;
import io.driftwatch.run.MonitorRun;
import io.driftwatch.run.RunVerdict;
import io.driftwatch.scenario.ScenarioRequest;
import io.driftwatch.ticket.Ticket;
import io.driftwatch.ticket.TicketEvent;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The history as lines for people. */
final class Shown {

    private static final String NOTHING = "-";
    private static final int SHORT_ID = 8;

    private Shown() {}

    /** To the second: what a person compares with a clock. */
    static String at(@Nullable Instant time) {
        return time == null ? NOTHING : time.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    static String number(OptionalDouble number) {
        return number.isPresent() ? Figures.brief(number) : NOTHING;
    }

    static String three(double number) {
        return String.format(Locale.ROOT, "%.3f", number);
    }

    static String status(MonitorRun run) {
        return run.completed().map(verdict -> verdict.status().word()).orElse(NOTHING);
    }

    static String runs(List<MonitorRun> runs) {
        TextTable table =
                new TextTable("run", "domain", "base", "batch", "state", "status", "share", "PSI", "finished");
        for (MonitorRun run : runs) {
            Optional<RunVerdict> verdict = run.completed();
            table.row(
                    run.id().toString(),
                    run.domain(),
                    String.valueOf(run.baseline().version()),
                    run.batch().batch(),
                    run.state().word(),
                    status(run),
                    number(verdict.map(RunVerdict::driftShare).orElse(OptionalDouble.empty())),
                    number(verdict.map(RunVerdict::predictionPsi).orElse(OptionalDouble.empty())),
                    at(run.finishedAt()));
        }
        return table.toString();
    }

    static String baselines(List<Baseline> baselines) {
        TextTable table = new TextTable("domain", "version", "active", "rows", "model", "created", "reason");
        for (Baseline each : baselines) {
            table.row(
                    each.domain(),
                    String.valueOf(each.version()),
                    each.active() ? "yes" : "no",
                    String.valueOf(each.rows()),
                    each.model() == null ? NOTHING : each.model().hex().substring(0, SHORT_ID),
                    at(each.createdAt()),
                    each.reason());
        }
        return table.toString();
    }

    static String baseline(Baseline baseline) {
        TextTable facts = new TextTable("domain", baseline.domain());
        facts.row("version", baseline.version() + (baseline.active() ? " (active)" : ""));
        facts.row("rows", String.valueOf(baseline.rows())).row("columns", columns(baseline.schema()));
        facts.row("source", baseline.source()).row("reason", baseline.reason());
        facts.row("profile", baseline.profile().hex());
        facts.row("model", baseline.model() == null ? NOTHING : baseline.model().hex());
        return facts.row("hash", baseline.hash().hex())
                .row("created", at(baseline.createdAt()))
                .toString();
    }

    private static String columns(Schema schema) {
        return String.join(", ", schema.names());
    }

    static String batches(List<FeatureBatch> batches) {
        TextTable table = new TextTable("domain", "batch", "rows", "from", "created");
        for (FeatureBatch each : batches) {
            table.row(each.domain(), each.batch(), String.valueOf(each.rows()), origin(each), at(each.createdAt()));
        }
        return table.toString();
    }

    private static String origin(FeatureBatch batch) {
        return batch.origin()
                .request()
                .map(ScenarioRequest::scenarioText)
                .orElse(batch.origin().source());
    }

    static String batch(FeatureBatch batch) {
        TextTable facts = new TextTable("domain", batch.domain());
        facts.row("batch", batch.batch()).row("rows", String.valueOf(batch.rows()));
        facts.row("columns", columns(batch.schema()))
                .row("source", batch.origin().source());
        batch.origin()
                .request()
                .ifPresent(request -> facts.row("scenario", request.scenarioText())
                        .row("seed", String.valueOf(request.seed()))
                        .row("reference date", request.referenceDate().toString())
                        .row("generator version", String.valueOf(request.generatorVersion())));
        return facts.row("profile", batch.profile().hex())
                .row("created", at(batch.createdAt()))
                .toString();
    }

    static String tickets(List<Ticket> tickets) {
        TextTable table = new TextTable("ticket", "domain", "kind", "status", "times", "last changed", "title");
        for (Ticket each : tickets) {
            table.row(
                    each.id().toString(),
                    each.cause().domain(),
                    each.cause().kind().word(),
                    each.status().word(),
                    String.valueOf(each.occurrences()),
                    at(each.changedAt()),
                    each.title());
        }
        return table.toString();
    }

    static String ticket(Ticket ticket, List<TicketEvent> events) {
        TextTable facts = new TextTable("ticket", ticket.id().toString());
        facts.row("title", ticket.title()).row("kind", ticket.cause().kind().word());
        facts.row("status", ticket.status().word()).row("occurrences", String.valueOf(ticket.occurrences()));
        facts.row("policy", ticket.cause().policyName());
        facts.row("first run", ticket.firstRun().toString())
                .row("last run", ticket.lastRun().toString());
        TextTable history = new TextTable("at", "status", "by", "run", "note");
        for (TicketEvent event : events) {
            UUID run = event.run();
            history.row(
                    at(event.at()),
                    event.to().word(),
                    event.author(),
                    run == null ? NOTHING : run.toString(),
                    event.note().replace('\n', ' '));
        }
        return facts + "\n" + history + "\n" + ticket.description() + "\n";
    }
}
