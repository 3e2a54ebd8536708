package io.driftwatch.store.jdbc;

import io.driftwatch.data.ContentHash;
import io.driftwatch.data.DisplayText;
import io.driftwatch.run.Baseline;
import io.driftwatch.run.BaselineDraft;
import io.driftwatch.scoring.ScoringModel;
import io.driftwatch.store.BaselineStore;
import io.driftwatch.store.NotFoundException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Baselines in a database. */
final class JdbcBaselines implements BaselineStore {

    /** The columns of a baseline, named so that a query over runs can have them too. */
    static final String COLUMNS = "b.id as baseline_id, b.domain_key as baseline_domain, b.baseline_version,"
            + " b.schema_fields as baseline_schema, b.row_count as baseline_rows,"
            + " b.profile_hash as baseline_profile, b.model_hash, b.source as baseline_source, b.reason,"
            + " b.content_hash, b.created_at as baseline_created_at,"
            + " (d.active_version is not null and d.active_version = b.baseline_version) as is_active";

    private static final String ALL =
            "select " + COLUMNS + " from baselines b join domains d on d.domain_key = b.domain_key";

    private final Transactions transactions;

    JdbcBaselines(Transactions transactions) {
        this.transactions = transactions;
    }

    static Baseline baseline(ResultRow row) throws SQLException {
        Baseline kept = new Baseline(
                row.id("baseline_id"),
                row.text("baseline_domain"),
                row.whole("baseline_version"),
                SchemaText.read(row.text("baseline_schema")),
                row.large("baseline_rows"),
                row.hash("baseline_profile"),
                row.hashOrNull("model_hash"),
                row.text("baseline_source"),
                row.text("reason"),
                row.hash("content_hash"),
                row.flag("is_active"),
                row.time("baseline_created_at"));
        JdbcContents.requireSame(
                "baseline " + kept.version() + " of domain " + kept.domain(), kept.hash(), hashAsRead(kept));
        return kept;
    }

    private static ContentHash hashAsRead(Baseline kept) {
        return Baseline.contentHash(kept.schema().hash(), kept.profile(), kept.model(), kept.source(), kept.reason());
    }

    @Override
    public Baseline add(BaselineDraft draft, boolean activate) {
        return transactions.run(connection -> {
            JdbcDomains.ensure(connection, draft.domain());
            JdbcDomains.lock(connection, draft.domain());
            JdbcDomains.beat(connection, draft.domain());
            Optional<Baseline> latest = latest(connection, draft.domain());
            int version = latest.filter(kept -> kept.hash().equals(draft.hash()))
                    .map(Baseline::version)
                    .orElse(0);
            if (version == 0) {
                version = latest.map(Baseline::version).orElse(0) + 1;
                insert(connection, draft, version);
            }
            if (activate || version == 1) {
                point(connection, draft.domain(), version, activate);
            }
            return find(connection, draft.domain(), version).orElseThrow();
        });
    }

    private void insert(Connection connection, BaselineDraft draft, int version) throws SQLException {
        JdbcContents.keep(connection, draft.profile());
        ScoringModel model = draft.model();
        if (model != null) {
            JdbcContents.keep(connection, model);
        }
        UUID id = transactions.nextId();
        Sql.update(
                connection,
                "insert into baselines (id, domain_key, baseline_version, schema_hash, schema_fields, row_count,"
                        + " profile_hash, model_hash, source, reason, content_hash, created_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, current_timestamp)",
                id,
                draft.domain(),
                version,
                draft.profile().schema().hash().hex(),
                SchemaText.of(draft.profile().schema()),
                draft.profile().rows(),
                draft.profile().hash().hex(),
                model == null ? null : model.hash().hex(),
                draft.source(),
                draft.reason(),
                draft.hash().hex());
    }

    /** The first version is active in any case, but takes that from no other. */
    private static void point(Connection connection, String domain, int version, boolean always) throws SQLException {
        Sql.update(
                connection,
                "update domains set active_version = ? where domain_key = ?"
                        + (always ? "" : " and active_version is null"),
                version,
                domain);
    }

    private static Optional<Baseline> latest(Connection connection, String domain) throws SQLException {
        return Sql.find(
                connection,
                ALL + " where b.domain_key = ? order by b.baseline_version desc fetch first 1 rows only",
                JdbcBaselines::baseline,
                domain);
    }

    private static Optional<Baseline> find(Connection connection, String domain, int version) throws SQLException {
        return Sql.find(
                connection,
                ALL + " where b.domain_key = ? and b.baseline_version = ?",
                JdbcBaselines::baseline,
                domain,
                version);
    }

    @Override
    public Baseline activate(String domain, int version) {
        return transactions.run(connection -> {
            if (find(connection, domain, version).isEmpty()) {
                throw new NotFoundException(
                        "Domain " + DisplayText.quoted(domain) + " has no baseline " + version + ".");
            }
            point(connection, domain, version, true);
            return find(connection, domain, version).orElseThrow();
        });
    }

    @Override
    public Optional<Baseline> active(String domain) {
        return transactions.run(connection -> Sql.find(
                connection,
                ALL + " where b.domain_key = ? and d.active_version = b.baseline_version",
                JdbcBaselines::baseline,
                domain));
    }

    @Override
    public Optional<Baseline> find(String domain, int version) {
        return transactions.run(connection -> find(connection, domain, version));
    }

    @Override
    public List<Baseline> list(@Nullable String domain) {
        String order = " order by b.ordinal desc";
        return transactions.run(connection -> domain == null
                ? Sql.list(connection, ALL + order, JdbcBaselines::baseline)
                : Sql.list(connection, ALL + " where b.domain_key = ?" + order, JdbcBaselines::baseline, domain));
    }
}
