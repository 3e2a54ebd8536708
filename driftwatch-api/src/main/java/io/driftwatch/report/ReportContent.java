package io.driftwatch.report;

import io.driftwatch.data.ContentHash;
import io.driftwatch.profile.DatasetProfile;

/**
 * A report with the two profiles that it judged: all that a renderer may show. Immutable and thread-safe.
 *
 * @param report the verdict
 * @param reference the reference side, as it was compared
 * @param current the current side, as it was compared
 */
public record ReportContent(DriftReport report, DatasetProfile reference, DatasetProfile current) {

    /**
     * Checks that the profiles are those that the report judged.
     *
     * @throws IllegalArgumentException if a profile has another hash than the report names
     */
    public ReportContent {
        requireSame("reference", report.provenance().reference().profileHash(), reference);
        requireSame("current", report.provenance().current().profileHash(), current);
    }

    private static void requireSame(String side, ContentHash judged, DatasetProfile profile) {
        if (!judged.equals(profile.hash())) {
            throw new IllegalArgumentException("The " + side + " profile has the hash " + profile.hash()
                    + ", but the report judged " + judged + ": give the profiles that were compared.");
        }
    }
}
