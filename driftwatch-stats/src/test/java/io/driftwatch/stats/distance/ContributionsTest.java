package io.driftwatch.stats.distance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.stats.kernel.Samples;
import io.driftwatch.stattest.BinContribution;
import io.driftwatch.stattest.StatTest;
import io.driftwatch.stattest.StatTestResult.Distance;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ContributionsTest {

    private static final PopulationStabilityIndex PSI = PopulationStabilityIndex.withDefaults();
    private static final TotalVariation TV = TotalVariation.withDefaults();

    private static Distance distance(StatTest test, ColumnProfile reference, ColumnProfile current) {
        return (Distance) test.withMaximumDraws(999).compare(reference, current);
    }

    private static double sum(Distance found) {
        return found.contributions().stream()
                .mapToDouble(BinContribution::contribution)
                .sum();
    }

    private static List<String> labels(Distance found) {
        return found.contributions().stream().map(BinContribution::bin).toList();
    }

    private static ColumnProfile steps(int rows, double from, double step) {
        return Samples.numbers(
                IntStream.range(0, rows).mapToDouble(i -> from + i * step).toArray());
    }

    @Test
    void addUpToTheDistanceOrToWhatIsUnderItsRoot() {
        SplittableRandom random = new SplittableRandom(91);
        ColumnProfile before = Samples.numbers(Samples.normal(random, 300, z -> z));
        ColumnProfile now = Samples.numbers(Samples.normal(random, 200, z -> 1.3 * z + 0.4));
        for (StatTest test : List.of(PSI, KullbackLeibler.withDefaults(), TV)) {
            Distance found = distance(test, before, now);
            assertThat(sum(found)).isCloseTo(found.distance(), within(1e-14));
        }
        for (StatTest test : List.of(JensenShannon.withDefaults(), Hellinger.withDefaults())) {
            Distance found = distance(test, before, now);
            assertThat(sum(found)).isCloseTo(found.distance() * found.distance(), within(1e-14));
        }
        assertThat(distance(Wasserstein.withDefaults(), before, now).contributions())
                .isEmpty();
    }

    @Test
    void tellEachBinsSharesAndTerm() {
        Distance found = distance(TV, Samples.counted(10, 20, 10), Samples.counted(5, 5, 10));
        assertThat(found.contributions())
                .containsExactly(
                        new BinContribution("n0", 0.25, 0.25, 0),
                        new BinContribution("n1", 0.5, 0.25, 0.125),
                        new BinContribution("n2", 0.25, 0.5, 0.125));
    }

    @Test
    void nameTheBinsOfQuantiles() {
        Distance found = distance(
                PSI.withBinning(Binning.ofQuantiles(4)), steps(40, 100.123456, 0.5), steps(40, 101.123456, 0.5));
        assertThat(labels(found)).containsExactly("≤ 104.6", "(104.6, 109.6]", "(109.6, 114.6]", "> 114.6");
    }

    @Test
    void nameTheBinsThatAreHalfOpenBelowAndAbove() {
        Distance found = distance(
                TV.withBinning(Binning.ofEdges(List.of(0.0, 10.0, 20.0))), steps(50, 0, 0.5), steps(50, -5, 0.5));
        assertThat(labels(found)).containsExactly("< 0", "[0, 10]", "(10, 20]", "> 20");
        assertThat(found.contributions().get(0).referenceShare()).isZero();
        assertThat(found.contributions().get(0).currentShare()).isEqualTo(0.2);
    }

    /** The bin (10, 20] has no rows on either side and is left out. */
    @Test
    void nameTheRightBinsWhereSomeAreLeftOut() {
        Distance found = distance(
                TV.withBinning(Binning.ofEdges(List.of(0.0, 10.0, 20.0, 30.0))),
                Samples.numbers(1, 2, 25),
                Samples.numbers(1, 25, 26));
        assertThat(labels(found)).containsExactly("[0, 10]", "(20, 30]");
    }

    @Test
    void nameFewValuesByThemselvesWithAsManyDigitsAsTheyNeed() {
        Distance found = distance(TV, Samples.numbers(1.00001, 1.00002, 7, 7), Samples.numbers(-1, 7, 7));
        assertThat(labels(found)).containsExactly("-1", "1.00001", "1.00002", "7");
    }

    @Test
    void neighbouringEdgesGetAsManyDigitsAsTellThemApart() {
        Distance found = distance(
                TV.withBinning(Binning.ofQuantiles(4)), steps(40, 1_000_000, 0.001), steps(40, 1_000_000, 0.001));
        assertThat(labels(found))
                .containsExactly(
                        "≤ 1000000.01", "(1000000.01, 1000000.02]", "(1000000.02, 1000000.03]", "> 1000000.03");
    }

    @Test
    void listTheTwentyLargestInTheOrderOfBinsAndTheRestTogether() {
        // Of thirty names of 100 rows each, the ones from n10 on moved.
        long[] before = LongStream.range(0, 30).map(name -> 100).toArray();
        long[] now = LongStream.range(0, 30)
                .map(name -> name < 10 ? 100 : name % 2 == 0 ? 50 : 150)
                .toArray();
        Distance found = distance(TV, Samples.counted(before), Samples.counted(now));
        List<BinContribution> contributions = found.contributions();
        assertThat(contributions).hasSize(21);
        assertThat(labels(found).subList(0, 3)).containsExactly("n10", "n11", "n12");
        assertThat(contributions.get(20)).isEqualTo(BinContribution.rest(10, 1.0 / 3, 1.0 / 3, 0));
        assertThat(sum(found)).isCloseTo(found.distance(), within(1e-15));
    }

    @Test
    void ofEquallyLargeOnesTheFirstAreListed() {
        long[] before = LongStream.range(0, 40).map(name -> 100).toArray();
        long[] now =
                LongStream.range(0, 40).map(name -> name % 2 == 0 ? 50 : 150).toArray();
        Distance found = distance(TV, Samples.counted(before), Samples.counted(now));
        // By name: n0, n1, n10, n11, … n19, n2, …
        assertThat(labels(found))
                .startsWith("n0", "n1", "n10")
                .endsWith("n26", "… 20 other bins")
                .hasSize(21);
        assertThat(sum(found)).isCloseTo(found.distance(), within(1e-15));
    }
}
