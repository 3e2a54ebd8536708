package io.driftwatch.stats.distance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.stats.kernel.BinnedCounts;
import io.driftwatch.stats.kernel.Samples;
import io.driftwatch.stattest.Parameters;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BinningTest {

    private static ColumnProfile range(int from, int to) {
        return Samples.numbers(IntStream.range(from, to).asDoubleStream().toArray());
    }

    private static long[] reference(BinnedCounts counts) {
        return IntStream.range(0, counts.size()).mapToLong(counts::reference).toArray();
    }

    private static long[] current(BinnedCounts counts) {
        return IntStream.range(0, counts.size()).mapToLong(counts::current).toArray();
    }

    @Test
    void decilesHoldATenthOfTheReferenceEach() {
        BinnedCounts counts = Binning.withDefaults().count(range(0, 100), range(50, 80));
        assertThat(reference(counts)).containsExactly(10, 10, 10, 10, 10, 10, 10, 10, 10, 10);
        assertThat(current(counts)).containsExactly(0, 0, 0, 0, 0, 10, 10, 10, 0, 0);
    }

    @Test
    void equalDecilesMerge() {
        double[] values =
                IntStream.range(0, 100).mapToDouble(i -> Math.max(i, 40)).toArray();
        BinnedCounts counts = Binning.withDefaults().count(Samples.numbers(values), range(40, 100));
        assertThat(reference(counts)).containsExactly(41, 9, 10, 10, 10, 10, 10);
        assertThat(current(counts)).containsExactly(1, 9, 10, 10, 10, 10, 10);
    }

    /**
     * 0.07 · 100 is 7.000000000000001 in doubles: the seventh of a hundred parts ends with the seventh row all the
     * same.
     */
    @Test
    void partsAreCountedInWholeRows() {
        BinnedCounts counts = Binning.ofQuantiles(100).count(range(0, 100), range(0, 100));
        assertThat(reference(counts)).hasSize(100).containsOnly(1);
    }

    @Test
    void weightedRowsAreCountedAsOften() {
        double[] twice =
                IntStream.range(0, 60).mapToDouble(i -> Math.floor(i / 2.0)).toArray();
        BinnedCounts counts = Binning.ofQuantiles(3).count(Samples.numbers(twice), range(0, 30));
        assertThat(reference(counts)).containsExactly(20, 20, 20);
        assertThat(current(counts)).containsExactly(10, 10, 10);
    }

    @Test
    void massOutsideFallsIntoTheOuterQuantileBins() {
        BinnedCounts counts = Binning.ofQuantiles(2).count(range(0, 100), Samples.numbers(-1e6, 1e6));
        assertThat(current(counts)).containsExactly(1, 1);
    }

    @Test
    void massOutsideEqualStepsHasBinsOfItsOwn() {
        double[] current = {-5, 0, 10, 10.5, 99, 1e6};
        BinnedCounts counts = Binning.ofEqualWidth(9).count(range(0, 91), Samples.numbers(current));
        assertThat(reference(counts)).containsExactly(0, 11, 10, 10, 10, 10, 10, 10, 10, 10, 0);
        assertThat(current(counts)).containsExactly(1, 2, 1, 0, 0, 0, 0, 0, 0, 0, 2);
    }

    @Test
    void sturgesCoversBothSides() {
        BinnedCounts counts = Binning.ofSturges().count(range(0, 40), range(60, 84));
        assertThat(reference(counts)).hasSize(6).startsWith(12);
        assertThat(counts.referenceTotal() + counts.currentTotal()).isEqualTo(64);
        // 64 rows: log2 64 + 1 = 7 steps of 83 / 7, of which the fourth and fifth are empty or shared.
        assertThat(current(counts)).endsWith(12);
    }

    @Test
    void explicitEdgesHoldAlsoForFewValues() {
        BinnedCounts counts =
                Binning.ofEdges(List.of(0.0, 0.5, 1.0)).count(Samples.numbers(0, 0, 0.5, 1), Samples.numbers(0.6, 2));
        assertThat(reference(counts)).containsExactly(3, 1, 0);
        assertThat(current(counts)).containsExactly(0, 1, 1);
    }

    @Test
    void fewValuesAreABinEach() {
        BinnedCounts counts = Binning.withDefaults().count(Samples.numbers(1, 1, 2), Samples.numbers(2, 3));
        assertThat(reference(counts)).containsExactly(2, 1, 0);
        assertThat(current(counts)).containsExactly(0, 1, 1);
    }

    @Test
    void aRangeWiderThanADoubleDoesNotOverflow() {
        double[] wide =
                IntStream.range(0, 42).mapToDouble(i -> (i - 20.5) * 8.2e306).toArray();
        BinnedCounts counts = Binning.ofEqualWidth(4).count(Samples.numbers(wide), Samples.numbers(wide));
        assertThat(reference(counts)).containsExactly(11, 10, 10, 11);
    }

    @Test
    void parametersGiveTheSameBinningBack() {
        for (Binning binning : List.of(
                Binning.withDefaults(),
                Binning.ofQuantiles(4),
                Binning.ofEqualWidth(7),
                Binning.ofSturges(),
                Binning.ofEdges(List.of(0.0, 1.0)))) {
            assertThat(Binning.of(binning.parameters())).isEqualTo(binning).hasSameHashCodeAs(binning);
        }
        assertThat(Binning.ofQuantiles(4)).isNotEqualTo(Binning.withDefaults()).hasToString("quantiles[4]");
        assertThat(Binning.ofSturges()).hasToString("sturges");
        assertThat(Binning.ofEdges(List.of(0.0, 1.0))).hasToString("edges[0.0, 1.0]");
    }

    @Test
    void refusesWhatIsOutOfRange() {
        assertThatThrownBy(() -> Binning.of(Parameters.of("count", 1)))
                .hasMessage("The number of bins must be from 2 to 10000, not 1.");
        assertThatThrownBy(() -> Binning.of(Parameters.of("count", 2.5)))
                .hasMessage("The number of bins must be whole, not 2.5.");
        assertThatThrownBy(() -> Binning.of(Parameters.of("rule", "quantile")))
                .hasMessage("Parameter 'rule' cannot be 'quantile'. Did you mean 'quantiles'?");
        assertThatThrownBy(() -> Binning.of(Parameters.of("edges", List.of(1, 2))))
                .hasMessage("Parameter 'edges' belongs to the rule 'edges', not to 'quantiles'.");
        assertThatThrownBy(() -> Binning.of(Parameters.of("rule", "edges").with("edges", List.of(2, 1))))
                .hasMessage("Edges of bins must be at least two finite numbers in ascending order, not [2.0, 1.0].");
    }
}
