package io.driftwatch.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.driftwatch.data.ColumnType;
import io.driftwatch.profile.CategoricalProfile;
import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.profile.NumericProfile;
import io.driftwatch.stattest.Parameters;
import io.driftwatch.stattest.StatTest;
import io.driftwatch.stattest.StatTestResult;
import io.driftwatch.stattest.StatTestResult.Distance;
import io.driftwatch.stattest.StatTestResult.NotComputable;
import io.driftwatch.stattest.StatTestResult.Significance;
import io.driftwatch.testkit.StatTestTraits.Invariance;
import io.driftwatch.testkit.StatTestTraits.Statistic;
import io.driftwatch.testkit.StatTestTraits.Symmetry;
import java.lang.reflect.Method;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** The contract is able to fail: each kind of broken test is found out by the promise that it breaks. */
@ResourceLock(Resources.LOCALE)
class StatTestContractTest {

    private static final StatTestTraits BY_VALUE =
            StatTestTraits.withDefaults().withMostDistinct(ColumnType.NUMERIC, 20);

    private static StatTestContract contract(StatTest test, StatTestTraits traits) {
        return new BuiltIn(test, traits);
    }

    private static Map<String, String> breaches(StatTest test, String promise) {
        return breaches(test, StatTestTraits.withDefaults(), promise);
    }

    private static Map<String, String> breaches(StatTest test, StatTestTraits traits, String promise) {
        Method method = Contracts.promises().stream()
                .filter(candidate -> candidate.getName().equals(promise))
                .findFirst()
                .orElseThrow();
        return Contracts.breaches(Contracts.cases(contract(test, traits), method));
    }

    @Test
    void aGoodTestBreaksNothing() {
        assertThat(Contracts.promises()).hasSize(16);
        assertThat(Contracts.broken(contract(new BrokenTest("ks"), StatTestTraits.withDefaults())))
                .isEmpty();
    }

    @Test
    void findsANameThatIsNotLowerCaseWithDashes() {
        StatTest test = new BrokenTest("ks") {
            @Override
            public String name() {
                return "My_Test";
            }
        };
        assertThat(breaches(test, "describesItself"))
                .containsExactly(Map.entry(
                        "its name",
                        "The test 'My_Test' breaks its contract (its name): its name must be lower-case words of letters"
                                + " and digits with dashes between, such as 'chi-square'."));
    }

    @Test
    void findsATestThatSaysOddThingsOfItself() {
        StatTest test = new BrokenTest("ks") {
            private boolean asked;

            @Override
            public String name() {
                asked = !asked;
                return asked ? "this" : "that";
            }

            @Override
            public Set<ColumnType> columnTypes() {
                return Set.of();
            }

            @Override
            public int minimumSample() {
                return 0;
            }

            @Override
            public OptionalDouble defaultThreshold() {
                return OptionalDouble.of(0);
            }
        };
        assertThat(breaches(test, "describesItself"))
                .containsOnlyKeys("its name", "its column types", "its smallest sample", "its threshold");
    }

    @Test
    void findsADistanceThatIsNone() {
        StatTest test = new BrokenTest("ks") {
            @Override
            public boolean isDistance() {
                return true;
            }
        };
        assertThat(breaches(test, "describesItself"))
                .containsOnlyKeys("its threshold")
                .allSatisfy((name, message) -> assertThat(message)
                        .startsWith("The test 'broken' breaks its contract (its threshold): isDistance() is true, but a"
                                + " comparison of numeric columns gives statistic 0."));
    }

    @Test
    void findsATestThatNeverComputesAnything() {
        StatTest test = new BrokenTest("ks") {
            @Override
            public StatTestResult compare(ColumnProfile reference, ColumnProfile current) {
                return new NotComputable("There is always a reason.");
            }
        };
        assertThat(breaches(test, "computesOrdinaryColumns")).hasSize(3);
        assertThat(breaches(test, "computesOrdinaryColumns").get("numeric, 200 against 150 rows"))
                .isEqualTo("The test 'broken' breaks its contract (numeric, 200 against 150 rows): it is not computable"
                        + " (There is always a reason.) on x (numeric, 200 rows, 200 distinct values) against x (numeric,"
                        + " 150 rows, 150 distinct values).");
    }

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

