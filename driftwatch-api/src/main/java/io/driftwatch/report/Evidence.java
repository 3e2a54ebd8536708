package io.driftwatch.report;

import io.driftwatch.data.ContentHash;
import io.driftwatch.policy.Severity;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * The numbers behind a column's verdict, each under its own name so that none can be taken for another. A number that
 * does not exist is empty. Immutable and thread-safe.
 *
 * @param statistic the statistic of a p-value test
 * @param pValue the probability of such a difference without drift
 * @param adjustedPValue the p-value adjusted for the number of columns
 * @param distance the value of a distance
 * @param threshold the significance level of a p-value test, or the bound of a distance
 * @param effectSize the effect size of a p-value test, or the distance
 * @param minimumEffect the smallest effect size that counts, or the bound of a distance
 * @param noiseLevel the value that the effect size or distance stays below in 95 of 100 comparisons of these sizes
 *     without drift
 * @param shareError how far shares of rows may be off, both sides together, where one is a sketch or has names that are
 *     not counted apart; empty where both are exact
 */
public record Evidence(
        OptionalDouble statistic,
        OptionalDouble pValue,
        OptionalDouble adjustedPValue,
        OptionalDouble distance,
        OptionalDouble threshold,
        OptionalDouble effectSize,
        OptionalDouble minimumEffect,
        OptionalDouble noiseLevel,
        OptionalDouble shareError) {

    /** Nothing was computed. */
    public static final Evidence NONE = new Evidence(
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty());

    private static final List<Function<Evidence, OptionalDouble>> NUMBERS = List.of(
            Evidence::statistic,
            Evidence::pValue,
            Evidence::adjustedPValue,
            Evidence::distance,
            Evidence::threshold,
            Evidence::effectSize,
            Evidence::minimumEffect,
            Evidence::noiseLevel);

    /**
     * The numbers of a comparison of two exact sides.
     *
     * @param statistic the statistic of a p-value test
     * @param pValue the probability of such a difference without drift
     * @param adjustedPValue the p-value adjusted for the number of columns
     * @param distance the value of a distance
     * @param threshold the significance level of a p-value test, or the bound of a distance
     * @param effectSize the effect size of a p-value test, or the distance
     * @param minimumEffect the smallest effect size that counts, or the bound of a distance
     * @param noiseLevel the value that the effect size or distance stays below without drift
     */
    public Evidence(
            OptionalDouble statistic,
            OptionalDouble pValue,
            OptionalDouble adjustedPValue,
            OptionalDouble distance,
            OptionalDouble threshold,
            OptionalDouble effectSize,
            OptionalDouble minimumEffect,
            OptionalDouble noiseLevel) {
        this(
                statistic,
                pValue,
                adjustedPValue,
                distance,
                threshold,
                effectSize,
                minimumEffect,
                noiseLevel,
                OptionalDouble.empty());
    }

    /**
     * How often the effect size holds the smallest that counts: what columns are ranked by.
     *
     * @return the ratio; 0 where nothing was computed
     */
    public double effectOverFloor() {
        return Severity.overFloor(effectSize.orElse(0), minimumEffect.orElse(0));
    }

    /**
     * The level that the adjusted p-value is held to: that of the rule for a p-value test, and the policy's for a
     * distance, whose own threshold bounds the distance.
     *
     * @param ofPolicy the policy's level
     * @return the level in force
     */
    public double significanceLevel(double ofPolicy) {
        return distance.isPresent() ? ofPolicy : threshold.orElse(ofPolicy);
    }

    void writeTo(ContentHash.Digest digest) {
        NUMBERS.forEach(number -> digest.number(number.apply(this).orElse(Double.NaN)));
        // Nothing where both sides are exact, so that such a column has the bytes that it had before there were
        // sketches.
        shareError.ifPresent(error -> digest.text("shareError").number(error));
    }
}
