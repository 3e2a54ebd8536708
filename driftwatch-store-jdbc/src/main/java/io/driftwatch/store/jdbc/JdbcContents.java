package io.driftwatch.store.jdbc;

import io.driftwatch.data.ContentHash;
import io.driftwatch.io.InvalidDataException;
import io.driftwatch.io.ModelJson;
import io.driftwatch.io.PolicyJson;
import io.driftwatch.io.ProfileJson;
import io.driftwatch.policy.DriftPolicy;
import io.driftwatch.policy.InvalidPolicyException;
import io.driftwatch.profile.DatasetProfile;
import io.driftwatch.scoring.LogisticModel;
import io.driftwatch.scoring.ScoringModel;
import io.driftwatch.spi.StatTests;
import io.driftwatch.store.ContentStore;
import io.driftwatch.store.DamagedException;
import io.driftwatch.store.NotFoundException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Profiles, policies and models in a database, as the JSON that files have too. */
final class JdbcContents implements ContentStore {

    private final Transactions transactions;
    private final StatTests tests;

    JdbcContents(Transactions transactions, StatTests tests) {
        this.transactions = transactions;
        this.tests = tests;
    }

    /** Reads what was written, and says the hash of what it read. */
    private interface Reading<T> {
        T from(InputStream in, String source) throws IOException;
    }

    static void keep(Connection connection, DatasetProfile profile) throws SQLException {
        if (isKept(connection, "profiles", "profile_hash", profile.hash())) {
            return;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ProfileJson.write(profile, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException("Bytes in memory could not be written to.", impossible);
        }
        Sql.update(
                connection,
                "insert into profiles (profile_hash, content, created_at) values (?, ?, current_timestamp)",
                profile.hash().hex(),
                bytes.toByteArray());
    }

    static void keep(Connection connection, DriftPolicy policy) throws SQLException {
        if (!isKept(connection, "policies", "policy_hash", policy.hash())) {
            Sql.update(
                    connection,
                    "insert into policies (policy_hash, policy_name, content, created_at)"
                            + " values (?, ?, ?, current_timestamp)",
                    policy.hash().hex(),
                    policy.name(),
                    PolicyJson.write(policy));
        }
    }

    static void keep(Connection connection, ScoringModel model) throws SQLException {
        if (!isKept(connection, "models", "model_hash", model.hash())) {
            Sql.update(
                    connection,
                    "insert into models (model_hash, model_name, content, created_at)"
                            + " values (?, ?, ?, current_timestamp)",
                    model.hash().hex(),
                    model.name(),
                    model instanceof LogisticModel data ? ModelJson.write(data) : null);
        }
    }

    private static boolean isKept(Connection connection, String table, String key, ContentHash hash)
            throws SQLException {
        return Sql.find(connection, "select 1 from " + table + " where " + key + " = ?", row -> true, hash.hex())
                .isPresent();
    }

    @Override
    public DatasetProfile profile(ContentHash hash) {
        byte[] content = found(
                "profile", hash, "select content from profiles where profile_hash = ?", row -> row.bytes("content"));
        DatasetProfile profile = read("profile", hash, content, ProfileJson::read);
        requireSame("profile", hash, profile.hash());
        return profile;
    }

    @Override
    public DriftPolicy policy(ContentHash hash) {
        String content =
                found("policy", hash, "select content from policies where policy_hash = ?", row -> row.text("content"));
        DriftPolicy policy = read("policy", hash, utf8(content), (in, source) -> PolicyJson.read(in, source, tests));
        requireSame("policy", hash, policy.hash());
        return policy;
    }

    @Override
    public Optional<LogisticModel> model(ContentHash hash) {
        Optional<String> content = found(
                "model",
                hash,
                "select content from models where model_hash = ?",
                row -> Optional.ofNullable(row.textOrNull("content")));
        return content.map(text -> {
            LogisticModel model = read("model", hash, utf8(text), ModelJson::read);
            requireSame("model", hash, model.hash());
            return model;
        });
    }

    private <T> T found(String what, ContentHash hash, String query, Sql.Row<T> row) {
        return transactions
                .run(connection -> Sql.find(connection, query, row, hash.hex()))
                .orElseThrow(() -> new NotFoundException("There is no " + what + " with the hash " + hash + "."));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static <T> T read(String what, ContentHash hash, byte[] content, Reading<T> reading) {
        try {
            return reading.from(new ByteArrayInputStream(content), what + " " + hash);
        } catch (IOException | InvalidDataException | InvalidPolicyException damaged) {
            throw new DamagedException("The stored " + what + " was changed: " + damaged.getMessage(), damaged);
        }
    }

    static void requireSame(String what, ContentHash then, @Nullable ContentHash now) {
        if (!then.equals(now)) {
            throw new DamagedException(
                    "The stored " + what + " was changed: its hash was " + then + " and is " + now + ".", null);
        }
    }
}
