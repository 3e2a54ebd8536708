package io.driftwatch.testkit;

import static io.driftwatch.testkit.Contracts.breaches;
import static org.assertj.core.api.Assertions.assertThat;

import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.stattest.StatTest;
import io.driftwatch.stattest.StatTestResult;
import io.driftwatch.stattest.StatTestResult.Distance;
import io.driftwatch.stattest.StatTestResult.NotComputable;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** The contract is able to fail: a broken test is found out by the promise that it breaks. */
@ResourceLock(Resources.LOCALE)
class StatTestContractTest {

    @Test
    void aGoodTestBreaksNothing() {
        assertThat(Contracts.promises()).hasSize(16);
        assertThat(Contracts.broken(new BuiltIn(new BrokenTest("ks"), StatTestTraits.withDefaults())))
                .isEmpty();
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

    @Test
    void findsTooManyFalseAlarms() {
        StatTest test = new BrokenTest("ks") {
            @Override
            public StatTestResult compare(ColumnProfile reference, ColumnProfile current) {
                return withPValue(reference, current, pValue -> pValue * pValue * pValue);
            }
        };
        assertThat(breaches(test, "seldomAlarmsWithoutDrift"))
                .containsOnlyKeys("numeric, halves of 100 rows", "numeric, 30 of 120 rows")
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
}
