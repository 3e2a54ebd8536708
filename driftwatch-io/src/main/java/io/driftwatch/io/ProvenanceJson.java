package io.driftwatch.io;

import io.driftwatch.data.ContentHash;
import io.driftwatch.policy.Correction;
import io.driftwatch.report.Provenance;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What a report says of its inputs. Stateless. */
final class ProvenanceJson {

    private static final JsonKey<String> NAME = JsonKey.required("name", JsonForms.TEXT);
    private static final JsonKey<ContentHash> HASH = JsonKey.required("hash", JsonForms.HASH);
    private static final JsonKey<Double> SIGNIFICANCE_LEVEL = JsonKey.required("significanceLevel", JsonForms.NUMBER);
    private static final JsonKey<Correction> CORRECTION =
            JsonKey.required("correction", JsonForms.word("correction", Correction.values(), Correction::word));
    private static final JsonKey<String> BLOCK = JsonKey.optional("block", JsonForms.TEXT);
    private static final List<JsonKey<?>> POLICY_KEYS = List.of(NAME, HASH, SIGNIFICANCE_LEVEL, CORRECTION, BLOCK);

    private static final JsonKey<Long> ROWS = JsonKey.required("rows", JsonForms.whole(0, Long.MAX_VALUE));
    private static final JsonKey<ContentHash> PROFILE_HASH = JsonKey.required("profileHash", JsonForms.HASH);
    private static final JsonKey<Long> BLOCKS = JsonKey.optional("blocks", JsonForms.whole(0, Integer.MAX_VALUE));
    private static final List<JsonKey<?>> SIDE_KEYS = List.of(ROWS, PROFILE_HASH, BLOCKS);

    static final JsonForm<Provenance.PolicyStamp> POLICY_STAMP =
            JsonForm.of(ProvenanceJson::writePolicy, ProvenanceJson::readPolicy);
    static final JsonForm<Provenance.Side> SIDE = JsonForm.of(ProvenanceJson::writeSide, ProvenanceJson::readSide);

    private ProvenanceJson() {}

    private static void writePolicy(JsonOutput out, Provenance.PolicyStamp policy) throws IOException {
        out.begin().put(NAME, policy.name()).put(HASH, policy.hash());
        out.put(SIGNIFICANCE_LEVEL, policy.significanceLevel());
        out.put(CORRECTION, policy.correction());
        out.putIfPresent(BLOCK, Optional.ofNullable(policy.block())).end();
    }

    private static Provenance.PolicyStamp readPolicy(JsonInput in) throws IOException {
        return in.object(
                POLICY_KEYS,
                fields -> new Provenance.PolicyStamp(
                        fields.get(NAME),
                        fields.get(HASH),
                        fields.get(SIGNIFICANCE_LEVEL),
                        fields.get(CORRECTION),
                        fields.find(BLOCK).orElse(null)));
    }

    private static void writeSide(JsonOutput out, Provenance.Side side) throws IOException {
        out.begin().put(ROWS, side.rows()).put(PROFILE_HASH, side.profileHash());
        if (side.blocks().isPresent()) {
            out.put(BLOCKS, (long) side.blocks().getAsInt());
        }
        out.end();
    }

    private static Provenance.Side readSide(JsonInput in) throws IOException {
        return in.object(
                SIDE_KEYS,
                fields -> new Provenance.Side(
                        fields.get(ROWS),
                        fields.get(PROFILE_HASH),
                        fields.find(BLOCKS)
                                .map(Long::intValue)
                                .map(OptionalInt::of)
                                .orElse(OptionalInt.empty())));
    }
}
