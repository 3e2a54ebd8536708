package io.driftwatch.report;

import io.driftwatch.data.ContentHash;
import io.driftwatch.policy.QualityRule;
import io.driftwatch.policy.QualitySeverity;
import org.jspecify.annotations.Nullable;

/**
 * A data-quality rule that the data break. Immutable and thread-safe.
 *
 * @param check the rule
 * @param column the column; null when the finding is on a whole side
 * @param severity what it means for the verdict
 * @param message what was found, as a plain sentence
 */
public record QualityFinding(QualityRule check, @Nullable String column, QualitySeverity severity, String message) {

    void writeTo(ContentHash.Digest digest) {
        digest.text(check.word()).optional(column);
        digest.text(severity.word()).text(message);
    }

    @Override
    public String toString() {
        return severity.word() + "   " + check.word() + "   " + message;
    }
}
