package io.driftwatch.report;

import io.driftwatch.data.ContentHash;
import io.driftwatch.policy.Status;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Whether the model's score still looks as it did: its population stability index over bins. Immutable and thread-safe.
 *
 * @param column the score column
 * @param psi the index; empty where it could not be computed
 * @param status green, yellow or red; unknown where it could not be computed
 * @param noiseLevel the value that the index stays below in 995 of 1,000 comparisons of these sizes without drift
 * @param pValue the probability of such an index without drift
 * @param bins the edges of the bins (a, b], ascending, one more than there are shares; the first bin also holds its
 *     lower edge, and may hold nothing else; empty where nothing was computed
 * @param reference the share of the reference's rows in each bin
 * @param current the share of the current rows in each bin
 */
public record PredictionDrift(
        String column,
        OptionalDouble psi,
        Status status,
        OptionalDouble noiseLevel,
        OptionalDouble pValue,
        List<Double> bins,
        List<Double> reference,
        List<Double> current) {

    /**
     * Copies the lists and checks that they belong together.
     *
     * @throws IllegalArgumentException if the shares are not as many on both sides, or not one fewer than the edges
     */
    public PredictionDrift {
        bins = List.copyOf(bins);
        reference = List.copyOf(reference);
        current = List.copyOf(current);
        if (reference.size() != current.size() || reference.size() != Math.max(0, bins.size() - 1)) {
            throw new IllegalArgumentException("The prediction has " + bins.size() + " edges, but " + reference.size()
                    + " and " + current.size() + " shares.");
        }
    }

    /**
     * A prediction that could not be judged.
     *
     * @param column the score column
     * @return status unknown without numbers
     */
    public static PredictionDrift unknown(String column) {
        return new PredictionDrift(
                column,
                OptionalDouble.empty(),
                Status.UNKNOWN,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                List.of(),
                List.of(),
                List.of());
    }

    void writeTo(ContentHash.Digest digest) {
        digest.text(column).text(status.word()).number(psi.orElse(Double.NaN));
        digest.number(noiseLevel.orElse(Double.NaN)).number(pValue.orElse(Double.NaN));
        for (List<Double> numbers : List.of(bins, reference, current)) {
            digest.whole(numbers.size());
            numbers.forEach(digest::number);
        }
    }
}
