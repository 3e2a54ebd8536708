package io.driftwatch.example.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.driftwatch.policy.StatusLimits;
import io.driftwatch.run.BaselineDraft;
import io.driftwatch.run.MonitorRun;
import io.driftwatch.run.RunVerdict;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class TrendTest {

    private final CardHistory cards = new CardHistory();

    private static Trend share(MonitorRun... runs) {
        return Trend.of("Drift share", List.of(runs), RunVerdict::driftShare, 0.2, 0.5);
    }

    @Test
    void aFailedRunIsAGapAndNoZero() {
        Trend trend = share(cards.green, cards.red, cards.failed, cards.greenAgain);

        assertThat(trend.lines()).hasSize(2);
        assertThat(trend.lines().get(0).split(" ", -1)).hasSize(2);
        assertThat(trend.lines().get(1).split(" ", -1)).hasSize(1);
        assertThat(trend.marks()).extracting(TrendMark::sign).containsExactly("●", "■", "×", "●");
        assertThat(trend.label()).isEqualTo("Drift share of the latest 4 runs, the oldest first; 1 without it");
    }

    @Test
    void aSingleRunStandsInTheMiddle() {
        assertThat(share(cards.green).marks().get(0).x()).isEqualTo("335");
        assertThat(share(cards.green).label()).isEqualTo("Drift share of the latest 1 run, the oldest first");
    }

    @Test
    void heightsAreInProportion() {
        Trend trend = share(cards.green, cards.red);
        double drifted = cards.red.completed().orElseThrow().driftShare().orElseThrow();

        assertThat(trend.marks().get(0).y()).isEqualTo("106");
        assertThat(Double.parseDouble(trend.marks().get(1).y())).isCloseTo(106 - 94 / 1.08, within(0.06, drifted));
        assertThat(Double.parseDouble(trend.limits().get(1).y()))
                .isCloseTo(106 - 94 * 0.5 / (drifted * 1.08), within(0.06, drifted));
    }

    /** The largest number is just below the top, whatever it is, when it is above the limit. */
    private static Offset<Double> within(double offset, double largest) {
        assertThat(largest).isGreaterThan(0.5);
        return Offset.offset(offset);
    }

    @Test
    void anotherBaselineIsMarkedBetweenRuns() {
        cards.service.refresh(BaselineDraft.of(
                "cards",
                cards.stores.contents().profile(cards.red.batch().profile()),
                "second",
                "the world is another"));
        MonitorRun after = cards.run("fifth", 6, 0);

        assertThat(share(cards.green, after).changes()).containsExactly("335");
        assertThat(share(cards.green, cards.red).changes()).isEmpty();
    }

    @Test
    void numbersThatWouldStandOnEachOtherAreLeftOut() {
        List<Trend> near = Trend.both(List.of(cards.green, cards.red), new StatusLimits(0.49, 0.5, 0.0001, 0.25));

        assertThat(near).extracting(trend -> trend.limits().get(0).text()).containsExactly("", "");
        assertThat(near).extracting(trend -> trend.limits().get(1).text()).containsExactly("0.5", "0.25");
    }

    @Test
    void withoutNumbersThereIsNoPicture() {
        assertThat(Trend.both(List.of(cards.failed), StatusLimits.withDefaults()))
                .isEmpty();
    }
}
