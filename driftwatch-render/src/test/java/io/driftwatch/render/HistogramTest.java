package io.driftwatch.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.driftwatch.data.Dataset;
import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.profile.Profiler;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HistogramTest {

    private static ColumnProfile numbers(double... values) {
        return Profiler.withDefaults()
                .profile(Dataset.builder().numeric("x", values).build())
                .column("x");
    }

    private static ColumnProfile names(String... values) {
        return Profiler.withDefaults()
                .profile(Dataset.builder().categorical("x", values).build())
                .column("x");
    }

    private static double[] range(int from, int to) {
        return IntStream.range(from, to).asDoubleStream().toArray();
    }

    @Test
    void bothSidesShareTheBins() {
        Histogram both =
                Histogram.of(numbers(range(0, 100)), numbers(range(50, 100)), 2).orElseThrow();
        assertThat(both.reference()).containsExactly(0.5, 0.5);
        assertThat(both.current()).containsExactly(0.0, 1.0);
    }

    @Test
    void oneOutlierDoesNotSqueezeThePicture() {
        double[] values = range(0, 1_000);
        values[999] = 1e6;
        Histogram both =
                Histogram.of(numbers(values), numbers(range(0, 1_000)), 10).orElseThrow();
        assertThat(both.reference()).allMatch(share -> share > 0.09 && share < 0.12);
    }

    @Test
    void fewValuesHaveABarEach() {
        Histogram both = Histogram.of(numbers(0, 0, 1, 5), numbers(1, 7), 10).orElseThrow();
        assertThat(both.reference()).containsExactly(0.5, 0.25, 0.25, 0.0);
        assertThat(both.current()).containsExactly(0.0, 0.5, 0.0, 0.5);
    }

    @Test
    void namesStandByTheirShareAndTheRestTogether() {
        Histogram both = Histogram.of(names("a", "b", "b", "c"), names("b", "d", "e", "e"), 3)
                .orElseThrow();
        assertThat(both.reference()).containsExactly(0.5, 0.0, 0.5);
        assertThat(both.current()).containsExactly(0.25, 0.5, 0.25);
    }

    @Test
    void thereIsNoPictureWithoutValuesOnBothSides() {
        assertThat(Histogram.of(numbers(1), null, 10)).isEmpty();
        assertThat(Histogram.of(numbers(1), numbers(), 10)).isEmpty();
        assertThat(Histogram.of(numbers(1).withhold(), numbers(1), 10)).isEmpty();
        assertThat(Histogram.of(numbers(1), names("a"), 10)).isEmpty();
    }

    @Test
    void barsStandForShares() {
        assertThat(BarPicture.of(java.util.List.of(0.0, 0.0001, 0.25, 0.5), 0.5))
                .isEqualTo(" ▁▄█");
    }
}
