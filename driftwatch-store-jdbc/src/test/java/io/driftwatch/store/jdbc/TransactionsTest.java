package io.driftwatch.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.driftwatch.store.ConflictException;
import io.driftwatch.store.StoreException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransactionsTest {

    private final AtomicInteger commits = new AtomicInteger();
    private DataSource source;

    @AfterEach
    void close() {
        Databases.execute(source, "set db_close_delay 0");
    }

    @BeforeEach
    void open() {
        source = Databases.memory();
        JdbcStores.create(source);
    }

    /** Commits fail so often, with a state. */
    private JdbcDomains failing(int times, String state) {
        DataSource failing = Intercepted.before(source, "commit", () -> {
            if (commits.incrementAndGet() <= times) {
                throw new SQLException("Somebody else was first.\nHint: secret", state);
            }
        });
        return new JdbcDomains(new Transactions(failing, null, () -> new UUID(0, 0)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"40001", "40P01", "23505"})
    void aLostRaceIsRunAgain(String state) {
        assertThat(failing(5, state).ensure("cards").key()).isEqualTo("cards");
        assertThat(commits).hasValue(6);
        assertThat(Databases.count(source, "domains")).isEqualTo(1);
    }

    @Test
    void aRaceThatIsLostAgainAndAgainIsAConflict() {
        JdbcDomains domains = failing(Integer.MAX_VALUE, "40001");
        assertThatThrownBy(() -> domains.ensure("cards"))
                .isInstanceOf(ConflictException.class)
                .hasMessage("Other processes wrote the same at the same time, 6 times in a row: nothing was written."
                        + " Ask again.")
                .satisfies(thrown ->
                        assertThat(thrown.getSuppressed()).singleElement().isInstanceOf(SQLException.class));
        assertThat(commits).hasValue(6);
        assertThat(Databases.count(source, "domains")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"42000", "23503", "53100", "08006"})
    void anyOtherFailureIsNotRunAgain(String state) {
        JdbcDomains domains = failing(1, state);
        assertThatThrownBy(() -> domains.ensure("cards"))
                .isExactlyInstanceOf(StoreException.class)
                .hasMessageContaining("Somebody else was first.")
                .hasMessageNotContaining("secret");
        assertThat(commits).hasValue(1);
        assertThat(Databases.count(source, "domains")).isZero();
    }

    @Test
    void aFailureWithoutAStateIsNotRunAgain() {
        DataSource failing = Intercepted.before(source, "commit", () -> {
            throw new SQLException((String) null);
        });
        Transactions transactions = new Transactions(failing, null, UUID::randomUUID);
        assertThatThrownBy(() -> transactions.run(connection -> 1))
                .isExactlyInstanceOf(StoreException.class)
                .hasMessage("The database failed (SQLSTATE null): null");
    }

    @Test
    void aRollbackThatFailsTooIsSaidBeside() {
        DataSource broken = Intercepted.before(
                Intercepted.before(source, "rollback", () -> {
                    throw new SQLException("no rollback", "08006");
                }),
                "commit",
                () -> {
                    throw new SQLException("no commit", "08006");
                });
        Transactions transactions = new Transactions(broken, null, UUID::randomUUID);
        assertThatThrownBy(() -> transactions.run(connection -> 1))
                .isExactlyInstanceOf(StoreException.class)
                .hasMessage("The database cannot be reached: no commit Check its URL, and that it runs.")
                .cause()
                .satisfies(cause -> assertThat(cause.getSuppressed())
                        .extracting(Throwable::getMessage)
                        .containsExactly("no rollback"));
    }

    @Test
    void anInterruptedWaitEndsTheWork() {
        Transactions transactions = new Transactions(
                Intercepted.before(source, "commit", () -> {
                    Thread.currentThread().interrupt();
                    throw new SQLException("Somebody else was first.", "40001");
                }),
                null,
                UUID::randomUUID);
        assertThatThrownBy(() -> transactions.run(connection -> 1))
                .isInstanceOf(StoreException.class)
                .hasMessage("Interrupted while waiting to write again: nothing was written.");
        assertThat(Thread.interrupted()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aConnectionIsHandedBackAsItWas(boolean autoCommit) throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(autoCommit);
            DataSource pool = Intercepted.pool(source, connection);
            JdbcStores.create(pool, "history").domains().ensure("cards");
            assertThat(connection.getAutoCommit()).isEqualTo(autoCommit);
            assertThat(connection.getSchema()).isEqualTo("PUBLIC");
            assertThat(Databases.count(pool, "history.domains")).isEqualTo(1);
            assertThat(Databases.count(pool, "public.domains")).isZero();
        }
    }
}
