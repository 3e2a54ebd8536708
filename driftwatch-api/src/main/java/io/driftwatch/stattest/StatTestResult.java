package io.driftwatch.stattest;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * What a test found. There are three cases because a p-value falls with drift while a distance rises, and because "this
 * cannot be computed" is neither; {@link #match} makes a reader handle all three. Immutable and thread-safe.
 */
public sealed interface StatTestResult {

    /**
     * Calls the function of this case.
     *
     * @param significance for a test with a p-value alone
     * @param distance for a distance
     * @param notComputable for no result
     * @param <T> what the functions return
     * @return what the function returned
     */
    <T> T match(
            Function<? super Significance, ? extends T> significance,
            Function<? super Distance, ? extends T> distance,
            Function<? super NotComputable, ? extends T> notComputable);

    /**
     * The result of a significance test.
     *
     * @param statistic the test's statistic; infinite where its formula divides by an expectation of 0, and then not in
     *     the report
     * @param pValue the probability of a statistic at least as extreme without drift, from 0 to 1
     * @param effectSize {@link EffectSize} of the two profiles where the test has it at hand, else empty
     * @param noiseLevel the value that the effect size stays below in 95 of 100 comparisons of these sizes without
     *     drift; empty where the test has none
     */
    record Significance(double statistic, double pValue, OptionalDouble effectSize, OptionalDouble noiseLevel)
            implements StatTestResult {

        /**
         * Checks the numbers.
         *
         * @throws IllegalArgumentException if the statistic is NaN, the noise level negative or not finite, or the
         *     p-value or the effect size outside 0 to 1
         */
        public Significance {
            if (Double.isNaN(statistic)) {
                throw new IllegalArgumentException("The statistic must be a number, not NaN.");
            }
            requireShare("p-value", pValue);
            effectSize.ifPresent(effect -> requireShare("effect size", effect));
            noiseLevel.ifPresent(level -> requireNotNegative("noise level", level));
        }

        /**
         * A result with a statistic and a p-value only.
         *
         * @param statistic the statistic
         * @param pValue the p-value
         */
        public Significance(double statistic, double pValue) {
            this(statistic, pValue, OptionalDouble.empty(), OptionalDouble.empty());
        }

        @Override
        public <T> T match(
                Function<? super Significance, ? extends T> significance,
                Function<? super Distance, ? extends T> distance,
                Function<? super NotComputable, ? extends T> notComputable) {
            return significance.apply(this);
        }
    }

    /**
     * The result of a distance.
     *
     * @param distance how far apart the two sides are, 0 or more
     * @param pValue the probability of a distance at least as large without drift, from 0 to 1; NaN where the distance
     *     has no {@linkplain #hasLaw law}
     * @param noiseLevel the value that the distance stays below in 95 of 100 comparisons of these sizes without drift;
     *     NaN where the distance has no law
     * @param contributions what each bin adds to the sum that the distance is made of; empty without bins
     */
    record Distance(double distance, double pValue, double noiseLevel, List<BinContribution> contributions)
            implements StatTestResult {

        /**
         * Checks the numbers and copies the list.
         *
         * @throws IllegalArgumentException if a distance is negative or not finite, the p-value is outside 0 to 1, or
         *     one of p-value and noise level is NaN without the other
         */
        public Distance {
            requireNotNegative("distance", distance);
            if (!Double.isNaN(pValue) || !Double.isNaN(noiseLevel)) {
                requireShare("p-value", pValue);
                requireNotNegative("noise level", noiseLevel);
            }
            contributions = List.copyOf(contributions);
        }

        /**
         * A distance without bins.
         *
         * @param distance the distance
         * @param pValue the p-value
         * @param noiseLevel the noise level
         */
        public Distance(double distance, double pValue, double noiseLevel) {
            this(distance, pValue, noiseLevel, List.of());
        }

        /**
         * A distance of which nothing is known without drift: a threshold alone can judge it. Only presets that
         * reproduce another tool take it.
         *
         * @param distance the distance
         * @return the result
         */
        public static Distance withoutLaw(double distance) {
            return new Distance(distance, Double.NaN, Double.NaN);
        }

        /**
         * Whether it is known how large the distance is without drift.
         *
         * @return false where there are neither p-value nor noise level
         */
        public boolean hasLaw() {
            return !Double.isNaN(pValue);
        }

        @Override
        public <T> T match(
                Function<? super Significance, ? extends T> significance,
                Function<? super Distance, ? extends T> distance,
                Function<? super NotComputable, ? extends T> notComputable) {
            return distance.apply(this);
        }
    }

    /**
     * No result, because the data do not allow one.
     *
     * @param reason why, as a plain sentence
     */
    record NotComputable(String reason) implements StatTestResult {
        @Override
        public <T> T match(
                Function<? super Significance, ? extends T> significance,
                Function<? super Distance, ? extends T> distance,
                Function<? super NotComputable, ? extends T> notComputable) {
            return notComputable.apply(this);
        }
    }

    private static void requireFinite(String what, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("The " + what + " must be finite, not " + value + ".");
        }
    }

    private static void requireNotNegative(String what, double value) {
        requireFinite(what, value);
        if (value < 0) {
            throw new IllegalArgumentException("The " + what + " must not be negative, as " + value + " is.");
        }
    }

    private static void requireShare(String what, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("The " + what + " must be from 0 to 1, not " + value + ".");
        }
    }
}
