package io.driftwatch.example.runner;

import io.driftwatch.data.ColumnSelection;
import io.driftwatch.io.CsvSource;
import io.driftwatch.io.ProfileJson;
import io.driftwatch.policy.DriftPolicy;
import io.driftwatch.profile.DatasetProfile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that holds one side of a comparison: CSV, or a stored profile, which begins with a brace.
 *
 * @param file the file
 * @param isProfile whether it is a stored profile
 * @param progress tells how far its reading has come
 */
record Source(Path file, boolean isProfile, ProgressLine progress) {

    static Source of(Path file, ProgressLine progress) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new Source(file, in.read() == '{', progress);
        }
    }

    /** Checks a policy against the names in the file; a stored profile has lost those of ignored columns. */
    void requireFits(DriftPolicy policy) throws IOException {
        if (isProfile) {
            policy.requireFits(ProfileJson.read(file).schema());
        } else {
            policy.requireFits(CsvSource.of(file).columnNames());
        }
    }

    /** The profile of a reference, once a policy is found to fit it; a stored one is read only once. */
    DatasetProfile reference(DriftPolicy policy) throws IOException {
        if (!isProfile) {
            requireFits(policy);
            return profile(policy.selection());
        }
        DatasetProfile stored = ProfileJson.read(file);
        policy.requireFits(stored.schema());
        return stored.select(policy.selection());
    }

    DatasetProfile profile(ColumnSelection selection) throws IOException {
        if (isProfile) {
            return ProfileJson.read(file).select(selection);
        }
        try {
            return CsvSource.of(file).withProgress(progress.of(file)).profile(selection);
        } finally {
            progress.wipe();
        }
    }
}
