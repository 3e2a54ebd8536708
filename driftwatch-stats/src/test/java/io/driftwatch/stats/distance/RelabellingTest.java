package io.driftwatch.stats.distance;

import static org.assertj.core.api.Assertions.assertThat;

import io.driftwatch.profile.NumericProfile;
import io.driftwatch.profile.WeightedSample;
import io.driftwatch.stats.KolmogorovSmirnov;
import io.driftwatch.stats.kernel.BinnedCounts;
import io.driftwatch.stats.kernel.BinnedDistance;
import io.driftwatch.stats.kernel.FixedBins;
import io.driftwatch.stats.kernel.Resampling;
import io.driftwatch.stats.kernel.Samples;
import io.driftwatch.stattest.StatTestResult.Distance;
import io.driftwatch.stattest.StatTestResult.Significance;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelabellingTest {

    private static final BinnedDistance PSI = PopulationStabilityIndex.jeffreys(Smoothing.HALF_COUNT);

    private static WeightedSample sample(SplittableRandom random, int rows, DoubleUnaryOperator map) {
        return ((NumericProfile) Samples.numbers(Samples.normal(random, rows, map))).sample();
    }

    @ParameterizedTest
    @CsvSource({"quantiles, 30, 200", "equal-width, 30, 200", "equal-width, 200, 60"})
    void theReferencesOwnBinsAreNoDrift(String rule, int n, int m) {
        PopulationStabilityIndex psi = PopulationStabilityIndex.withDefaults()
                .withBinning(rule.equals("quantiles") ? Binning.withDefaults() : Binning.ofEqualWidth(10))
                .withMaximumDraws(999);
        SplittableRandom random = new SplittableRandom(49);
        int runs = 400;
        int significant = 0;
        for (int run = 0; run < runs; run++) {
            Distance found = (Distance) psi.compare(
                    Samples.numbers(Samples.normal(random, n, z -> z)),
                    Samples.numbers(Samples.normal(random, m, z -> z)));
            significant += found.pValue() <= 0.05 ? 1 : 0;
        }
        // Binomial(400, 0.05): 20 ± 14 holds 99.9 % of draws.
        assertThat(significant).isBetween(6, 34);
    }

    @Test
    void fixedBinsAlarmTooOften() {
        SplittableRandom random = new SplittableRandom(52);
        Resampling resampling = Resampling.withDefaults().withMaximumDraws(999);
        int significant = 0;
        for (int run = 0; run < 1_000; run++) {
            BinnedCounts counts =
                    Binning.withDefaults().countByRule(sample(random, 30, z -> z), sample(random, 200, z -> z));
            significant +=
                    resampling.of(new FixedBins(counts, PSI), PSI.of(counts)).pValue() <= 0.05 ? 1 : 0;
        }
        assertThat(significant).isBetween(80, 150);
    }

    /** Nearly always every bin expects 20 rows, so that nothing is drawn. */
    @ParameterizedTest
    @CsvSource({"400, 400", "400, 4000", "2600, 260"})
    void theLawHoldsOnTheReferencesDeciles(int n, int m) {
        SplittableRandom random = new SplittableRandom(53);
        PopulationStabilityIndex psi = PopulationStabilityIndex.withDefaults().withMaximumDraws(999);
        int runs = 3_000;
        int atFivePercent = 0;
        int atOnePerMille = 0;
        for (int run = 0; run < runs; run++) {
            double pValue = ((Distance) psi.compare(
                            Samples.numbers(Samples.normal(random, n, z -> z)),
                            Samples.numbers(Samples.normal(random, m, z -> z))))
                    .pValue();
            atFivePercent += pValue <= 0.05 ? 1 : 0;
            atOnePerMille += pValue <= 0.001 ? 1 : 0;
        }
        // Binomial(3,000, 0.05): 150 ± 39, and Binomial(3,000, 0.001): 3 ± 6 hold 99.9 % of draws.
        assertThat(atFivePercent).isBetween(100, 189);
        assertThat(atOnePerMille).isLessThanOrEqualTo(9);
    }

    @Test
    void drawsKnowThatADecileHoldsATenthOfTheReference() {
        SplittableRandom random = new SplittableRandom(50);
        BinnedDistance rowsOfCurrent = (n, m, k) -> (a, b) -> {
            assertThat(a).isEqualTo(3);
            return b;
        };
        Relabelling draws = new Relabelling(
                Binning.withDefaults()::countByRule,
                10,
                sample(random, 30, z -> z),
                sample(random, 100, z -> z),
                rowsOfCurrent);
        for (int run = 0; run < 500; run++) {
            assertThat(draws.applyAsDouble(random)).isEqualTo(100);
        }
    }

    /** Of 70,000 rows, which are gathered into groups, against as many rows drawn afresh, which are not. */
    @ParameterizedTest
    @CsvSource({"quantiles, 150, 69850", "equal-width, 35000, 35000", "equal-width, 69000, 1000"})
    void groupsOfNeighboursChangeNothingThatMatters(String rule, int n, int m) {
        Binning binning = rule.equals("quantiles") ? Binning.withDefaults() : Binning.ofEqualWidth(10);
        SplittableRandom random = new SplittableRandom(51);
        Relabelling draws = new Relabelling(
                binning::countByRule, binning.bins(), sample(random, n, z -> z), sample(random, m, z -> z), PSI);
        int runs = 300;
        double[] grouped = new double[runs];
        double[] afresh = new double[runs];
        for (int run = 0; run < runs; run++) {
            grouped[run] = draws.applyAsDouble(random);
            afresh[run] = PSI.of(binning.countByRule(sample(random, n, z -> z), sample(random, m, z -> z)));
        }
        Significance difference = (Significance)
                KolmogorovSmirnov.withDefaults().compare(Samples.numbers(grouped), Samples.numbers(afresh));
        assertThat(difference.pValue()).isGreaterThan(0.001);
    }

    @Test
    void groupsAreSingleAtBothEndsAndSmallInBetween() {
        WeightedSample even = WeightedSample.of(
                LongStream.range(0, 100_000).mapToDouble(i -> 2 * i).toArray(),
                LongStream.range(0, 100_000).map(i -> 1).toArray());
        WeightedSample odd = WeightedSample.of(
                LongStream.range(0, 100_000).mapToDouble(i -> 2 * i + 1).toArray(),
                LongStream.range(0, 100_000).map(i -> 1).toArray());
        ValueGroups groups = ValueGroups.of(even, odd, 1_000, 64);
        assertThat(groups.size()).isBetween(1_000, 2_000);
        long before = 0;
        for (int group = 0; group < groups.size(); group++) {
            long further = Math.min(before, 200_000 - before);
            assertThat(groups.rows(group)).isBetween(1L, Math.max(1, Math.min(200, further / 64)));
            before += groups.rows(group);
        }
        assertThat(before).isEqualTo(200_000);
    }
}
