package io.driftwatch.store.jdbc;

import io.driftwatch.data.DisplayText;
import io.driftwatch.spi.StatTests;
import io.driftwatch.store.BaselineStore;
import io.driftwatch.store.BatchStore;
import io.driftwatch.store.ContentStore;
import io.driftwatch.store.DomainStore;
import io.driftwatch.store.MonitorStores;
import io.driftwatch.store.RunStore;
import io.driftwatch.store.StoreException;
import io.driftwatch.store.TicketStore;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A history in PostgreSQL or H2. Whatever is written together is written in one transaction; times are the database's;
 * what is read is hashed anew. Thread-safe; processes may share a PostgreSQL database.
 *
 * <pre>{@code
 * MonitorService service = MonitorService.builder(JdbcStores.create(dataSource)).build();
 * }</pre>
 */
public final class JdbcStores implements MonitorStores {

    private static final Pattern SCHEMA = Pattern.compile("[a-z_][a-z0-9_]{0,40}");

    private final Transactions transactions;
    private final JdbcContents contents;

    private JdbcStores(Transactions transactions, StatTests tests) {
        this.transactions = transactions;
        this.contents = new JdbcContents(transactions, tests);
    }

    /**
     * Opens a history in the database's default schema, and brings its tables up to date.
     *
     * @param source connections to PostgreSQL or H2, or a pool of them
     * @return the stores
     * @throws StoreException if the database is unknown, cannot be reached, or holds tables of a newer release
     */
    public static JdbcStores create(DataSource source) {
        return create(source, null, StatTests.installed());
    }

    /**
     * Opens a history in a schema of its own, which is made if it is not there, and brings its tables up to date.
     *
     * @param source connections to PostgreSQL or H2, or a pool of them
     * @param schema at most 41 lower-case letters, digits and underscores
     * @return the stores
     * @throws IllegalArgumentException if the schema's name is malformed
     * @throws StoreException if the database is unknown, cannot be reached, or holds tables of a newer release
     */
    public static JdbcStores create(DataSource source, String schema) {
        if (!SCHEMA.matcher(schema).matches()) {
            throw new IllegalArgumentException(
                    "The name of a schema is of at most 41 lower-case letters, digits and '_'," + " not "
                            + DisplayText.quoted(DisplayText.visible(schema)) + ".");
        }
        return create(source, schema, StatTests.installed());
    }

    private static JdbcStores create(DataSource source, @Nullable String schema, StatTests tests) {
        Transactions plain = new Transactions(source, null, UUID::randomUUID);
        Dialect dialect = plain.run(Dialect::of);
        if (schema != null) {
            plain.run(connection -> make(connection, schema));
        }
        Transactions transactions = new Transactions(source, new Transactions.Place(dialect, schema), UUID::randomUUID);
        transactions.run(connection -> {
            Migrations.prepare(connection);
            return true;
        });
        transactions.run(connection -> Migrations.migrate(connection, dialect));
        return new JdbcStores(transactions, tests);
    }

    /** The name was checked: it needs no quotes. */
    private static boolean make(Connection connection, String schema) throws SQLException {
        Sql.run(connection, "create schema if not exists " + schema);
        return true;
    }

    @Override
    public DomainStore domains() {
        return new JdbcDomains(transactions);
    }

    @Override
    public BaselineStore baselines() {
        return new JdbcBaselines(transactions);
    }

    @Override
    public BatchStore batches() {
        return new JdbcBatches(transactions);
    }

    @Override
    public ContentStore contents() {
        return contents;
    }

    @Override
    public RunStore runs() {
        return new JdbcRuns(transactions);
    }

    @Override
    public TicketStore tickets() {
        return new JdbcTickets(transactions);
    }
}
