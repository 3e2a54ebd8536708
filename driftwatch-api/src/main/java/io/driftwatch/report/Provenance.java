package io.driftwatch.report;

import io.driftwatch.data.ContentHash;
import io.driftwatch.policy.Correction;
import io.driftwatch.policy.DriftPolicy;
import io.driftwatch.profile.DatasetProfile;

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
     */
    public record PolicyStamp(String name, ContentHash hash, double significanceLevel, Correction correction) {
        /**
         * The stamp of a policy.
         *
         * @param policy the policy
         * @return its stamp
         */
        public static PolicyStamp of(DriftPolicy policy) {
            return new PolicyStamp(policy.name(), policy.hash(), policy.significanceLevel(), policy.correction());
        }
    }

    /**
     * Which data were compared.
     *
     * @param rows the number of rows
     * @param profileHash the content hash of the profile
     */
    public record Side(long rows, ContentHash profileHash) {
        /**
         * The stamp of a profile.
         *
         * @param profile the profile
         * @return its stamp
         */
        public static Side of(DatasetProfile profile) {
            return new Side(profile.rows(), profile.hash());
        }
    }

    void writeTo(ContentHash.Digest digest) {
        digest.text(policy.name()).text(policy.hash().hex());
        digest.number(policy.significanceLevel()).text(policy.correction().word());
        digest.whole(reference.rows()).text(reference.profileHash().hex());
        digest.whole(current.rows()).text(current.profileHash().hex());
    }
}
