package io.driftwatch.run;

import io.driftwatch.profile.DatasetProfile;
import io.driftwatch.report.DriftReport;
import java.util.List;

/**
 * What a run found: all that is kept of it. Immutable and thread-safe.
 *
 * @param report the verdict
 * @param current the profile that was compared, with scores, as the report names it
 * @param artifacts the files kept of it
 */
public record RunOutcome(DriftReport report, DatasetProfile current, List<Artifact> artifacts) {

    /**
     * Copies the list and checks that the profile is the report's.
     *
     * @throws IllegalArgumentException if the report names another profile
     */
    public RunOutcome {
        artifacts = List.copyOf(artifacts);
        if (!report.provenance().current().profileHash().equals(current.hash())) {
            throw new IllegalArgumentException("The report is of profile "
                    + report.provenance().current().profileHash() + ", not of " + current.hash() + ".");
        }
    }
}