    /** Whoever remembers the last call gives another answer when rows come in another order. */
    @Test
    void findsATestThatRemembers() {
        StatTest test = new BrokenTest("ks") {
            private int calls;

            @Override
            public StatTestResult compare(ColumnProfile reference, ColumnProfile current) {
                int call = calls++;
                return withPValue(reference, current, pValue -> pValue / (1 + call));
            }
        };
        assertThat(breaches(test, "ignoresTheOrderOfRows")).hasSize(9);
        assertThat(breaches(test, "givesTheSameAnswerEveryTime")).hasSize(6);
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
    void findsAnUnknownParameterTaken() {
        StatTest test = new BrokenTest("ks") {
            @Override
            public Parameters parameters() {
                return Parameters.of("option", "on");
            }

            @Override
            public StatTest withParameters(Parameters parameters) {
                return new BrokenTest("ks");
            }
        };
        assertThat(breaches(test, "readsItsOwnParameters"))
                .containsOnly(
                        Map.entry(
                                "made again from its parameters",
                                "The test 'broken' breaks its contract (made again from its parameters): parameters() are"
                                        + " {option=on}, and after withParameters of them {}."),
                        Map.entry(
                                "an unknown parameter",
                                "The test 'broken' breaks its contract (an unknown parameter): the parameter"
                                        + " 'no-such-parameter' must be refused by an IllegalArgumentException."));
    }

    @Test
    void findsAnotherTestMadeFromTheParameters() {
        StatTest test = new BrokenTest("chi-square") {
            @Override
            public StatTest withParameters(Parameters parameters) {
                if (!parameters.isEmpty()) {
                    throw new IllegalArgumentException("No.");
                }
                return new BrokenTest("ks");
            }

            @Override
            public StatTest withMaximumDraws(int draws) {
                return draws > Subject.DRAWS ? new BrokenTest("ks") : this;
            }
        };
        assertThat(breaches(test, BY_VALUE, "readsItsOwnParameters"))
                .containsOnlyKeys(
                        "made again from its parameters",
                        "without parameters",
                        "an unknown parameter",
                        "with another bound on draws");
    }

    @Test
    void findsATestThatIsTiedToItsThread() {
        ThreadLocal<Boolean> prepared = ThreadLocal.withInitial(() -> false);
        prepared.set(true);
        StatTest test = new BrokenTest("ks") {
            @Override
            public StatTestResult compare(ColumnProfile reference, ColumnProfile current) {
                return withPValue(reference, current, pValue -> prepared.get() ? pValue : pValue / 2);
            }
        };
        assertThat(breaches(test, "givesTheSameAnswerEveryTime")).containsOnlyKeys("in many threads");
    }

    @Test
    void findsATestThatDependsOnTheLocale() {
        Locale usual = Locale.getDefault();
        StatTest test = new BrokenTest("ks") {
            @Override
            @SuppressWarnings("StringCaseLocaleUsage")
            public StatTestResult compare(ColumnProfile reference, ColumnProfile current) {
                return withPValue(
                        reference, current, pValue -> "I".toLowerCase().equals("i") ? pValue : 0);
            }
        };
        assertThat(breaches(test, "givesTheSameAnswerEveryTime")).containsOnlyKeys("in the locale tr-TR");
        assertThat(Locale.getDefault()).isEqualTo(usual);
    }

    @Test
    void findsATestThatIsBlindToDriftOrFallsWithIt() {
        StatTest blind = new BrokenTest("ks") {
            @Override
            public StatTestResult compare(ColumnProfile reference, ColumnProfile current) {
                return withPValue(reference, current, pValue -> Math.max(0.01, pValue));
            }
        };
        assertThat(breaches(blind, "growsWithTheDrift"))
                .containsExactly(Map.entry(
                        "numeric, drifting further",
                        "The test 'broken' breaks its contract (numeric, drifting further): the largest drift must have a"
                                + " p-value of at most 0.002: it gives statistic 0.9467, p-value 0.01, effect size"
                                + " 0.9467, noise level 0.1109."));
        StatTest upsideDown = new BrokenTest("ks") {
            @Override
            public StatTestResult compare(ColumnProfile reference, ColumnProfile current) {
                return withPValue(reference, current, pValue -> 1 - pValue);
            }
        };
        assertThat(breaches(upsideDown, "growsWithTheDrift").get("numeric, drifting further"))
                .startsWith(
                        "The test 'broken' breaks its contract (numeric, drifting further): the p-value must not rise"
                                + " with more drift: it gives statistic ");
        assertThat(breaches(new Folded(), "growsWithTheDrift").get("numeric, drifting further"))
                .startsWith("The test 'broken' breaks its contract (numeric, drifting further): the distance must not"
                        + " fall with more drift: it gives distance ");
    }

    /** Goes up and down again. */
    private static final class Folded extends BrokenTest {

        Folded() {
            super("total-variation");
        }

        @Override
        public StatTestResult compare(ColumnProfile reference, ColumnProfile current) {
            return super.compare(reference, current)
                    .match(
                            found -> found,
                            found -> new Distance(
                                    found.distance() * (1 - found.distance()), found.pValue(), found.noiseLevel()),
                            notComputable -> notComputable);
        }
    }

    @Test
    void findsATestOfTheSpreadOnlyWhereItsDriftIsSaid() {
        StatTest test = new BrokenTest("ks");
        StatTestTraits nothing = StatTestTraits.withDefaults().withDrift((value, amount) -> value);
        StatTestTraits spread = StatTestTraits.withDefaults().withDrift((value, amount) -> value * (1 + amount));
        assertThat(breaches(test, nothing, "growsWithTheDrift")).hasSize(1);
        assertThat(breaches(test, spread, "growsWithTheDrift")).isEmpty();
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

    @Test
    void findsTooManyFalseAlarms() {
        StatTest test = new BrokenTest("ks") {
            @Override
            public StatTestResult compare(ColumnProfile reference, ColumnProfile current) {
                return withPValue(reference, current, pValue -> pValue * pValue * pValue);
            }
        };
        assertThat(breaches(test, "seldomAlarmsWithoutDrift"))
                .containsOnlyKeys("numeric, halves of 200 rows", "numeric, 40 of 160 rows")
                .allSatisfy(
                        (name, message) -> assertThat(message)
                                .matches(
                                        "The test 'broken' breaks its contract [(]" + name
                                                + "[)]: in [0-9]+ of 200 comparisons"
                                                + " without drift the p-value is at most 0.05; by chance there are no more than 21[.]"));
        assertThat(breaches(test, StatTestTraits.withDefaults().withoutLevel(), "seldomAlarmsWithoutDrift"))
                .isEmpty();
    }

    @Test
    void findsThatNothingIsGivenBack() {
        StatTest test = new BrokenTest("ks") {
            @Override
            @SuppressWarnings("NullAway") // the promise that is broken here
            public StatTestResult compare(ColumnProfile reference, ColumnProfile current) {
                return null;
            }
        };
        assertThat(Stream.of("describesItself", "growsWithTheDrift").map(promise -> breaches(test, promise)))
                .allSatisfy(broken -> assertThat(broken.values())
                        .singleElement()
                        .asString()
                        .contains(
                                "compare throws java.lang.NullPointerException: The result is null. on x (numeric, "));
    }
}
