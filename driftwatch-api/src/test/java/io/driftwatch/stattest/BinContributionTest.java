package io.driftwatch.stattest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class BinContributionTest {

    @Test
    void noCategoryCanBeTakenForTheRest() {
        BinContribution rest = BinContribution.rest(12, 0.25, 0.125, 0.01);
        assertThat(rest).isEqualTo(new BinContribution("… 12 other bins", 0.25, 0.125, 0.01));
        assertThat(rest.isRest()).isTrue();
        assertThat(BinContribution.rest(1, 0, 0, 0).bin()).isEqualTo("… 1 other bin");
        for (String category : new String[] {"", "other", "…", "… 12 other bins", "…… 12 other bins"}) {
            BinContribution bin = new BinContribution(BinContribution.labelOf(category), 0.5, 0.5, 0);
            assertThat(bin.isRest()).as(category).isFalse();
        }
        assertThat(BinContribution.labelOf("… 12 other bins")).isEqualTo("…… 12 other bins");
        assertThat(BinContribution.labelOf("city 1")).isEqualTo("city 1");
    }

    @Test
    void refusesNumbersThatNoBinHas() {
        assertThatThrownBy(() -> new BinContribution("a", -0.1, 0, 0))
                .hasMessage("The share of the bin 'a' must be from 0 to 1, not -0.1.");
        assertThatThrownBy(() -> new BinContribution("a", 0, Double.NaN, 0))
                .hasMessage("The share of the bin 'a' must be from 0 to 1, not NaN.");
        assertThatThrownBy(() -> new BinContribution("a", 0, 0, Double.POSITIVE_INFINITY))
                .hasMessage("The contribution of the bin 'a' must be finite, not Infinity.");
    }
}
