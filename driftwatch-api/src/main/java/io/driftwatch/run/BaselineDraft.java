package io.driftwatch.run;

import io.driftwatch.data.ContentHash;
import io.driftwatch.profile.DatasetProfile;
import io.driftwatch.scoring.ScoringModel;
import org.jspecify.annotations.Nullable;

/**
 * A baseline before it is kept. Immutable and thread-safe.
 *
 * @param domain the domain's key
 * @param profile the profile of data known to be good, with the model's score as a column if there is one
 * @param model the model that scores; null without one, or if scores come with the data
 * @param source where the data come from: a batch, a file, a table
 * @param reason why there is a new baseline, in a few words
 */
public record BaselineDraft(
        String domain, DatasetProfile profile, @Nullable ScoringModel model, String source, String reason) {

    /**
     * Checks the texts and the profile.
     *
     * @throws IllegalArgumentException if the domain is malformed, a text is blank or longer than 200 characters, or
     *     there is no row
     */
    public BaselineDraft {
        HistoryText.requireKey(domain);
        HistoryText.requireName("The source of a baseline", source);
        HistoryText.requireName("The reason for a baseline", reason);
        if (profile.rows() == 0) {
            throw new IllegalArgumentException(
                    "A baseline of domain " + domain + " needs rows, but its profile has none.");
        }
    }

    /**
     * A baseline without a model.
     *
     * @param domain the domain's key
     * @param profile the profile of data known to be good
     * @param source where the data come from
     * @param reason why there is a new baseline
     * @return the draft
     * @throws IllegalArgumentException as the constructor
     */
    public static BaselineDraft of(String domain, DatasetProfile profile, String source, String reason) {
        return new BaselineDraft(domain, profile, null, source, reason);
    }

    /**
     * The content hash over everything but the domain and the version: drafts with one hash are the same baseline.
     *
     * @return the hash
     */
    public ContentHash hash() {
        return Baseline.contentHash(
                profile.schema().hash(), profile.hash(), model == null ? null : model.hash(), source, reason);
    }
}
