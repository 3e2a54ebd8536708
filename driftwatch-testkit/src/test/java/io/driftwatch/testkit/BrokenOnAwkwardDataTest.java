package io.driftwatch.testkit;

import static io.driftwatch.testkit.Contracts.breaches;
import static org.assertj.core.api.Assertions.assertThat;

import io.driftwatch.data.ColumnType;
import io.driftwatch.profile.CategoricalProfile;
import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.profile.NumericProfile;
import io.driftwatch.stattest.StatTest;
import io.driftwatch.stattest.StatTestResult;
import io.driftwatch.stattest.StatTestResult.NotComputable;
import io.driftwatch.stattest.StatTestResult.Significance;
import org.junit.jupiter.api.Test;

/** A broken test that does not bear what data can hold is found out. */
class BrokenOnAwkwardDataTest {

    private static final StatTestTraits BY_VALUE =
            StatTestTraits.withDefaults().withMostDistinct(ColumnType.NUMERIC, 20);

    @Test
    void findsNaNAndInfinity() {
        StatTest test = new BrokenTest("ks") {
            @Override
            public StatTestResult compare(ColumnProfile reference, ColumnProfile current) {
                if (reference instanceof NumericProfile one && current instanceof NumericProfile other) {
                    double difference =
                            one.maximum().orElse(0) - other.minimum().orElse(0);
                    return mapped(one, other, found -> new Significance(difference, found.pValue()));
                }
                return super.compare(reference, current);
            }
        };
        assertThat(breaches(test, "bearsAwkwardNumbers"))
                .containsEntry(
                        "the largest double against the largest double",
                        "The test 'broken' breaks its contract (the largest double against the largest double): compare"
                                + " throws java.lang.IllegalArgumentException: The statistic must be finite, not"
                                + " Infinity. on x (numeric, 3 rows, 2 distinct values) against x (numeric, 3 rows, 2"
                                + " distinct values).");
    }

    @Test
    void findsThatMissingAndInfiniteRowsCount() {
        StatTest test = new BrokenTest("ks") {
            @Override
            public StatTestResult compare(ColumnProfile reference, ColumnProfile current) {
                long rows = reference.rows() + current.rows();
                return withPValue(reference, current, pValue -> pValue / rows);
            }
        };
        assertThat(breaches(test, "ignoresRowsThatAreNotValid"))
                .containsOnlyKeys(
                        "numeric, missing rows",
                        "numeric, rows of NaN",
                        "numeric, rows of Infinity",
                        "numeric, rows of -Infinity");
    }

    @Test
    void findsThatNothingIsTakenForEverything() {
        StatTest numbers = new BrokenTest("ks") {
            @Override
            public StatTestResult compare(ColumnProfile reference, ColumnProfile current) {
                return orElse(reference, current, new Significance(0, 1));
            }
        };
        assertThat(breaches(numbers, "saysWhyNothingCanBeComputed"))
                .hasSize(15)
                .containsEntry(
                        "numeric, current data all missing",
                        "The test 'broken' breaks its contract (numeric, current data all missing): it must be not"
                                + " computable, but gives statistic 0, p-value 1.");
        StatTest thrown = new BrokenTest("ks") {
            @Override
            public StatTestResult compare(ColumnProfile reference, ColumnProfile current) {
                return orElse(reference, current, failed());
            }

            private StatTestResult failed() {
                return new NotComputable("nothing");
            }
        };
        assertThat(breaches(thrown, "saysWhyNothingCanBeComputed"))
                .hasSize(15)
                .containsEntry(
                        "names against numbers",
                        "The test 'broken' breaks its contract (names against numbers): the reason must be a sentence on"
                                + " one line, with a capital and a full stop, not 'nothing'.");
    }

    @Test
    void findsAnExceptionOnEmptySides() {
        StatTest test = new BrokenTest("ks") {
            @Override
            public StatTestResult compare(ColumnProfile reference, ColumnProfile current) {
                ((NumericProfile) reference).sample().value(0);
                return super.compare(reference, current);
            }
        };
        assertThat(breaches(test, "saysWhyNothingCanBeComputed"))
                .containsKeys(
                        "numeric, reference without rows",
                        "numeric, reference withheld",
                        "names against numbers",
                        "categorical, which it does not declare");
    }

    @Test
    void findsAnExceptionOnFewAndOnManyRows() {
        StatTest few = new BrokenTest("ks") {
            @Override
            public StatTestResult compare(ColumnProfile reference, ColumnProfile current) {
                if (reference.valid() < 3) {
                    throw new ArithmeticException("/ by zero");
                }
                return super.compare(reference, current);
            }
        };
        assertThat(breaches(few, "bearsAnyNumberOfRows")).hasSize(12);
        StatTest many = new BrokenTest("chi-square") {
            @Override
            public StatTestResult compare(ColumnProfile reference, ColumnProfile current) {
                Math.toIntExact(reference.valid());
                return super.compare(reference, current);
            }
        };
        assertThat(breaches(many, BY_VALUE, "bearsAnyNumberOfRows"))
                .containsOnlyKeys(
                        "numeric, the most rows that a profile holds",
                        "categorical, the most rows that a profile holds");
    }

    @Test
    void findsThatNamesAreTakenForMore() {
        StatTest test = new BrokenTest("chi-square") {
            @Override
            public StatTestResult compare(ColumnProfile reference, ColumnProfile current) {
                if (reference instanceof CategoricalProfile names) {
                    names.categories().forEach(name -> {
                        if (name.isBlank()) {
                            throw new IllegalArgumentException("A name is blank.");
                        }
                    });
                    double weight = names.categories().get(0).charAt(0);
                    return mapped(
                            names, current, found -> new Significance(found.statistic() * weight, found.pValue()));
                }
                return super.compare(reference, current);
            }
        };
        assertThat(breaches(test, BY_VALUE, "bearsAnyNames"))
                .containsOnlyKeys("hostile characters", "other names for the same");
    }
}
