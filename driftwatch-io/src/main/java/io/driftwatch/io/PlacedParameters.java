package io.driftwatch.io;

import io.driftwatch.stattest.Parameters;
import io.driftwatch.stattest.StatTest;
import java.util.Map;

/**
 * A test's parameters as a policy gives them, and where each stands. Immutable and thread-safe.
 *
 * @param parameters the parameters
 * @param places where the value of each stands; empty for parameters that were not read
 */
record PlacedParameters(Parameters parameters, Map<String, JsonPlace> places) {

    PlacedParameters {
        places = Map.copyOf(places);
    }

    static PlacedParameters of(Parameters parameters) {
        return new PlacedParameters(parameters, Map.of());
    }

    /**
     * Checks that a test takes the parameters.
     *
     * @throws JsonRefusal at the parameter that the test refuses, or at all of them where each alone is fine
     */
    void requireTakenBy(StatTest test, JsonPlace together) throws JsonRefusal {
        try {
            test.withParameters(parameters);
        } catch (IllegalArgumentException e) {
            requireEachTakenBy(test, together);
            throw together.refusal(e);
        }
    }

    private void requireEachTakenBy(StatTest test, JsonPlace together) throws JsonRefusal {
        for (Map.Entry<String, Object> parameter : parameters.values().entrySet()) {
            try {
                test.withParameters(Parameters.of(parameter.getKey(), parameter.getValue()));
            } catch (IllegalArgumentException e) {
                throw places.getOrDefault(parameter.getKey(), together).refusal(e);
            }
        }
    }
}
