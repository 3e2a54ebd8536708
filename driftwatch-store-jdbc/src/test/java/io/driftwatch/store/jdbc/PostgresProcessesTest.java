package io.driftwatch.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.driftwatch.run.MonitorRun;
import io.driftwatch.run.RunState;
import io.driftwatch.store.MonitorStores;
import io.driftwatch.ticket.TicketEvent;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Several processes at one server, some of which are killed. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PostgresProcessesTest {

    private static EmbeddedPostgres server;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() throws IOException {
        server = Databases.postgres();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @BeforeEach
    void empty() {
        Databases.empty(source());
    }

    private static DataSource source() {
        return Databases.of(Databases.url(server));
    }

    @ParameterizedTest
    @EnumSource(Halting.Point.class)
    void aKilledProcessLeavesNothingHalfWritten(Halting.Point point) throws IOException {
        new CrashTrial(Databases.url(server), folder).killedAt(point);
    }

    @Test
    void twoProcessesCompleteABatchOnce() throws IOException {
        String[] batches = IntStream.range(0, 12).mapToObj(day -> "day-" + day).toArray(String[]::new);
        MonitorStores stores = JdbcStores.create(source());
        Worker.seed(Worker.service(stores, new FileArtifacts(folder)), batches);
        try (Child one = Child.start(Databases.url(server), folder, "none", batches);
                Child other = Child.start(Databases.url(server), folder, "none", batches)) {
            one.await("ready");
            other.await("ready");
            one.go();
            other.go();
            one.await("done false");
            other.await("done false");
        }
        assertThat(stores.runs().list(null, 100))
                .hasSize(batches.length)
                .allSatisfy(run -> assertThat(run.state()).isEqualTo(RunState.COMPLETED))
                .extracting(MonitorRun::attempt)
                .containsOnly(1);
        assertThat(Databases.count(source(), "feature_drift_metrics")).isEqualTo(batches.length);
        assertThat(Databases.count(source(), "artifacts")).isEqualTo(batches.length);
        assertThat(stores.tickets().list(null)).singleElement().satisfies(ticket -> {
            assertThat(ticket.occurrences()).isEqualTo(batches.length);
            assertThat(stores.tickets().events(ticket.id()))
                    .extracting(TicketEvent::run)
                    .doesNotHaveDuplicates()
                    .hasSize(batches.length);
        });
    }
}
