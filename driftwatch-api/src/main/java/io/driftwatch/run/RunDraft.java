package io.driftwatch.run;

import io.driftwatch.policy.DriftPolicy;

/**
 * A run before it is kept: which batch is compared with which baseline, under which policy. With the baseline's model
 * these decide the verdict, so the same draft is the same run. Immutable and thread-safe.
 *
 * @param baseline the baseline, with its model
 * @param batch the batch
 * @param policy the policy
 */
public record RunDraft(Baseline baseline, FeatureBatch batch, DriftPolicy policy) {

    /**
     * Checks that both are of one domain.
     *
     * @throws IllegalArgumentException if they are not
     */
    public RunDraft {
        if (!baseline.domain().equals(batch.domain())) {
            throw new IllegalArgumentException(
                    "The baseline is of domain " + baseline.domain() + ", the batch of domain " + batch.domain() + ".");
        }
    }
}
