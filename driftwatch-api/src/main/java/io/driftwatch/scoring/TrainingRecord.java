package io.driftwatch.scoring;

import io.driftwatch.data.ContentHash;

/**
 * Where a model's numbers come from, and how good it was on rows that it had not seen. Immutable and thread-safe.
 *
 * @param trainer the library and method, with its version
 * @param seed the seed of every draw in training
 * @param rows how many rows the model was trained on
 * @param label what it predicts, in a few words
 * @param source the data it was trained on, in a few words
 * @param holdout how good it was on rows that it was not trained on
 */
public record TrainingRecord(String trainer, long seed, long rows, String label, String source, ModelMetrics holdout) {

    /**
     * Checks the count.
     *
     * @throws IllegalArgumentException if there are fewer than 0 rows
     */
    public TrainingRecord {
        if (rows < 0) {
            throw new IllegalArgumentException("A model is trained on 0 rows or more, not " + rows + ".");
        }
    }

    void writeTo(ContentHash.Digest digest) {
        digest.text(trainer).whole(seed).whole(rows).text(label).text(source);
        holdout.writeTo(digest);
    }
}
