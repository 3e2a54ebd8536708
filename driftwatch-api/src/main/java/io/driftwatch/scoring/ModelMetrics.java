package io.driftwatch.scoring;

import io.driftwatch.data.ContentHash;
import java.util.List;

/**
 * How good a model was on rows that it was not trained on. Immutable and thread-safe.
 *
 * @param rows how many rows were held out
 * @param baseRate the share of rows where the outcome came true
 * @param areaUnderCurve the probability that a row where it came true scores above one where it did not; ties count
 *     half
 * @param logLoss the mean of −ln of the probability given to what happened
 * @param accuracy the share of rows judged rightly at one half
 * @param calibration how far scores can be read as probabilities, by ascending score
 */
public record ModelMetrics(
        long rows,
        double baseRate,
        double areaUnderCurve,
        double logLoss,
        double accuracy,
        List<Calibration> calibration) {

    /** Copies the list. */
    public ModelMetrics {
        calibration = List.copyOf(calibration);
    }

    /**
     * Rows with similar scores.
     *
     * @param rows how many
     * @param meanScore their mean score
     * @param observed the share of them where the outcome came true
     */
    public record Calibration(long rows, double meanScore, double observed) {}

    void writeTo(ContentHash.Digest digest) {
        digest.whole(rows)
                .number(baseRate)
                .number(areaUnderCurve)
                .number(logLoss)
                .number(accuracy);
        digest.whole(calibration.size());
        calibration.forEach(
                each -> digest.whole(each.rows()).number(each.meanScore()).number(each.observed()));
    }
}
