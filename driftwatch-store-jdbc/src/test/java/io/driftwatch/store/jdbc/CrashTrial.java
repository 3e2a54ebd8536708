package io.driftwatch.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.driftwatch.data.ContentHash;
import io.driftwatch.monitoring.MonitorService;
import io.driftwatch.monitoring.RunRequest;
import io.driftwatch.policy.Status;
import io.driftwatch.run.MonitorRun;
import io.driftwatch.run.RunState;
import io.driftwatch.store.MonitorStores;
import io.driftwatch.store.RunStore;
import io.driftwatch.ticket.Ticket;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * A process is killed at a point of a run, and another one goes on.
 *
 * @param url the database
 * @param folder where files are kept
 */
record CrashTrial(String url, Path folder) {

    private static final String BATCH = "monday";

    private DataSource source() {
        return Databases.of(url);
    }

    private MonitorService service() {
        return Worker.service(JdbcStores.create(source()), new FileArtifacts(folder));
    }

    void killedAt(Halting.Point point) throws IOException {
        Worker.seed(service(), BATCH);
        try (Child child = Child.start(url, folder, point.name(), BATCH)) {
            child.await("ready").go().await(Halting.reached(point)).kill();
        }
        filesAreWhole();
        if (point == Halting.Point.COMMITTED) {
            isCompleted(1);
        } else {
            nothingIsSaid();
            isSwept();
        }
        service().run(RunRequest.of(Worker.DOMAIN, BATCH));
        isCompleted(point == Halting.Point.COMMITTED ? 1 : 2);
    }

    private MonitorRun run(MonitorStores stores) {
        List<MonitorRun> runs = stores.runs().list(null, 9);
        assertThat(runs).hasSize(1);
        return runs.get(0);
    }

    private void nothingIsSaid() {
        MonitorStores stores = service().stores();
        MonitorRun run = run(stores);
        assertThat(run.state()).isEqualTo(RunState.PROCESSING);
        assertThat(run.attempt()).isEqualTo(1);
        assertThat(run.completed()).isEmpty();
        assertThat(stores.runs().report(run.id())).isEmpty();
        for (String table : List.of("feature_drift_metrics", "artifacts", "action_tickets", "ticket_events")) {
            assertThat(Databases.count(source(), table)).as(table).isZero();
        }
    }

    private void isSwept() {
        assertThat(service().sweep(Duration.ofMinutes(5))).isEmpty();
        Databases.age(source(), Duration.ofMinutes(6));
        assertThat(service().sweep(Duration.ofMinutes(5)))
                .singleElement()
                .satisfies(run -> assertThat(run.state()).isEqualTo(RunState.FAILED))
                .satisfies(run -> assertThat(run.failure()).isEqualTo(RunStore.STALE));
    }

    private void isCompleted(int attempt) {
        MonitorService service = service();
        MonitorRun run = run(service.stores());
        assertThat(run.state()).isEqualTo(RunState.COMPLETED);
        assertThat(run.attempt()).isEqualTo(attempt);
        assertThat(run.completed().orElseThrow().status()).isEqualTo(Status.RED);
        assertThat(service.stores().tickets().list(null))
                .singleElement()
                .satisfies(ticket -> assertThat(ticket.occurrences()).isEqualTo(1))
                .extracting(Ticket::firstRun)
                .isEqualTo(run.id());
        assertThat(Databases.count(source(), "feature_drift_metrics")).isEqualTo(1);
        assertThat(Databases.count(source(), "run_attempts")).isEqualTo(attempt);
        assertThat(Databases.count(source(), "run_attempts where finished_at is null"))
                .isZero();
        assertThat(service.verify(run.id()).differences()).isEmpty();
    }

    /** Files may be there that no run names; but none that is not what its name says. */
    private void filesAreWhole() throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(ContentHash.ofBytes(Files.readAllBytes(file)).hex())
                        .isEqualTo(file.getFileName().toString());
            }
        }
    }
}
