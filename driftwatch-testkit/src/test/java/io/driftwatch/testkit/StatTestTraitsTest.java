package io.driftwatch.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.driftwatch.data.ColumnType;
import io.driftwatch.testkit.StatTestTraits.Invariance;
import io.driftwatch.testkit.StatTestTraits.Statistic;
import io.driftwatch.testkit.StatTestTraits.Symmetry;
import org.junit.jupiter.api.Test;

class StatTestTraitsTest {

    @Test
    void areStrictByDefault() {
        assertThat(StatTestTraits.withDefaults())
                .hasToString("symmetry {}, statistic MAGNITUDE, invariance NONE, most distinct values {}");
    }

    @Test
    void areToldOneByOne() {
        StatTestTraits traits = StatTestTraits.withDefaults()
                .withMostDistinct(ColumnType.CATEGORICAL, 2)
                .withSymmetry(Symmetry.ROUNDED)
                .withStatistic(Statistic.SIGNED)
                .withInvariance(Invariance.UNITS)
                .withDrift((value, amount) -> value * amount)
                .withMostDistinct(ColumnType.NUMERIC, 20)
                .withoutLevel();
        assertThat(traits)
                .hasToString(
                        "symmetry {numeric=ROUNDED, categorical=ROUNDED}, statistic SIGNED, invariance UNITS, most distinct values"
                                + " {numeric=20, categorical=2}, level not held");
        assertThat(traits.drifted(3, 4)).isEqualTo(12);
        assertThat(traits.holdsItsLevel()).isFalse();
    }

    @Test
    void refuseALimitThatAllowsNoDifference() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StatTestTraits.withDefaults().withMostDistinct(ColumnType.NUMERIC, 1))
                .withMessage("The most distinct values must be 2 or more, because fewer cannot differ, not 1.");
    }
}
