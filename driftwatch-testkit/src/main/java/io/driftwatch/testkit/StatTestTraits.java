package io.driftwatch.testkit;

import io.driftwatch.data.ColumnType;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;

/**
 * What is true of one {@link io.driftwatch.stattest.StatTest} and not of every other: {@link StatTestContract} checks
 * it by what is said here. Immutable and thread-safe, as long as the drift is.
 */
public final class StatTestTraits {

    /** What exchanging the reference and the current side does to a result. */
    public enum Symmetry {
        /** Nothing: every number has the same bits. */
        EXACT,
        /** Every number stays the same to 12 digits. */
        ROUNDED,
        /** The test says something else of exchanged sides. */
        NONE
    }

    /** What the statistic of a p-value test is without a difference, and with exchanged sides. */
    public enum Statistic {
        /** 0 without a difference, and blind to which side is which. */
        MAGNITUDE,
        /** 0 without a difference, and of the opposite sign with exchanged sides. */
        SIGNED,
        /** Another number, such as a rank sum: nothing is checked of it. */
        OTHER
    }

    /** Which maps of a numeric column's values, on both sides alike, leave a result as it is. */
    public enum Invariance {
        /** None is promised. */
        NONE,
        /** x → a·x + b with a &gt; 0: another unit of measurement. */
        UNITS,
        /** Every strictly increasing map: only the order counts. */
        ORDER
    }

    private static final StatTestTraits DEFAULTS = new StatTestTraits(
            Map.of(), Statistic.MAGNITUDE, Invariance.NONE, Map.of(), (value, amount) -> value + amount, true);

    private final Map<ColumnType, Symmetry> symmetry;
    private final Statistic statistic;
    private final Invariance invariance;
    private final Map<ColumnType, Integer> mostDistinct;
    private final DoubleBinaryOperator drift;
    private final boolean holdsItsLevel;

    private StatTestTraits(
            Map<ColumnType, Symmetry> symmetry,
            Statistic statistic,
            Invariance invariance,
            Map<ColumnType, Integer> mostDistinct,
            DoubleBinaryOperator drift,
            boolean holdsItsLevel) {
        this.symmetry = symmetry;
        this.statistic = statistic;
        this.invariance = invariance;
        this.mostDistinct = mostDistinct;
        this.drift = drift;
        this.holdsItsLevel = holdsItsLevel;
    }

    /**
     * A test that is symmetric bit for bit, has a statistic that is 0 without a difference, takes any number of
     * distinct values, sees a shift of the values, and holds its level.
     *
     * @return the traits
     */
    public static StatTestTraits withDefaults() {
        return DEFAULTS;
    }

    /**
     * These traits with another symmetry.
     *
     * @param other what exchanging the sides does, whatever the column's type
     * @return the traits
     */
    public StatTestTraits withSymmetry(Symmetry other) {
        StatTestTraits traits = this;
        for (ColumnType type : ColumnType.values()) {
            traits = traits.withSymmetry(type, other);
        }
        return traits;
    }

    /**
     * These traits with another symmetry on columns of one type.
     *
     * @param type the type of the columns
     * @param other what exchanging the sides does
     * @return the traits
     */
    public StatTestTraits withSymmetry(ColumnType type, Symmetry other) {
        return new StatTestTraits(
                with(symmetry, type, other), statistic, invariance, mostDistinct, drift, holdsItsLevel);
    }

    private static <T> Map<ColumnType, T> with(Map<ColumnType, T> traits, ColumnType type, T other) {
        Map<ColumnType, T> more = new EnumMap<>(ColumnType.class);
        more.putAll(traits);
        more.put(type, other);
        return Collections.unmodifiableMap(more);
    }

    /**
     * These traits with another kind of statistic.
     *
     * @param other what the statistic is without a difference
     * @return the traits
     */
    public StatTestTraits withStatistic(Statistic other) {
        return new StatTestTraits(symmetry, other, invariance, mostDistinct, drift, holdsItsLevel);
    }

    /**
     * These traits with another invariance, which is then checked.
     *
     * @param other the maps that change nothing
     * @return the traits
     */
    public StatTestTraits withInvariance(Invariance other) {
        return new StatTestTraits(symmetry, statistic, other, mostDistinct, drift, holdsItsLevel);
    }

    /**
     * These traits of a test that can compare columns of a type only where both sides together have few distinct
     * values. The contract then draws data that have no more.
     *
     * @param type the type of the columns
     * @param limit the most distinct values that both sides together may have, 2 or more
     * @return the traits
     * @throws IllegalArgumentException if the limit is below 2
     */
    public StatTestTraits withMostDistinct(ColumnType type, int limit) {
        if (limit < 2) {
            throw new IllegalArgumentException(
                    "The most distinct values must be 2 or more, because fewer cannot differ, not " + limit + ".");
        }
        return new StatTestTraits(
                symmetry, statistic, invariance, with(mostDistinct, type, limit), drift, holdsItsLevel);
    }

    /**
     * These traits of a test that sees another drift than a shift of all values.
     *
     * @param map a value of a standard normal sample, and an amount from 0 (no drift) to 4 standard deviations (none
     *     could overlook it), to the drifted value; such as {@code value * (1 + amount)} for a test of the spread
     * @return the traits
     */
    public StatTestTraits withDrift(DoubleBinaryOperator map) {
        return new StatTestTraits(symmetry, statistic, invariance, mostDistinct, map, holdsItsLevel);
    }

    /**
     * These traits of a test that may alarm without drift more often than its p-value says. How often it does is then
     * not checked.
     *
     * @return the traits
     */
    public StatTestTraits withoutLevel() {
        return new StatTestTraits(symmetry, statistic, invariance, mostDistinct, drift, false);
    }

    Symmetry symmetry(ColumnType type) {
        return symmetry.getOrDefault(type, Symmetry.EXACT);
    }

    Statistic statistic() {
        return statistic;
    }

    Invariance invariance() {
        return invariance;
    }

    int mostDistinct(ColumnType type) {
        return mostDistinct.getOrDefault(type, Integer.MAX_VALUE);
    }

    double drifted(double value, double amount) {
        return drift.applyAsDouble(value, amount);
    }

    boolean holdsItsLevel() {
        return holdsItsLevel;
    }

    @Override
    public String toString() {
        return "symmetry " + symmetry + ", statistic " + statistic + ", invariance " + invariance
                + ", most distinct values " + mostDistinct + (holdsItsLevel ? "" : ", level not held");
    }
}
