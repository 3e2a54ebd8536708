package io.driftwatch.run;

import io.driftwatch.profile.DatasetProfile;

/**
 * A batch before it is kept. Immutable and thread-safe.
 *
 * @param domain the domain's key
 * @param batch the batch's id within its domain: a date, a file's name, a counter
 * @param profile the profile of its rows
 * @param origin where it comes from
 */
public record BatchDraft(String domain, String batch, DatasetProfile profile, BatchOrigin origin) {

    /**
     * Checks the texts.
     *
     * @throws IllegalArgumentException if the domain is malformed, or the id is blank, longer than 200 characters or
     *     holds control characters
     */
    public BatchDraft {
        HistoryText.requireKey(domain);
        HistoryText.requireName("The id of a batch", batch);
    }
}
