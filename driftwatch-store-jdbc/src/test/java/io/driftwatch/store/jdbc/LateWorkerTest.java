package io.driftwatch.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.driftwatch.monitoring.MonitorService;
import io.driftwatch.monitoring.RunRequest;
import io.driftwatch.run.MonitorRun;
import io.driftwatch.run.RunState;
import io.driftwatch.store.ArtifactStore;
import io.driftwatch.store.ConflictException;
import io.driftwatch.store.MonitorStores;
import io.driftwatch.store.RunStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A worker sleeps for so long that it is taken for dead, and then comes back. */
class LateWorkerTest {

    @TempDir
    private Path folder;

    private DataSource source;
    private MonitorStores stores;
    private FileArtifacts files;

    @AfterEach
    void close() {
        Databases.execute(source, "set db_close_delay 0");
    }

    @BeforeEach
    void open() {
        source = Databases.memory();
        stores = JdbcStores.create(source);
        files = new FileArtifacts(folder.resolve("files"));
        Worker.seed(Worker.service(stores, files), "monday");
    }

    /** Something happens while a worker writes its file. */
    private MonitorService interruptedBy(Runnable event) {
        return Worker.service(stores, Intercepted.of(ArtifactStore.class, files, (called, call) -> {
            event.run();
            return call.call();
        }));
    }

    private void sweep() {
        Databases.age(source, Duration.ofMinutes(10));
        assertThat(stores.runs().sweep(Duration.ofMinutes(5))).hasSize(1);
    }

    @Test
    void writesNothingAfterItWasSwept() {
        MonitorService late = interruptedBy(this::sweep);
        assertThatThrownBy(() -> late.run(RunRequest.of(Worker.DOMAIN, "monday")))
                .isInstanceOf(ConflictException.class)
                .hasMessageStartingWith("Attempt 1 at run ")
                .hasMessageEndingWith(" is not the one that counts any more: nothing of it was kept.");
        MonitorRun run = stores.runs().list(null, 9).get(0);
        assertThat(run.state()).isEqualTo(RunState.FAILED);
        assertThat(run.failure()).isEqualTo(RunStore.STALE);
        assertThat(stores.runs().report(run.id())).isEmpty();
        for (String table : List.of("feature_drift_metrics", "artifacts", "action_tickets", "ticket_events")) {
            assertThat(Databases.count(source, table)).as(table).isZero();
        }
    }

    @Test
    void changesNothingOfTheAttemptThatFollowed() {
        List<MonitorRun> second = new ArrayList<>();
        MonitorService late = interruptedBy(() -> {
            sweep();
            second.add(Worker.service(stores, files).run(RunRequest.of(Worker.DOMAIN, "monday")));
        });
        assertThatThrownBy(() -> late.run(RunRequest.of(Worker.DOMAIN, "monday")))
                .isInstanceOf(ConflictException.class)
                .hasMessageStartingWith("Attempt 1 at run ");
        assertThat(stores.runs().list(null, 9)).containsExactlyElementsOf(second);
        assertThat(second.get(0).state()).isEqualTo(RunState.COMPLETED);
        assertThat(second.get(0).attempt()).isEqualTo(2);
        assertThat(stores.tickets().list(null))
                .singleElement()
                .satisfies(ticket -> assertThat(ticket.occurrences()).isEqualTo(1));
        assertThat(Databases.count(source, "feature_drift_metrics")).isEqualTo(1);
    }
}
