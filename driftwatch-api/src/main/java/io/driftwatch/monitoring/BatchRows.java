package io.driftwatch.monitoring;

import io.driftwatch.data.Dataset;
import io.driftwatch.run.FeatureBatch;
import io.driftwatch.scenario.ScenarioGenerator;
import io.driftwatch.scenario.ScenarioRequest;
import java.util.Optional;

/**
 * Brings back the rows of a batch, which a store does not keep, so that a model can score them. Implementations are
 * thread-safe.
 */
@FunctionalInterface
public interface BatchRows {

    /**
     * The rows of a batch.
     *
     * @param batch the batch
     * @return its rows, of which the profile is the batch's; empty if they are not at hand
     */
    Optional<Dataset> rows(FeatureBatch batch);

    /**
     * Rows that are not at hand.
     *
     * @return rows of no batch
     */
    static BatchRows none() {
        return batch -> Optional.empty();
    }

    /**
     * Made-up rows, made again.
     *
     * @param generator the generator whose batches they are
     * @return the rows of batches of that generator and its version
     */
    static BatchRows of(ScenarioGenerator generator) {
        return batch -> batch.origin()
                .request()
                .filter(request -> batch.origin().source().equals(generator.name()))
                .filter(request -> request.generatorVersion() == generator.version())
                .map((ScenarioRequest request) -> generator.generate(request));
    }

    /**
     * These rows, or else those.
     *
     * @param other where to look when a batch is not here
     * @return both
     */
    default BatchRows or(BatchRows other) {
        return batch -> rows(batch).or(() -> other.rows(batch));
    }
}
