package io.driftwatch.io;

import io.driftwatch.data.ColumnType;
import io.driftwatch.data.ContentHash;
import io.driftwatch.data.Schema;
import io.driftwatch.policy.Status;
import io.driftwatch.report.DriftReport;
import io.driftwatch.run.Artifact;
import io.driftwatch.run.Baseline;
import io.driftwatch.run.BatchOrigin;
import io.driftwatch.run.Domain;
import io.driftwatch.run.FeatureBatch;
import io.driftwatch.run.MonitorRun;
import io.driftwatch.run.RunState;
import io.driftwatch.run.RunVerdict;
import io.driftwatch.scenario.Scenario;
import io.driftwatch.scenario.ScenarioRequest;
import io.driftwatch.ticket.Ticket;
import io.driftwatch.ticket.TicketCause;
import io.driftwatch.ticket.TicketEvent;
import io.driftwatch.ticket.TicketKind;
import io.driftwatch.ticket.TicketStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.OptionalDouble;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A small history, without chance and without a clock. */
final class HistorySamples {

    private static final Schema SCHEMA = new Schema(
            List.of(new Schema.Field("amount", ColumnType.NUMERIC), new Schema.Field("city", ColumnType.CATEGORICAL)));

    private HistorySamples() {}

    static UUID id(int number) {
        return new UUID(0x0123456789abcdefL, number);
    }

    /** Whole seconds but for the last, so that times of both lengths are written. */
    static Instant time(int second) {
        return Instant.ofEpochSecond(1_780_000_000L + second, second == 9 ? 120_000_000 : 0);
    }

    static ContentHash hash(String of) {
        return ContentHash.digest("test").text(of).finish();
    }

    static List<Domain> domains() {
        return List.of(new Domain("cards", time(0), time(9)), new Domain("loans", time(1), null));
    }

    static Baseline baseline(boolean withModel) {
        return baseline(withModel, "last year", "the yearly \"refresh\"");
    }

    /** One whose texts are all the same. */
    static Baseline baseline(String text) {
        return baseline(true, text, text);
    }

    private static Baseline baseline(boolean withModel, String source, String reason) {
        return new Baseline(
                id(1),
                "cards",
                3,
                SCHEMA,
                1_000,
                hash("baseline profile"),
                withModel ? hash("model") : null,
                source,
                reason,
                hash("baseline"),
                true,
                time(0));
    }

    static FeatureBatch ingested() {
        return batch(2, "2026-05", BatchOrigin.ingested("payments.csv"));
    }

    static FeatureBatch batch(String name) {
        return batch(2, name, BatchOrigin.ingested("payments.csv"));
    }

    static FeatureBatch synthetic() {
        Scenario inflation = Scenario.of("inflation_shift").withOnset(YearMonth.of(2026, 3), 6);
        ScenarioRequest request = new ScenarioRequest(
                List.of(Scenario.of("income_drop"), inflation.withIntensity(0.5)),
                -7,
                LocalDate.of(2026, 6, 1),
                800,
                2);
        return batch(3, "made up", BatchOrigin.synthetic("banking", request));
    }

    private static FeatureBatch batch(int id, String name, BatchOrigin origin) {
        return new FeatureBatch(id(id), "cards", name, SCHEMA, 800, hash(name), origin, time(1));
    }

    static MonitorRun queued() {
        return run(4, synthetic(), RunState.QUEUED, null, null);
    }

    static MonitorRun failed() {
        return failed("The database went away.");
    }

    static MonitorRun failed(String failure) {
        return run(5, ingested(), RunState.FAILED, null, failure);
    }

    static MonitorRun completed(DriftReport report) {
        RunVerdict verdict = new RunVerdict(
                Status.RED,
                report.driftShare(),
                OptionalDouble.of(0.30000000000000004),
                report.hash(),
                report.provenance().current().profileHash(),
                List.of(new Artifact(hash("page"), 12_345, "html")));
        return run(6, synthetic(), RunState.COMPLETED, verdict, null);
    }

    private static MonitorRun run(
            int id, FeatureBatch batch, RunState state, @Nullable RunVerdict verdict, @Nullable String failure) {
        boolean begun = state != RunState.QUEUED;
        return new MonitorRun(
                id(id),
                baseline(begun),
                batch,
                hash("policy"),
                state,
                begun ? 2 : 0,
                verdict,
                failure,
                time(2),
                begun ? time(3) : null,
                begun ? time(8) : null,
                begun ? time(9) : null);
    }

    static Ticket ticket() {
        return ticket("cards: the model's scores drifted", "Two of three columns drifted.\nLook at amount first.");
    }

    /** One whose texts are all the same. */
    static Ticket ticket(String text) {
        return ticket(text, text);
    }

    private static Ticket ticket(String title, String description) {
        return new Ticket(
                id(7),
                new TicketCause("cards", hash("model"), "cards-v3", TicketKind.RETRAIN),
                TicketStatus.ACKNOWLEDGED,
                title,
                description,
                2,
                id(5),
                id(6),
                time(4),
                time(9));
    }

    static List<TicketEvent> ticketEvents() {
        return List.of(byRun(1, null), byRun(2, TicketStatus.OPEN), noted("Åsa", "I look into it."));
    }

    private static TicketEvent byRun(int number, @Nullable TicketStatus from) {
        return new TicketEvent(
                number, time(3 + number), from, TicketStatus.OPEN, TicketEvent.BY_RUN, "", id(4 + number));
    }

    static TicketEvent noted(String author, String note) {
        return new TicketEvent(3, time(9), TicketStatus.OPEN, TicketStatus.ACKNOWLEDGED, author, note, null);
    }
}
