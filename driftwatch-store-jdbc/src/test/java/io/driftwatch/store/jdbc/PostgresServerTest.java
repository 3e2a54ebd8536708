package io.driftwatch.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.driftwatch.monitoring.RunRequest;
import io.driftwatch.run.Baseline;
import io.driftwatch.run.BaselineDraft;
import io.driftwatch.store.MonitorStores;
import io.driftwatch.store.StoreException;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

/** What only a server shows. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PostgresServerTest {

    private static final String PASSWORD = "canary-7731";

    @TempDir
    private static Path data;

    private static EmbeddedPostgres server;

    /** One user needs a password; the others are trusted. */
    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.builder()
                .setDataDirectory(data.resolve("pg"))
                .setPGStartupWait(Duration.ofMinutes(1))
                .setServerConfig("fsync", "off")
                .start();
        Path rules = data.resolve("pg").resolve("pg_hba.conf");
        Files.writeString(rules, "host all guest all scram-sha-256\n" + Files.readString(rules));
        Databases.execute(source(), "create role guest login password 'another'");
        Databases.execute(source(), "select pg_reload_conf()");
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @BeforeEach
    void empty() {
        Databases.empty(source());
        Databases.execute(source(), "drop schema if exists history cascade");
    }

    private static DataSource source() {
        return Databases.of(Databases.url(server));
    }

    @Test
    void migrationsAtOnceAreOne() {
        List<MonitorStores> opened = Together.call(6, any -> JdbcStores.create(source(), "history"));
        assertThat(opened).hasSize(6);
        assertThat(Databases.count(source(), "history.schema_version")).isEqualTo(Migrations.NEWEST + 1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aSchemaOfItsOwnLeavesTheConnectionAsItWas(boolean autoCommit) throws SQLException {
        try (Connection connection = source().getConnection()) {
            connection.setAutoCommit(autoCommit);
            DataSource pool = Intercepted.pool(source(), connection);
            JdbcStores.create(pool, "history").domains().ensure("cards");
            assertThat(connection.getAutoCommit()).isEqualTo(autoCommit);
            assertThat(connection.getSchema()).isEqualTo("public");
        }
        assertThat(Databases.count(source(), "history.domains")).isEqualTo(1);
        assertThat(Databases.ask(
                        source(), "select count(*) from information_schema.tables where table_schema = 'public'"))
                .isZero();
    }

    @Test
    void refreshesAtOnceMakeVersionsWithoutGaps() {
        MonitorStores stores = JdbcStores.create(source());
        List<Integer> versions = Together.call(
                6,
                number -> stores.baselines()
                        .add(
                                BaselineDraft.of(
                                        Worker.DOMAIN, Worker.profile(number), "warehouse", "refresh " + number),
                                true)
                        .version());
        assertThat(versions).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6);
        List<Baseline> kept = stores.baselines().list(Worker.DOMAIN);
        assertThat(kept).extracting(Baseline::version).containsExactly(6, 5, 4, 3, 2, 1);
        assertThat(kept).filteredOn(Baseline::active).hasSize(1);
        assertThat(stores.baselines().active(Worker.DOMAIN)).isPresent();
    }

    private static PGSimpleDataSource at(int port) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName("postgres");
        source.setUser("guest");
        source.setPassword(PASSWORD);
        source.setLoginTimeout(2);
        return source;
    }

    private static void isRefused(Callable<?> opening, String what, String advice) {
        assertThatThrownBy(opening::call)
                .isExactlyInstanceOf(StoreException.class)
                .hasMessageStartingWith(what)
                .hasMessageEndingWith(advice)
                .satisfies(thrown -> assertThat(thrown).hasStackTraceContaining("PSQLException"))
                .satisfies(thrown -> assertThat(thrown.getMessage()).doesNotContain(PASSWORD));
    }

    private static int unusedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Test
    void aServerThatIsNotThereIsSaidToBeSo() throws IOException {
        DataSource nobody = at(unusedPort());
        isRefused(
                () -> JdbcStores.create(nobody),
                "The database cannot be reached: ",
                " Check its URL, and that it runs.");
    }

    @Test
    void aServerThatNeverAnswersIsGivenUp() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 9, InetAddress.getLoopbackAddress())) {
            DataSource source = at(silent.getLocalPort());
            isRefused(
                    () -> JdbcStores.create(source),
                    "The database cannot be reached: ",
                    " Check its URL, and that it runs.");
        }
    }

    @Test
    void aWrongPasswordIsSaidToBeSo() {
        DataSource stranger = at(server.getPort());
        isRefused(
                () -> JdbcStores.create(stranger),
                "The database refuses the user: FATAL: password authentication failed for user \"guest\"",
                " Check user and password.");
    }

    @Test
    void aUserWhoMayNotMakeTablesIsToldWhatFailed() {
        PGSimpleDataSource guest = at(server.getPort());
        guest.setPassword("another");
        assertThatThrownBy(() -> JdbcStores.create(guest))
                .isExactlyInstanceOf(StoreException.class)
                .hasMessage("The database failed (SQLSTATE 42501): ERROR: permission denied for schema public");
    }

    /** The same question of several workers at once. */
    @Test
    void manyClaimARunAndOneHasIt() {
        MonitorStores stores = JdbcStores.create(source());
        Worker.seed(Worker.service(stores, new FileArtifacts(data.resolve("files"))), "monday");
        Together.call(
                6,
                any -> Worker.service(stores, new FileArtifacts(data.resolve("files")))
                        .run(RunRequest.of(Worker.DOMAIN, "monday")));
        assertThat(Databases.count(source(), "run_attempts")).isEqualTo(1);
        assertThat(stores.tickets().list(null)).hasSize(1);
    }
}
