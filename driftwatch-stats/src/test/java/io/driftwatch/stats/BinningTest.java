package io.driftwatch.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.stattest.Parameters;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BinningTest {

    private static ColumnProfile range(int from, int to) {
        return Samples.numbers(IntStream.range(from, to).asDoubleStream().toArray());
    }

    @Test
    void decilesHoldATenthOfTheReferenceEach() {
        BinnedCounts counts = Binning.withDefaults().count(range(0, 100), range(50, 80));
        assertThat(counts.referenceCounts()).containsExactly(10, 10, 10, 10, 10, 10, 10, 10, 10, 10);
        assertThat(counts.currentCounts()).containsExactly(0, 0, 0, 0, 0, 10, 10, 10, 0, 0);
    }

    @Test
    void equalDecilesMerge() {
        double[] values =
                IntStream.range(0, 100).mapToDouble(i -> Math.max(i, 40)).toArray();
        BinnedCounts counts = Binning.withDefaults().count(Samples.numbers(values), range(40, 100));
        assertThat(counts.referenceCounts()).containsExactly(41, 9, 10, 10, 10, 10, 10);
        assertThat(counts.currentCounts()).containsExactly(1, 9, 10, 10, 10, 10, 10);
    }

    @Test
    void massOutsideFallsIntoTheOuterQuantileBins() {
        BinnedCounts counts = Binning.ofQuantiles(2).count(range(0, 100), Samples.numbers(-1e6, 1e6));
        assertThat(counts.currentCounts()).containsExactly(1, 1);
    }

    @Test
    void massOutsideEqualStepsHasBinsOfItsOwn() {
        double[] current = {-5, 0, 10, 10.5, 99, 1e6};
        BinnedCounts counts = Binning.ofEqualWidth(9).count(range(0, 91), Samples.numbers(current));
        assertThat(counts.referenceCounts()).containsExactly(0, 11, 10, 10, 10, 10, 10, 10, 10, 10, 0);
        assertThat(counts.currentCounts()).containsExactly(1, 2, 1, 0, 0, 0, 0, 0, 0, 0, 2);
    }

    @Test
    void sturgesCoversBothSides() {
        BinnedCounts counts = Binning.ofSturges().count(range(0, 40), range(60, 84));
        assertThat(counts.referenceCounts()).hasSize(6).startsWith(12);
        assertThat(counts.referenceTotal() + counts.currentTotal()).isEqualTo(64);
        // 64 rows: log2 64 + 1 = 7 steps of 83 / 7, of which the fourth and fifth are empty or shared.
        assertThat(counts.currentCounts()).endsWith(12);
    }

    @Test
    void explicitEdgesHoldAlsoForFewValues() {
        BinnedCounts counts =
                Binning.ofEdges(List.of(0.0, 0.5, 1.0)).count(Samples.numbers(0, 0, 0.5, 1), Samples.numbers(0.6, 2));
        assertThat(counts.referenceCounts()).containsExactly(3, 1, 0);
        assertThat(counts.currentCounts()).containsExactly(0, 1, 1);
    }

    @Test
    void fewValuesAreABinEach() {
        BinnedCounts counts = Binning.withDefaults().count(Samples.numbers(1, 1, 2), Samples.numbers(2, 3));
        assertThat(counts.referenceCounts()).containsExactly(2, 1, 0);
        assertThat(counts.currentCounts()).containsExactly(0, 1, 1);
    }

    @Test
    void aRangeWiderThanADoubleDoesNotOverflow() {
        double[] wide =
                IntStream.range(0, 42).mapToDouble(i -> (i - 20.5) * 8.2e306).toArray();
        BinnedCounts counts = Binning.ofEqualWidth(4).count(Samples.numbers(wide), Samples.numbers(wide));
        assertThat(counts.referenceCounts()).containsExactly(11, 10, 10, 11);
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
