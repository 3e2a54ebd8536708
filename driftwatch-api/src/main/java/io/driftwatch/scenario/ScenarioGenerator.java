package io.driftwatch.scenario;

import io.driftwatch.data.Dataset;
import java.util.Map;

/**
 * Makes data of a population, with and without a change of the world: for demonstrations, and to see that a policy
 * catches what it must. The same request gives the same bytes on any machine, on any day, in any locale. An
 * implementation is thread-safe.
 */
public interface ScenarioGenerator {

    /**
     * Its stable name.
     *
     * @return lower-case letters, digits and hyphens
     */
    String name();

    /**
     * Its version, which changes whenever its data do.
     *
     * @return 1 or more
     */
    int version();

    /**
     * The scenarios it knows, each with one sentence on what it changes.
     *
     * @return names with their sentences, the one without a change first
     */
    Map<String, String> scenarios();

    /**
     * Makes the rows of a batch.
     *
     * @param request what to make
     * @return the features, a row a subject
     * @throws IllegalArgumentException if a scenario is unknown or the version is not this one's; the message names the
     *     nearest
     */
    Dataset generate(ScenarioRequest request);

    /**
     * Makes rows with what became of them, to train a model on.
     *
     * @param request what to make
     * @return the same rows as {@link #generate}, with the outcome
     * @throws IllegalArgumentException as {@link #generate}
     */
    LabelledRows labelled(ScenarioRequest request);
}
