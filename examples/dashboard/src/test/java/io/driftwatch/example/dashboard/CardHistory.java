package io.driftwatch.example.dashboard;

import io.driftwatch.data.CategoricalColumn;
import io.driftwatch.data.Dataset;
import io.driftwatch.data.NumericColumn;
import io.driftwatch.monitoring.MonitorService;
import io.driftwatch.monitoring.RunRequest;
import io.driftwatch.policy.DriftPolicy;
import io.driftwatch.profile.Profiler;
import io.driftwatch.run.BaselineDraft;
import io.driftwatch.run.BatchDraft;
import io.driftwatch.run.BatchOrigin;
import io.driftwatch.run.MonitorRun;
import io.driftwatch.testkit.InMemoryStores;
import io.driftwatch.testkit.SettableClock;
import io.driftwatch.ticket.TicketStatus;
import io.driftwatch.ticket.TicketStep;
import java.time.Duration;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * A domain with a green run, a red one, one that failed and a green one again, whose every text comes from an enemy;
 * and a domain without runs.
 */
final class CardHistory {

    static final String HOSTILE = "\"><svg onload=alert(1)><script>alert(2)</script>{{title}}";

    final SettableClock clock = SettableClock.at("2026-11-24T06:00:00Z");
    final InMemoryStores stores = new InMemoryStores(clock);
    final MonitorService service = MonitorService.builder(stores)
            .policy(DriftPolicy.builder().name(HOSTILE).prediction("score").build())
            .build();
    final Dashboard dashboard = Dashboard.of(service, clock);
    final MonitorRun green;
    final MonitorRun red;
    final MonitorRun failed;
    final MonitorRun greenAgain;
    final UUID ticket;

    CardHistory() {
        service.refresh(BaselineDraft.of("cards", Profiler.withDefaults().profile(rows(1, 0)), HOSTILE, HOSTILE));
        green = run("first " + HOSTILE, 2, 0);
        red = run("second " + HOSTILE, 3, 2);
        failed = fail("third " + HOSTILE);
        greenAgain = run("fourth " + HOSTILE, 5, 0);
        ticket = stores.tickets().list("cards").get(0).id();
        stores.tickets().move(ticket, new TicketStep(TicketStatus.ACKNOWLEDGED, HOSTILE, HOSTILE));
        stores.domains().ensure("empty");
    }

    MonitorRun run(String batch, int seed, double shift) {
        ingest(batch, seed, shift);
        return service.run(RunRequest.of("cards", batch));
    }

    private void ingest(String batch, int seed, double shift) {
        clock.advance(Duration.ofHours(1));
        service.ingest(new BatchDraft(
                "cards", batch, Profiler.withDefaults().profile(rows(seed, shift)), BatchOrigin.ingested(HOSTILE)));
    }

    MonitorRun fail(String batch) {
        ingest(batch, 4, 0);
        MonitorRun asked = stores.runs()
                .submit(
                        stores.baselines().active("cards").orElseThrow(),
                        stores.batches().find("cards", batch).orElseThrow(),
                        DriftPolicy.builder().name(HOSTILE).prediction("score").build());
        return stores.runs().fail(stores.runs().claim(asked.id()).orElseThrow(), HOSTILE);
    }

    private static Dataset rows(int seed, double shift) {
        RandomGenerator random = new SplittableRandom(seed);
        double[] amounts = random.doubles(400).map(each -> 10 * each + shift).toArray();
        double[] scores =
                Arrays.stream(amounts).map(each -> Math.min(1, each / 20)).toArray();
        String[] kinds = random.ints(400, 0, 3)
                .mapToObj(kind -> kind == 0 ? HOSTILE : "kind " + kind)
                .toArray(String[]::new);
        return Dataset.of(
                NumericColumn.of("amount", amounts),
                NumericColumn.of(
                        HOSTILE, Arrays.stream(amounts).map(each -> -each).toArray()),
                CategoricalColumn.of("kind", kinds),
                NumericColumn.of("score", scores));
    }

    DashboardResponse get(String path) {
        return dashboard.handle(DashboardRequest.get(path));
    }

    DashboardResponse get(String path, String query) {
        return dashboard.handle(new DashboardRequest("GET", path, query));
    }
}
