package io.driftwatch.report;

import io.driftwatch.data.ContentHash;
import io.driftwatch.profile.CategoricalProfile;
import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.profile.NumericProfile;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What moved between both sides of a column: where its rows went. It says what a reader looks for first, and decides
 * nothing. {@link ColumnDrift#whatMoved()} puts it into words. Immutable and thread-safe.
 */
public sealed interface Movement {

    /**
     * What moved between two profiles of a column.
     *
     * @param reference the reference's profile
     * @param current the current profile
     * @return empty where the types differ, a side has no values or withholds them, or no share moved at all
     */
    static Optional<Movement> between(ColumnProfile reference, ColumnProfile current) {
        if (reference.isWithheld() || current.isWithheld() || reference.valid() == 0 || current.valid() == 0) {
            return Optional.empty();
        }
        if (reference instanceof NumericProfile before && current instanceof NumericProfile now) {
            return NumberMovement.between(before, now);
        }
        return reference instanceof CategoricalProfile before && current instanceof CategoricalProfile now
                ? NameMovement.between(before, now)
                : Optional.empty();
    }

    /**
     * Handles each kind.
     *
     * @param ofNumbers for a column of numbers
     * @param ofNames for a column of names
     * @param <T> the type of the result
     * @return what the one that applies returns
     */
    <T extends @Nullable Object> T match(
            Function<? super OfNumbers, ? extends T> ofNumbers, Function<? super OfNames, ? extends T> ofNames);

    /**
     * How numbers moved. The means are with the sides, in {@link ColumnSummary}.
     *
     * @param referenceMedian the smallest value that half of the reference's rows do not exceed
     * @param currentMedian likewise of the current rows
     * @param heavyTailed whether few values far out decide a mean, so that the medians tell more: the mean of a side is
     *     outside the middle half of its values, and the medians differ
     * @param gained where the share of rows rose most
     */
    record OfNumbers(double referenceMedian, double currentMedian, boolean heavyTailed, Interval gained)
            implements Movement {

        /**
         * Checks the numbers.
         *
         * @throws IllegalArgumentException if a median is not finite
         */
        public OfNumbers {
            if (!Double.isFinite(referenceMedian) || !Double.isFinite(currentMedian)) {
                throw new IllegalArgumentException(
                        "Medians must be finite, not " + referenceMedian + " and " + currentMedian + ".");
            }
        }

        @Override
        public <T extends @Nullable Object> T match(
                Function<? super OfNumbers, ? extends T> ofNumbers, Function<? super OfNames, ? extends T> ofNames) {
            return ofNumbers.apply(this);
        }

        ContentHash.Digest writeTo(ContentHash.Digest digest) {
            digest.text("numbers").number(referenceMedian).number(currentMedian).flag(heavyTailed);
            digest.number(gained.from).number(gained.to);
            return digest.number(gained.referenceShare).number(gained.currentShare);
        }
    }

    /**
     * Numbers from one to another, both included.
     *
     * @param from the smallest of them; −∞ where no smaller value was seen
     * @param to the largest of them; +∞ where no larger value was seen; the same as {@code from} for a single value
     * @param referenceShare the share of the reference's rows with a value, from 0 to 1
     * @param currentShare the share of the current rows with a value, from 0 to 1; more than the reference's
     */
    record Interval(double from, double to, double referenceShare, double currentShare) {

        /**
         * Checks the numbers.
         *
         * @throws IllegalArgumentException if the ends are not in order, or the shares are not from 0 to 1 and rising
         */
        public Interval {
            if (!(from <= to)) {
                throw new IllegalArgumentException("An interval cannot reach from " + from + " to " + to + ".");
            }
            requireShares("interval", referenceShare, currentShare);
            if (referenceShare >= currentShare) {
                throw new IllegalArgumentException("The share of an interval must rise, not go from " + referenceShare
                        + " to " + currentShare + ".");
            }
        }
    }

    /**
     * How names moved.
     *
     * @param rose the name whose share of rows rose most
     * @param fell the name whose share of rows fell most
     * @param newNames how many names only the current side has
     * @param newShare their share of the current rows with a value
     * @param vanishedNames how many names only the reference has
     * @param vanishedShare their share of the reference's rows with a value
     */
    record OfNames(Name rose, Name fell, int newNames, double newShare, int vanishedNames, double vanishedShare)
            implements Movement {

        /**
         * Checks the numbers.
         *
         * @throws IllegalArgumentException if a count is negative, or a share is not from 0 to 1
         */
        public OfNames {
            requireShares("names", vanishedShare, newShare);
            if (newNames < 0 || vanishedNames < 0) {
                throw new IllegalArgumentException(
                        "There cannot be " + newNames + " new and " + vanishedNames + " vanished names.");
            }
        }

        @Override
        public <T extends @Nullable Object> T match(
                Function<? super OfNumbers, ? extends T> ofNumbers, Function<? super OfNames, ? extends T> ofNames) {
            return ofNames.apply(this);
        }

        ContentHash.Digest writeTo(ContentHash.Digest digest) {
            digest.text("names");
            fell.writeTo(rose.writeTo(digest)).whole(newNames).number(newShare);
            return digest.whole(vanishedNames).number(vanishedShare);
        }
    }

    /**
     * A name and its shares.
     *
     * @param name the name as it stands in the data
     * @param referenceShare its share of the reference's rows with a value, from 0 to 1
     * @param currentShare its share of the current rows with a value, from 0 to 1
     */
    record Name(String name, double referenceShare, double currentShare) {

        /**
         * Checks the shares.
         *
         * @throws IllegalArgumentException if a share is not from 0 to 1
         */
        public Name {
            requireShares("name", referenceShare, currentShare);
        }

        private ContentHash.Digest writeTo(ContentHash.Digest digest) {
            return digest.text(name).number(referenceShare).number(currentShare);
        }
    }

    private static void requireShares(String what, double one, double other) {
        if (!(one >= 0 && one <= 1 && other >= 0 && other <= 1)) {
            throw new IllegalArgumentException(
                    "Shares of rows (" + what + ") must be from 0 to 1, not " + one + " and " + other + ".");
        }
    }
}
