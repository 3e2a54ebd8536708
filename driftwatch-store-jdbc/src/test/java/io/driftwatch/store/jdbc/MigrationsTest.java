package io.driftwatch.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.driftwatch.store.StoreException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.util.Locale;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MigrationsTest {

    private DataSource source;

    @AfterEach
    void close() {
        Databases.execute(source, "set db_close_delay 0");
    }

    @BeforeEach
    void open() {
        source = Databases.memory();
    }

    @Test
    void twiceIsOnce() {
        JdbcStores.create(source).domains().ensure("cards");
        assertThat(JdbcStores.create(source).domains().find("cards")).isPresent();
        assertThat(Databases.count(source, "schema_version")).isEqualTo(Migrations.NEWEST + 1);
    }

    /** H2 commits with each table that is made: the process may have ended before the step was noted. */
    @Test
    void aStepThatWasCutOffIsTakenAgain() {
        JdbcStores.create(source).domains().ensure("cards");
        Databases.execute(source, "drop table ticket_events");
        Databases.execute(source, "delete from schema_version where version = 1");
        assertThat(JdbcStores.create(source).domains().find("cards")).isPresent();
        assertThat(Databases.count(source, "ticket_events")).isZero();
        assertThat(Databases.count(source, "schema_version")).isEqualTo(Migrations.NEWEST + 1);
    }

    @Test
    void tablesOfANewerReleaseAreRefused() {
        JdbcStores.create(source);
        Databases.execute(source, "insert into schema_version (version, applied_at) values (99, current_timestamp)");
        assertThatThrownBy(() -> JdbcStores.create(source))
                .isInstanceOf(StoreException.class)
                .hasMessage("The tables are of version 99, which a newer DriftWatch made; this one knows version "
                        + Migrations.NEWEST + ": use the newer one.");
    }

    @Test
    void anUnknownDatabaseIsRefusedByName() {
        DataSource unknown = named("Oracle");
        assertThatThrownBy(() -> JdbcStores.create(unknown))
                .isInstanceOf(StoreException.class)
                .hasMessage("The history can be kept in PostgreSQL or H2, not in 'Oracle'.");
    }

    @Test
    void theNameOfADatabaseIsKnownInAnyCaseAndLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(JdbcStores.create(named("H2")).domains().list()).isEmpty();
        } finally {
            Locale.setDefault(before);
        }
    }

    private DataSource named(String product) {
        return Intercepted.of(
                DataSource.class,
                source,
                (called, call) -> Intercepted.of(Connection.class, (Connection) call.call(), (method, real) -> {
                    Object result = real.call();
                    return result instanceof DatabaseMetaData data
                            ? Intercepted.of(
                                    DatabaseMetaData.class,
                                    data,
                                    (asked, answer) -> asked.equals("getDatabaseProductName") ? product : answer.call())
                            : result;
                }));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x\"; drop table", "", "1x", "History", "a-b", "a.b", "ä"})
    void aNameThatIsNoneIsRefused(String schema) {
        assertThatThrownBy(() -> JdbcStores.create(source, schema))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The name of a schema is of at most 41 lower-case letters, digits and '_', not '" + schema
                        + "'.");
        assertThatThrownBy(() -> JdbcStores.create(source, schema + "\u001b"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not '" + schema + "\\u{1b}'.");
    }

    @Test
    void schemasHoldTablesOfTheirOwn() {
        JdbcStores.create(source, "one").domains().ensure("cards");
        assertThat(JdbcStores.create(source, "two").domains().list()).isEmpty();
        assertThat(JdbcStores.create(source, "one").domains().list()).hasSize(1);
        assertThat(JdbcStores.create(source).domains().list()).isEmpty();
    }
}
