package io.driftwatch.report;

import io.driftwatch.data.ContentHash;
import io.driftwatch.policy.Correction;
import io.driftwatch.policy.DriftPolicy;
import io.driftwatch.profile.DatasetProfile;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What was compared, and by which policy: enough to find the same inputs again. Immutable and thread-safe.
 *
 * @param policy the policy
 * @param reference the reference side
 * @param current the current side
 */
public record Provenance(PolicyStamp policy, Side reference, Side current) {

    /**
     * Which policy judged.
     *
     * @param name its name
     * @param hash its content hash
     * @param significanceLevel its level
     * @param correction its correction
     * @param block the column that says which rows belong together, by which whole blocks were dealt for the p-values;
     *     null where each row stands for itself
     */
    public record PolicyStamp(
            String name,
            ContentHash hash,
            double significanceLevel,
            Correction correction,
            @Nullable String block) {
        /**
         * The stamp of a policy for which each row stands for itself.
         *
         * @param name its name
         * @param hash its content hash
         * @param significanceLevel its level
         * @param correction its correction
         */
        public PolicyStamp(String name, ContentHash hash, double significanceLevel, Correction correction) {
            this(name, hash, significanceLevel, correction, null);
        }

        /**
         * The stamp of a policy.
         *
         * @param policy the policy
         * @return its stamp
         */
        public static PolicyStamp of(DriftPolicy policy) {
            return new PolicyStamp(
                    policy.name(),
                    policy.hash(),
                    policy.significanceLevel(),
                    policy.correction(),
                    policy.block().orElse(null));
        }
    }

    /**
     * Which data were compared.
     *
     * @param rows the number of rows
     * @param profileHash the content hash of the profile
     * @param blocks the number of blocks that the profile's rows are in; empty where each row stands for itself
     */
    public record Side(long rows, ContentHash profileHash, OptionalInt blocks) {
        /**
         * A side where each row stands for itself.
         *
         * @param rows the number of rows
         * @param profileHash the content hash of the profile
         */
        public Side(long rows, ContentHash profileHash) {
            this(rows, profileHash, OptionalInt.empty());
        }

        /**
         * The stamp of a profile.
         *
         * @param profile the profile
         * @return its stamp
         */
        public static Side of(DatasetProfile profile) {
            return new Side(profile.rows(), profile.hash(), profile.blockCount());
        }
    }

    void writeTo(ContentHash.Digest digest) {
        digest.text(policy.name()).text(policy.hash().hex());
        digest.number(policy.significanceLevel()).text(policy.correction().word());
        digest.whole(reference.rows()).text(reference.profileHash().hex());
        digest.whole(current.rows()).text(current.profileHash().hex());
        if (policy.block() != null) {
            digest.text("block").text(policy.block());
        }
        reference.blocks().ifPresent(count -> digest.text("reference blocks").whole(count));
        current.blocks().ifPresent(count -> digest.text("current blocks").whole(count));
    }
}
