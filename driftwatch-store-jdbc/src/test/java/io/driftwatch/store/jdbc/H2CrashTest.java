package io.driftwatch.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.driftwatch.store.StoreException;
import java.io.IOException;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class H2CrashTest {

    @TempDir
    private Path folder;

    private String url() {
        return "jdbc:h2:file:" + folder.resolve("history").toAbsolutePath();
    }

    @ParameterizedTest
    @EnumSource(Halting.Point.class)
    void aKilledProcessLeavesNothingHalfWritten(Halting.Point point) throws IOException {
        new CrashTrial(url(), folder.resolve("files")).killedAt(point);
    }

    @Test
    void aSecondProcessIsRefusedWithTheReason() throws IOException {
        DataSource source = Databases.of(url());
        try (Child first = Child.start(url(), folder.resolve("files"), "none").await("ready")) {
            assertThatThrownBy(() -> JdbcStores.create(source))
                    .isInstanceOf(StoreException.class)
                    .hasMessage("The embedded database is in use by another process: wait until that ends, or use"
                            + " PostgreSQL, which serves many.");
            assertThat(first.go().await("done false").said()).endsWith("done false");
        }
        assertThat(JdbcStores.create(source).runs().list(null, 1)).isEmpty();
    }
}
