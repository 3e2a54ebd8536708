package io.driftwatch.store.jdbc;

import io.driftwatch.data.DisplayText;
import io.driftwatch.run.Domain;
import io.driftwatch.store.DomainStore;
import io.driftwatch.store.NotFoundException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Domains in a database. */
final class JdbcDomains implements DomainStore {

    private static final String ALL = "select domain_key, created_at, last_worker_heartbeat from domains";
    private static final String ONE = ALL + " where domain_key = ?";

    private final Transactions transactions;

    JdbcDomains(Transactions transactions) {
        this.transactions = transactions;
    }

    private static Domain domain(ResultRow row) throws SQLException {
        return new Domain(row.text("domain_key"), row.time("created_at"), row.timeOrNull("last_worker_heartbeat"));
    }

    /** Makes the domain in the transaction at hand. */
    static Domain ensure(Connection connection, String key) throws SQLException {
        Optional<Domain> kept = Sql.find(connection, ONE, JdbcDomains::domain, key);
        if (kept.isPresent()) {
            return kept.get();
        }
        Sql.update(connection, "insert into domains (domain_key, created_at) values (?, current_timestamp)", key);
        return Sql.find(connection, ONE, JdbcDomains::domain, key).orElseThrow();
    }

    /** Notes a sign of life in the transaction at hand. */
    static int beat(Connection connection, String key) throws SQLException {
        return Sql.update(
                connection, "update domains set last_worker_heartbeat = current_timestamp where domain_key = ?", key);
    }

    /** Makes everybody else who writes to the domain wait. */
    static void lock(Connection connection, String key) throws SQLException {
        Sql.list(connection, "select domain_key from domains where domain_key = ? for update", row -> 1, key);
    }

    @Override
    public Domain ensure(String key) {
        Domain checked = new Domain(key, Instant.EPOCH, null);
        return transactions.run(connection -> ensure(connection, checked.key()));
    }

    @Override
    public Optional<Domain> find(String key) {
        return transactions.run(connection -> Sql.find(connection, ONE, JdbcDomains::domain, key));
    }

    @Override
    public List<Domain> list() {
        return transactions.run(connection -> Sql.list(connection, ALL + " order by domain_key", JdbcDomains::domain));
    }

    @Override
    public Domain heartbeat(String key) {
        return transactions.run(connection -> {
            if (beat(connection, key) == 0) {
                throw new NotFoundException("There is no domain " + DisplayText.quoted(key) + ".");
            }
            return Sql.find(connection, ONE, JdbcDomains::domain, key).orElseThrow();
        });
    }
}
