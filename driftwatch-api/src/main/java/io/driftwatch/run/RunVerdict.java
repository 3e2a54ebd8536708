package io.driftwatch.run;

import io.driftwatch.data.ContentHash;
import io.driftwatch.policy.Status;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What a completed run says, in short. Immutable and thread-safe.
 *
 * @param status the report's status
 * @param driftShare the share of drifted among compared columns; empty if none was compared
 * @param predictionPsi the index of the model's score; empty without one
 * @param report the report's hash
 * @param current the hash of the profile that was compared
 * @param artifacts the files kept of it
 */
public record RunVerdict(
        Status status,
        OptionalDouble driftShare,
        OptionalDouble predictionPsi,
        ContentHash report,
        ContentHash current,
        List<Artifact> artifacts) {

    /** Copies the list. */
    public RunVerdict {
        artifacts = List.copyOf(artifacts);
    }

    /**
     * The short form of an outcome.
     *
     * @param outcome what a run found
     * @return what it says in short
     */
    public static RunVerdict of(RunOutcome outcome) {
        return new RunVerdict(
                outcome.report().status(),
                outcome.report().driftShare(),
                outcome.report().prediction().map(drift -> drift.psi()).orElse(OptionalDouble.empty()),
                outcome.report().hash(),
                outcome.current().hash(),
                outcome.artifacts());
    }
}
