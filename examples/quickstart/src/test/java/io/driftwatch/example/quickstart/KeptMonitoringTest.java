package io.driftwatch.example.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.driftwatch.data.Dataset;
import io.driftwatch.monitoring.MonitorService;
import io.driftwatch.monitoring.RunRequest;
import io.driftwatch.policy.Status;
import io.driftwatch.profile.DatasetProfile;
import io.driftwatch.profile.Profiler;
import io.driftwatch.run.BaselineDraft;
import io.driftwatch.run.BatchDraft;
import io.driftwatch.run.BatchOrigin;
import io.driftwatch.run.MonitorRun;
import io.driftwatch.run.RunVerdict;
import io.driftwatch.store.jdbc.FileArtifacts;
import io.driftwatch.ticket.Ticket;
import io.driftwatch.ticket.TicketKind;
import java.nio.file.Path;
import java.util.Map;
import java.util.SplittableRandom;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** The service of docs/embedding.md in a context, over an H2 file. */
class KeptMonitoringTest {

    @TempDir
    private Path folder;

    private AnnotationConfigApplicationContext context() {
        JdbcDataSource database = new JdbcDataSource();
        database.setUrl("jdbc:h2:" + folder.resolve("history"));
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test",
                        Map.of("driftwatch.reports", folder.resolve("reports").toString())));
        context.registerBean("database", DataSource.class, () -> database);
        context.register(KeptMonitoring.class);
        context.refresh();
        return context;
    }

    private static DatasetProfile payments(long seed, double typical) {
        double[] amounts = new SplittableRandom(seed)
                .doubles(500, 0.5 * typical, 1.5 * typical)
                .toArray();
        return Profiler.withDefaults()
                .profile(Dataset.builder().numeric("amount", amounts).build());
    }

    private static MonitorRun run(MonitorService service, String day, DatasetProfile rows) {
        service.ingest(new BatchDraft("payments", day, rows, BatchOrigin.ingested("scoring service")));
        return service.run(RunRequest.of("payments", day));
    }

    @Test
    void theNextContextFindsTheRunsTheFileAndTheTicket() {
        MonitorRun calm;
        MonitorRun dearer;
        try (AnnotationConfigApplicationContext context = context()) {
            MonitorService service = context.getBean(MonitorService.class);
            service.refresh(BaselineDraft.of("payments", payments(1, 100), "training data", "a new model"));
            calm = run(service, "2026-11-22", payments(2, 100));
            dearer = run(service, "2026-11-23", payments(3, 140));
        }
        assertThat(calm.completed()).map(RunVerdict::status).contains(Status.GREEN);
        assertThat(dearer.completed()).map(RunVerdict::status).contains(Status.RED);
        try (AnnotationConfigApplicationContext context = context()) {
            MonitorService service = context.getBean(MonitorService.class);
            assertThat(service.stores().runs().list("payments", 10)).containsExactly(dearer, calm);
            assertThat(service.stores().tickets().ofRun(calm.id())).isEmpty();
            Ticket ticket = service.stores().tickets().ofRun(dearer.id()).stream()
                    .findFirst()
                    .orElseThrow();
            assertThat(ticket.cause().kind()).isEqualTo(TicketKind.INVESTIGATE);
            assertThat(ticket.occurrences()).isOne();
            FileArtifacts reports = new FileArtifacts(folder.resolve("reports"));
            assertThat(dearer.completed().orElseThrow().artifacts())
                    .singleElement()
                    .satisfies(report ->
                            assertThat(reports.path(report.hash())).content().contains("amount"));
            assertThat(service.verify(dearer.id()).differences()).isEmpty();
        }
    }
}
