package io.driftwatch.store.jdbc;

import io.driftwatch.store.MonitorStores;
import io.driftwatch.testkit.StoreContract;
import java.nio.file.Path;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class H2StoresTest implements StoreContract {

    @TempDir
    private Path folder;

    private DataSource source;
    private MonitorStores stores;

    @BeforeEach
    void open() {
        source = Databases.h2(folder.resolve("history"));
        stores = JdbcStores.create(source);
    }

    @Override
    public MonitorStores stores() {
        return stores;
    }

    @Override
    public void passTime(Duration duration) {
        Databases.age(source, duration);
    }
}
