package io.driftwatch.testkit;

import static io.driftwatch.testkit.Contracts.breaches;
import static org.assertj.core.api.Assertions.assertThat;

import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.stattest.StatTest;
import io.driftwatch.stattest.StatTestResult;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** A broken test that gives another answer another time is found out. */
@ResourceLock(Resources.LOCALE)
class BrokenRepetitionTest {

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
}
