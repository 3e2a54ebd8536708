package io.driftwatch.run;

import io.driftwatch.scenario.ScenarioRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a batch comes from. Immutable and thread-safe.
 *
 * @param source a file, a table, a feed or a generator, in a few words
 * @param scenario what was made up; null for data from outside
 */
public record BatchOrigin(String source, @Nullable ScenarioRequest scenario) {

    /**
     * Checks the text.
     *
     * @throws IllegalArgumentException if the source is blank, longer than 200 characters or holds control characters
     */
    public BatchOrigin {
        HistoryText.requireName("The source of a batch", source);
    }

    /**
     * Data from outside.
     *
     * @param source a file, a table or a feed, in a few words
     * @return the origin
     * @throws IllegalArgumentException as the constructor
     */
    public static BatchOrigin ingested(String source) {
        return new BatchOrigin(source, null);
    }

    /**
     * Data made up by a generator.
     *
     * @param generator the generator's name
     * @param request what was made up
     * @return the origin
     * @throws IllegalArgumentException as the constructor
     */
    public static BatchOrigin synthetic(String generator, ScenarioRequest request) {
        return new BatchOrigin(generator, request);
    }

    /**
     * What was made up.
     *
     * @return empty for data from outside
     */
    public Optional<ScenarioRequest> request() {
        return Optional.ofNullable(scenario);
    }

    /**
     * The stable name of the way it came.
     *
     * @return {@code synthetic} or {@code ingested}
     */
    public String mode() {
        return scenario == null ? "ingested" : "synthetic";
    }
}
