package io.driftwatch.store.jdbc;

import io.driftwatch.data.ContentHash;
import io.driftwatch.data.DisplayText;
import io.driftwatch.data.Schema;
import io.driftwatch.run.BatchDraft;
import io.driftwatch.run.BatchOrigin;
import io.driftwatch.run.FeatureBatch;
import io.driftwatch.scenario.ScenarioRequest;
import io.driftwatch.store.BatchStore;
import io.driftwatch.store.ConflictException;
import io.driftwatch.store.DamagedException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Batches in a database. */
final class JdbcBatches implements BatchStore {

    /** The columns of a batch, named so that a query over runs can have them too. */
    static final String COLUMNS = "f.id as batch_uuid, f.domain_key as batch_domain, f.batch_id,"
            + " f.schema_fields as batch_schema, f.row_count as batch_rows, f.profile_hash as batch_profile,"
            + " f.source as batch_source, f.scenario, f.seed, f.reference_date, f.requested_rows,"
            + " f.generator_version, f.content_hash as batch_hash, f.created_at as batch_created_at";

    private static final String ALL = "select " + COLUMNS + " from feature_batches f";

    private final Transactions transactions;

    JdbcBatches(Transactions transactions) {
        this.transactions = transactions;
    }

    static FeatureBatch batch(ResultRow row) throws SQLException {
        FeatureBatch kept = new FeatureBatch(
                row.id("batch_uuid"),
                row.text("batch_domain"),
                row.text("batch_id"),
                SchemaText.read(row.text("batch_schema")),
                row.large("batch_rows"),
                row.hash("batch_profile"),
                origin(row),
                row.time("batch_created_at"));
        JdbcContents.requireSame(
                "batch " + DisplayText.quoted(kept.batch()) + " of domain " + kept.domain(),
                row.hash("batch_hash"),
                hash(kept.domain(), kept.batch(), kept.schema(), kept.rows(), kept.profile(), kept.origin()));
        return kept;
    }

    /** What a row says of a batch, in one hash: whoever reads the row computes it anew. */
    private static ContentHash hash(
            String domain, String batch, Schema schema, long rows, ContentHash profile, BatchOrigin origin) {
        ContentHash.Digest digest = ContentHash.digest("batch/1").text(domain).text(batch);
        digest.text(schema.hash().hex()).whole(rows).text(profile.hex()).text(origin.source());
        ScenarioRequest request = origin.scenario();
        digest.optional(request == null ? null : request.scenarioText());
        if (request != null) {
            digest.whole(request.seed()).text(request.referenceDate().toString());
            digest.whole(request.rows()).whole(request.generatorVersion());
        }
        return digest.finish();
    }

    private static BatchOrigin origin(ResultRow row) throws SQLException {
        String scenario = row.textOrNull("scenario");
        if (scenario == null) {
            return BatchOrigin.ingested(row.text("batch_source"));
        }
        try {
            return BatchOrigin.synthetic(
                    row.text("batch_source"),
                    new ScenarioRequest(
                            ScenarioRequest.parse(scenario),
                            row.large("seed"),
                            row.date("reference_date"),
                            row.whole("requested_rows"),
                            row.whole("generator_version")));
        } catch (IllegalArgumentException damaged) {
            throw new DamagedException(
                    "The stored batch " + DisplayText.quoted(row.text("batch_id")) + " was changed: "
                            + damaged.getMessage(),
                    damaged);
        }
    }

    @Override
    public FeatureBatch add(BatchDraft draft) {
        return transactions.run(connection -> {
            JdbcDomains.ensure(connection, draft.domain());
            JdbcDomains.beat(connection, draft.domain());
            Optional<FeatureBatch> kept = find(connection, draft.domain(), draft.batch());
            if (kept.isPresent()) {
                return same(kept.get(), draft);
            }
            JdbcContents.keep(connection, draft.profile());
            insert(connection, draft, transactions.nextId());
            return find(connection, draft.domain(), draft.batch()).orElseThrow();
        });
    }

    private static FeatureBatch same(FeatureBatch kept, BatchDraft draft) {
        if (!kept.profile().equals(draft.profile().hash())) {
            throw ConflictException.ofContent(kept, draft);
        }
        return kept;
    }

    private static void insert(Connection connection, BatchDraft draft, UUID id) throws SQLException {
        ScenarioRequest request = draft.origin().scenario();
        Sql.update(
                connection,
                "insert into feature_batches (id, domain_key, batch_id, schema_hash, schema_fields, row_count,"
                        + " profile_hash, source_mode, source, scenario, seed, reference_date, requested_rows,"
                        + " generator_version, content_hash, created_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, current_timestamp)",
                id,
                draft.domain(),
                draft.batch(),
                draft.profile().schema().hash().hex(),
                SchemaText.of(draft.profile().schema()),
                draft.profile().rows(),
                draft.profile().hash().hex(),
                draft.origin().mode(),
                draft.origin().source(),
                request == null ? null : request.scenarioText(),
                request == null ? null : request.seed(),
                request == null ? null : request.referenceDate(),
                request == null ? null : request.rows(),
                request == null ? null : request.generatorVersion(),
                hash(
                                draft.domain(),
                                draft.batch(),
                                draft.profile().schema(),
                                draft.profile().rows(),
                                draft.profile().hash(),
                                draft.origin())
                        .hex());
    }

    private static Optional<FeatureBatch> find(Connection connection, String domain, String batch) throws SQLException {
        return Sql.find(
                connection, ALL + " where f.domain_key = ? and f.batch_id = ?", JdbcBatches::batch, domain, batch);
    }

    @Override
    public Optional<FeatureBatch> find(String domain, String batch) {
        return transactions.run(connection -> find(connection, domain, batch));
    }

    @Override
    public List<FeatureBatch> list(@Nullable String domain) {
        String order = " order by f.ordinal desc";
        return transactions.run(connection -> domain == null
                ? Sql.list(connection, ALL + order, JdbcBatches::batch)
                : Sql.list(connection, ALL + " where f.domain_key = ?" + order, JdbcBatches::batch, domain));
    }
}
