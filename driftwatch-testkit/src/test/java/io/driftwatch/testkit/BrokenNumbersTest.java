package io.driftwatch.testkit;

import static io.driftwatch.testkit.Contracts.breaches;
import static org.assertj.core.api.Assertions.assertThat;

import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.profile.NumericProfile;
import io.driftwatch.stattest.StatTest;
import io.driftwatch.stattest.StatTestResult;
import io.driftwatch.stattest.StatTestResult.Distance;
import io.driftwatch.stattest.StatTestResult.Significance;
import io.driftwatch.testkit.StatTestTraits.Invariance;
import io.driftwatch.testkit.StatTestTraits.Statistic;
import io.driftwatch.testkit.StatTestTraits.Symmetry;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** A broken test whose numbers are wrong is found out. */
class BrokenNumbersTest {

    @Test
    void findsAnotherEffectSizeAndNoNoise() {
        StatTest effect = new BrokenTest("ks") {
            @Override
            public StatTestResult compare(ColumnProfile reference, ColumnProfile current) {
                return mapped(
                        reference,
                        current,
                        found -> new Significance(
                                found.statistic(), found.pValue(), OptionalDouble.of(1), found.noiseLevel()));
            }
        };
        assertThat(breaches(effect, "computesOrdinaryColumns")).hasSize(3);
        StatTest noise = new BrokenTest("total-variation") {
            @Override
            public StatTestResult compare(ColumnProfile reference, ColumnProfile current) {
                return super.compare(reference, current)
                        .match(
                                found -> found,
                                found -> new Distance(found.distance(), found.pValue(), 0),
                                notComputable -> notComputable);
            }
        };
        assertThat(breaches(noise, "computesOrdinaryColumns")).hasSize(6);
    }

    @Test
    void findsAnAsymmetricTest() {
        StatTest test = new BrokenTest("ks") {
            @Override
            public StatTestResult compare(ColumnProfile reference, ColumnProfile current) {
                double share = reference instanceof NumericProfile numbers
                        ? numbers.mean().orElse(0)
                        : 0;
                return withPValue(reference, current, pValue -> share > 0 ? pValue : pValue / 2);
            }
        };
        assertThat(breaches(test, "isAsSymmetricAsItSays"))
                .containsEntry(
                        "sides exchanged, numeric, constant",
                        "The test 'broken' breaks its contract (sides exchanged, numeric, constant): the p-value is 0.2"
                                + " instead of 0.1, and so off by 0.1.");
        assertThat(breaches(test, StatTestTraits.withDefaults().withSymmetry(Symmetry.NONE), "isAsSymmetricAsItSays"))
                .isEmpty();
    }

    @Test
    void findsAStatisticThatDoesNotChangeItsSign() {
        StatTest test = new BrokenTest("ks");
        StatTestTraits signed = StatTestTraits.withDefaults().withStatistic(Statistic.SIGNED);
        StatTestTraits other = StatTestTraits.withDefaults().withStatistic(Statistic.OTHER);
        assertThat(breaches(test, signed, "isAsSymmetricAsItSays")).hasSize(5);
        assertThat(breaches(test, other, "isAsSymmetricAsItSays")).isEmpty();
    }

    @Test
    void roundingIsForgivenOnlyWhereItIsSaid() {
        StatTest test = new BrokenTest("ks") {
            @Override
            public StatTestResult compare(ColumnProfile reference, ColumnProfile current) {
                return withPValue(
                        reference,
                        current,
                        pValue -> reference.valid() > current.valid() ? Math.nextDown(pValue) : pValue);
            }
        };
        assertThat(breaches(test, "isAsSymmetricAsItSays")).isNotEmpty();
        assertThat(breaches(
                        test, StatTestTraits.withDefaults().withSymmetry(Symmetry.ROUNDED), "isAsSymmetricAsItSays"))
                .isEmpty();
    }

    @Test
    void findsADifferenceBetweenEqualSides() {
        StatTest statistic = new BrokenTest("ks") {
            @Override
            public StatTestResult compare(ColumnProfile reference, ColumnProfile current) {
                return mapped(reference, current, found -> new Significance(found.statistic() + 0.01, found.pValue()));
            }
        };
        assertThat(breaches(statistic, "findsNothingBetweenEqualSides"))
                .hasSize(9)
                .containsEntry(
                        "numeric, equal sides",
                        "The test 'broken' breaks its contract (numeric, equal sides): the statistic of equal sides must"
                                + " be 0: it gives statistic 0.01, p-value 1.");
        StatTestTraits other = StatTestTraits.withDefaults().withStatistic(Statistic.OTHER);
        assertThat(breaches(statistic, other, "findsNothingBetweenEqualSides")).isEmpty();
        StatTest pValue = new BrokenTest("ks") {
            @Override
            public StatTestResult compare(ColumnProfile reference, ColumnProfile current) {
                return withPValue(reference, current, p -> 0.99 * p);
            }
        };
        assertThat(breaches(pValue, "findsNothingBetweenEqualSides")).hasSize(6);
    }

    /** "No drift" as the answer to too little data. */
    @Test
    void findsThatTooLittleDataAreTakenForTheSame() {
        StatTest test = new BrokenTest("ks") {
            @Override
            public StatTestResult compare(ColumnProfile reference, ColumnProfile current) {
                return current.valid() < 5 ? new Significance(0, 1) : super.compare(reference, current);
            }
        };
        assertThat(breaches(test, "tellsDifferentConstantsApart"))
                .hasSize(18)
                .containsEntry(
                        "1 against 2, 3 rows a side",
                        "The test 'broken' breaks its contract (1 against 2, 3 rows a side): the"
                                + " statistic of different sides must not be 0; what is too little data is not"
                                + " computable: it gives statistic 0, p-value 1.");
        assertThat(breaches(test, "saysWhyNothingCanBeComputed")).isNotEmpty();
    }

    @Test
    void findsDifferentConstantsWithoutDrift() {
        StatTest pValue = new BrokenTest("ks") {
            @Override
            public StatTestResult compare(ColumnProfile reference, ColumnProfile current) {
                return withPValue(reference, current, p -> 1);
            }
        };
        assertThat(breaches(pValue, "tellsDifferentConstantsApart")).hasSize(6);
        StatTest distance = new BrokenTest("total-variation") {
            @Override
            public OptionalDouble defaultThreshold() {
                return OptionalDouble.of(2);
            }
        };
        assertThat(breaches(distance, "tellsDifferentConstantsApart")).hasSize(7);
    }

    @Test
    void findsThatUnitsMatter() {
        StatTest test = new BrokenTest("ks") {
            @Override
            public StatTestResult compare(ColumnProfile reference, ColumnProfile current) {
                double unit = reference instanceof NumericProfile numbers
                        ? numbers.standardDeviation().orElse(1)
                        : 1;
                return mapped(reference, current, found -> new Significance(found.statistic() * unit, found.pValue()));
            }
        };
        StatTestTraits units = StatTestTraits.withDefaults().withInvariance(Invariance.UNITS);
        StatTestTraits order = StatTestTraits.withDefaults().withInvariance(Invariance.ORDER);
        assertThat(breaches(test, units, "isAsInvariantAsItSays"))
                .containsOnlyKeys(
                        "values a million times as large", "values a billionth as large", "values moved and stretched");
        assertThat(breaches(test, order, "isAsInvariantAsItSays")).hasSize(5);
        assertThat(breaches(test, "isAsInvariantAsItSays")).isEmpty();
    }
}
