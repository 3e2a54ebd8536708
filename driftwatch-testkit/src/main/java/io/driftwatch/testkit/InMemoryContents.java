package io.driftwatch.testkit;

import io.driftwatch.data.ContentHash;
import io.driftwatch.policy.DriftPolicy;
import io.driftwatch.profile.DatasetProfile;
import io.driftwatch.scoring.LogisticModel;
import io.driftwatch.scoring.ScoringModel;
import io.driftwatch.store.ContentStore;
import io.driftwatch.store.NotFoundException;
import java.util.Map;
import java.util.Optional;

/**
 * Profiles, policies and models in memory. They cannot change there, so there is nothing to hash anew.
 *
 * @param memory what is shared
 */
record InMemoryContents(Memory memory) implements ContentStore {

    @Override
    public DatasetProfile profile(ContentHash hash) {
        return found("profile", memory.profiles, hash);
    }

    @Override
    public DriftPolicy policy(ContentHash hash) {
        return found("policy", memory.policies, hash);
    }

    @Override
    public Optional<LogisticModel> model(ContentHash hash) {
        ScoringModel model = found("model", memory.models, hash);
        return model instanceof LogisticModel data ? Optional.of(data) : Optional.empty();
    }

    private <T> T found(String what, Map<ContentHash, T> kept, ContentHash hash) {
        synchronized (memory) {
            T value = kept.get(hash);
            if (value == null) {
                throw new NotFoundException("There is no " + what + " with the hash " + hash + ".");
            }
            return value;
        }
    }
}
