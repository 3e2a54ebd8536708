package io.driftwatch.store.jdbc;

import io.driftwatch.store.MonitorStores;
import io.driftwatch.testkit.StoreContract;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** On a real server, which the test starts. */
class PostgresStoresTest implements StoreContract {

    private static EmbeddedPostgres server;

    @BeforeAll
    static void start() throws IOException {
        server = Databases.postgres();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @Override
    public MonitorStores stores() {
        return JdbcStores.create(server.getPostgresDatabase());
    }

    @Override
    public void passTime(Duration duration) {
        Databases.age(server.getPostgresDatabase(), duration);
    }
}
