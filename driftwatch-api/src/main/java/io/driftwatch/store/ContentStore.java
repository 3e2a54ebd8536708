package io.driftwatch.store;

import io.driftwatch.data.ContentHash;
import io.driftwatch.policy.DriftPolicy;
import io.driftwatch.profile.DatasetProfile;
import io.driftwatch.scoring.LogisticModel;
import java.util.Optional;

/**
 * Finds by their hash the values that baselines, batches and runs name; they were kept together with those. Whatever is
 * read is hashed anew. Implementations are thread-safe.
 */
public interface ContentStore {

    /**
     * A profile.
     *
     * @param hash its hash
     * @return the profile
     * @throws NotFoundException if it is not kept
     * @throws DamagedException if what is kept has another hash
     * @throws StoreException if the store fails
     */
    DatasetProfile profile(ContentHash hash);

    /**
     * A policy.
     *
     * @param hash its hash
     * @return the policy
     * @throws NotFoundException if it is not kept
     * @throws DamagedException if what is kept has another hash
     * @throws StoreException if the store fails
     */
    DriftPolicy policy(ContentHash hash);

    /**
     * A model that is data.
     *
     * @param hash its hash
     * @return the model; empty for a model of another kind, of which only name and hash are kept
     * @throws NotFoundException if not even those are kept
     * @throws DamagedException if what is kept has another hash
     * @throws StoreException if the store fails
     */
    Optional<LogisticModel> model(ContentHash hash);
}
