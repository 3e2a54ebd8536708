package io.driftwatch.testkit;

import static io.driftwatch.testkit.Contracts.breaches;
import static org.assertj.core.api.Assertions.assertThat;

import io.driftwatch.data.ColumnType;
import io.driftwatch.stattest.Parameters;
import io.driftwatch.stattest.StatTest;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a broken test says of itself and of its parameters is found out. */
class BrokenDescriptionsTest {

    private static final StatTestTraits BY_VALUE =
            StatTestTraits.withDefaults().withMostDistinct(ColumnType.NUMERIC, 20);

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
}
