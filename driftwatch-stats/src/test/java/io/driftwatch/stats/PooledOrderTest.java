package io.driftwatch.stats;

import static org.assertj.core.api.Assertions.assertThat;

import io.driftwatch.profile.NumericProfile;
import io.driftwatch.profile.WeightedSample;
import io.driftwatch.stats.kernel.Samples;
import io.driftwatch.stattest.EffectSize;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PooledOrderTest {

    private static WeightedSample sample(double... values) {
        return ((NumericProfile) Samples.numbers(values)).sample();
    }

    private static List<List<Long>> groups(WeightedSample a, WeightedSample b) {
        List<List<Long>> groups = new ArrayList<>();
        PooledOrder.walk(
                a,
                b,
                (reference, current, referenceBelow, currentBelow) ->
                        groups.add(List.of(reference, current, referenceBelow, currentBelow)));
        return groups;
    }

    @Test
    void groupsComeInAscendingOrderWithTheRowsBelow() {
        assertThat(groups(sample(1, 3, 3, 5), sample(2, 3, 6, 6, 7)))
                .containsExactly(
                        List.of(1L, 0L, 0L, 0L),
                        List.of(0L, 1L, 1L, 0L),
                        List.of(2L, 1L, 1L, 1L),
                        List.of(1L, 0L, 3L, 2L),
                        List.of(0L, 2L, 4L, 2L),
                        List.of(0L, 1L, 4L, 4L));
        assertThat(groups(sample(2, 3), sample(1)))
                .containsExactly(List.of(0L, 1L, 0L, 0L), List.of(1L, 0L, 0L, 1L), List.of(1L, 0L, 1L, 1L));
    }

    @Test
    void tiesAreSeenWithinASideAndBetweenThem() {
        assertThat(hasTies(sample(1, 3), sample(2, 4))).isFalse();
        assertThat(hasTies(sample(1, 3, 3), sample(2))).isTrue();
        assertThat(hasTies(sample(2), sample(1, 1))).isTrue();
        assertThat(hasTies(sample(1, 2), sample(2, 3))).isTrue();
    }

    private static boolean hasTies(WeightedSample a, WeightedSample b) {
        return PooledOrder.walk(a, b, (reference, current, referenceBelow, currentBelow) -> {})
                .hasTies();
    }

    @Test
    void theGapHasTheSameBitsAsTheEffectSize() {
        SplittableRandom random = new SplittableRandom(3);
        for (int run = 0; run < 500; run++) {
            int distinct = 1 + random.nextInt(50);
            WeightedSample a = sample(random.ints(1 + random.nextInt(30), 0, distinct)
                    .asDoubleStream()
                    .toArray());
            WeightedSample b = sample(random.ints(1 + random.nextInt(30), 0, distinct)
                    .asDoubleStream()
                    .toArray());
            PooledOrder order = PooledOrder.walk(a, b, (reference, current, referenceBelow, currentBelow) -> {});
            assertThat(order.largestGap()).isEqualTo(EffectSize.largestGap(a, b));
        }
    }
}
