package io.driftwatch.monitoring;

import io.driftwatch.policy.DriftPolicy;
import org.jspecify.annotations.Nullable;

/**
 * Which batch is to be compared with what. Immutable and thread-safe.
 *
 * @param domain the domain's key
 * @param batch the batch's id
 * @param baseline the baseline's version; null for the active one
 * @param policy how to judge; null for the service's policy
 */
public record RunRequest(
        String domain,
        String batch,
        @Nullable Integer baseline,
        @Nullable DriftPolicy policy) {

    /**
     * A batch against the active baseline, under the service's policy.
     *
     * @param domain the domain's key
     * @param batch the batch's id
     * @return the request
     */
    public static RunRequest of(String domain, String batch) {
        return new RunRequest(domain, batch, null, null);
    }

    /**
     * The same against a version of the baseline.
     *
     * @param version the version
     * @return the request
     */
    public RunRequest withBaseline(int version) {
        return new RunRequest(domain, batch, version, policy);
    }

    /**
     * The same under another policy.
     *
     * @param judging the policy
     * @return the request
     */
    public RunRequest withPolicy(DriftPolicy judging) {
        return new RunRequest(domain, batch, baseline, judging);
    }
}
