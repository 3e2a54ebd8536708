package io.driftwatch.testkit;

import io.driftwatch.data.ColumnType;
import io.driftwatch.stattest.StatTest;
import io.driftwatch.testkit.StatTestTraits.Invariance;
import io.driftwatch.testkit.StatTestTraits.Statistic;
import io.driftwatch.testkit.StatTestTraits.Symmetry;
import java.util.Map;

/**
 * A built-in test with what is true of it.
 *
 * @param statTest the test
 * @param traits its traits
 */
record BuiltIn(StatTest statTest, StatTestTraits traits) implements StatTestContract {

    private static final StatTestTraits PLAIN = StatTestTraits.withDefaults();
    private static final StatTestTraits BY_RANK = PLAIN.withInvariance(Invariance.ORDER);
    /** The bins of numbers are those of the reference. */
    private static final StatTestTraits BY_DECILES = BY_RANK.withSymmetry(ColumnType.NUMERIC, Symmetry.NONE);

    /** A line for each built-in test, whichever of them are installed. */
    static final Map<String, StatTestTraits> TRAITS = Map.ofEntries(
            Map.entry("ks", BY_RANK),
            Map.entry("chi-square", BY_RANK.withMostDistinct(ColumnType.NUMERIC, 20)),
            Map.entry("g-test", PLAIN),
            Map.entry("fisher-exact", PLAIN.withStatistic(Statistic.OTHER)),
            Map.entry("mmd", PLAIN.withStatistic(Statistic.OTHER)),
            Map.entry("psi", BY_DECILES),
            Map.entry("total-variation", BY_DECILES),
            Map.entry("cramer-von-mises", BY_RANK),
            Map.entry("anderson-darling", BY_RANK.withStatistic(Statistic.OTHER)),
            Map.entry("mann-whitney", BY_RANK.withStatistic(Statistic.OTHER)),
            Map.entry("t-test", PLAIN.withStatistic(Statistic.SIGNED).withInvariance(Invariance.UNITS)),
            Map.entry("epps-singleton", PLAIN.withInvariance(Invariance.UNITS)),
            Map.entry(
                    "z-test",
                    BY_RANK.withStatistic(Statistic.SIGNED)
                            .withMostDistinct(ColumnType.NUMERIC, 2)
                            .withMostDistinct(ColumnType.CATEGORICAL, 2)),
            Map.entry("wasserstein", PLAIN.withSymmetry(Symmetry.NONE).withInvariance(Invariance.UNITS)),
            Map.entry("energy-distance", PLAIN),
            Map.entry("jensen-shannon", BY_DECILES),
            Map.entry("hellinger", BY_DECILES),
            Map.entry("kl-divergence", BY_RANK.withSymmetry(Symmetry.NONE)));

    @Override
    public String toString() {
        return statTest.name();
    }
}
