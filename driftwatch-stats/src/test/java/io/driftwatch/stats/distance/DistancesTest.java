package io.driftwatch.stats.distance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.driftwatch.profile.CategoricalProfile;
import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.stats.kernel.BinnedCounts;
import io.driftwatch.stats.kernel.FixedBins;
import io.driftwatch.stats.kernel.Resampling;
import io.driftwatch.stats.kernel.Samples;
import io.driftwatch.stattest.BinContribution;
import io.driftwatch.stattest.Parameters;
import io.driftwatch.stattest.StatTest;
import io.driftwatch.stattest.StatTestResult;
import io.driftwatch.stattest.StatTestResult.Distance;
import io.driftwatch.stattest.StatTestResult.NotComputable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DistancesTest {

    private static final PopulationStabilityIndex PSI = PopulationStabilityIndex.withDefaults();
    private static final KullbackLeibler KL = KullbackLeibler.withDefaults();
    private static final JensenShannon JS = JensenShannon.withDefaults();
    private static final Hellinger HELLINGER = Hellinger.withDefaults();
    private static final TotalVariation TV = TotalVariation.withDefaults();
    private static final List<StatTest> ALL = List.of(PSI, KL, JS, HELLINGER, TV);
    /** Those with a law. */
    private static final List<StatTest> DIVERGENCES = List.of(PSI, KL, JS, HELLINGER);

    private static ColumnProfile counts(long a, long b, long c) {
        return CategoricalProfile.of("x", 0, Map.of("a", a, "b", b, "c", c));
    }

    private static StatTest named(String name) {
        return ALL.stream().filter(test -> test.name().equals(name)).findAny().orElseThrow();
    }

    private static Distance distance(StatTestResult result) {
        return (Distance) result;
    }

    @Test
    void indexEqualsItsDefinition() {
        // By hand, and scipy 1.17.1: chi2.sf(psi / s, 2), s * chi2.ppf(0.95, 2), s = 1/600 + 1/500.
        Distance result = distance(PSI.compare(counts(100, 200, 300), counts(150, 180, 170)));
        assertThat(result.distance()).isCloseTo(0.14136904919619164, within(1e-13));
        assertThat(result.pValue()).isCloseTo(4.244687577462336e-09, within(1e-8 * 4.2e-9));
        assertThat(result.noiseLevel()).isCloseTo(0.021968703339395924, within(1e-9));
        assertThat(distance(PSI.withNoiseQuantile(0.995).compare(counts(100, 200, 300), counts(150, 180, 170)))
                        .noiseLevel())
                .isCloseTo(0.0388543273546856, within(1e-9));
        assertThat(distance(PSI.withSmoothing(Smoothing.NONE).compare(counts(100, 200, 300), counts(150, 180, 170)))
                        .distance())
                .isCloseTo(0.14212984668049683, within(1e-13));
        assertThat(distance(PSI.withSmoothing(Smoothing.FLOOR).compare(counts(10, 0, 30), counts(5, 5, 20)))
                        .distance())
                .isCloseTo(1.2792923043481255, within(1e-12));
    }

    @Test
    void anEmptyBinWithoutSmoothingIsNotComputable() {
        assertThat(PSI.withSmoothing(Smoothing.NONE).compare(counts(10, 0, 30), counts(5, 5, 20)))
                .isEqualTo(new NotComputable("A bin is empty on one side, and without smoothing psi is infinite."));
        assertThat(PSI.withSmoothing(Smoothing.NONE).compare(counts(10, 1, 30), counts(5, 1, 20)))
                .isEqualTo(new NotComputable("Bins of so few rows are often empty by chance, and without smoothing psi"
                        + " is then infinite."));
    }

    @Test
    void totalVariationEqualsItsDefinition() {
        Distance result = distance(TV.compare(counts(100, 200, 300), counts(150, 180, 170)));
        // ½ (|1/6 − 0.3| + |1/3 − 0.36| + |0.5 − 0.34|)
        assertThat(result.distance()).isCloseTo(0.16, within(1e-15));
        assertThat(result.pValue()).isEqualTo(1.0 / 20_000);
    }

    /** Expected values: shares as fractions in Python 3.11, the logarithm by mpmath 1.3.0 with 40 digits. */
    @Test
    void thousandsOfMillionsOfRowsLoseNothing() {
        assertDistances(
                3.0355337675976736e-11,
                2.5210406589928742e-06,
                counts(1_499_999_000, 900_000_000, 600_000_123),
                counts(1_500_000_000, 899_990_000, 600_001_000));
        assertDistances(
                0.1663416329229593, 0.0670611439842209, counts(1_999_999_999L, 1_000_000_000, 1), counts(123, 45, 1));
    }

    private static void assertDistances(double psi, double variation, ColumnProfile reference, ColumnProfile current) {
        assertThat(distance(PSI.withMaximumDraws(999).compare(reference, current))
                        .distance())
                .isCloseTo(psi, within(1e-12 * psi));
        assertThat(distance(TV.withMaximumDraws(999).compare(reference, current))
                        .distance())
                .isCloseTo(variation, within(1e-12 * variation));
    }

    /** A fixed bound of 0.1 alone alarms in most of these. */
    @ParameterizedTest
    @CsvSource({
        "psi, 5000, 100, 10",
        "psi, 50, 60, 10",
        "psi, 500, 500, 20",
        "kl-divergence, 100, 5000, 10",
        "jensen-shannon, 5000, 100, 20",
        "hellinger, 5000, 100, 20",
        "total-variation, 5000, 100, 20",
        "total-variation, 80, 50, 5"
    })
    void chanceAloneIsRarelySignificant(String name, int n, int m, int categories) {
        StatTest test = named(name).withMaximumDraws(999);
        SplittableRandom random = new SplittableRandom(23);
        int runs = 1_000;
        int significant = 0;
        int aboveNoise = 0;
        for (int run = 0; run < runs; run++) {
            Distance found = distance(test.compare(
                    Samples.names(Samples.uniformNames(random, n, categories)),
                    Samples.names(Samples.uniformNames(random, m, categories))));
            significant += found.pValue() <= 0.05 ? 1 : 0;
            aboveNoise += found.distance() > found.noiseLevel() ? 1 : 0;
        }
        // Binomial(1,000, 0.05): 50 ± 23 holds 99.9 % of draws; a discrete distance may stay below.
        assertThat(significant).isBetween(15, 73);
        assertThat(aboveNoise).isBetween(15, 73);
    }

    /** Where a bin expects 20 rows the law is used at once; numbers of simulated p-values up to 0.05 and 0.001. */
    @ParameterizedTest
    @CsvSource({"60, 60, 2", "300, 300, 10", "6000, 300, 10", "300, 6000, 10", "1500, 1500, 50"})
    void theyHoldTheirLevelWhereTheirLawIsUsed(int n, int m, int names) {
        double[] weights = new double[names];
        java.util.Arrays.fill(weights, 1);
        SplittableRandom random = new SplittableRandom(26);
        int runs = 4_000;
        int[] atFivePercent = new int[DIVERGENCES.size()];
        int[] atOnePerMille = new int[DIVERGENCES.size()];
        for (int run = 0; run < runs; run++) {
            ColumnProfile reference = Samples.namesOfWeights(random, n, weights);
            ColumnProfile current = Samples.namesOfWeights(random, m, weights);
            for (int i = 0; i < DIVERGENCES.size(); i++) {
                StatTest test = DIVERGENCES.get(i).withMaximumDraws(999);
                double pValue = distance(test.compare(reference, current)).pValue();
                atFivePercent[i] += pValue <= 0.05 ? 1 : 0;
                atOnePerMille[i] += pValue <= 0.001 ? 1 : 0;
            }
        }
        // Binomial(4,000, 0.05): 200 ± 45, and Binomial(4,000, 0.001): 4 ± 7 hold 99.9 % of draws.
        for (int i = 0; i < DIVERGENCES.size(); i++) {
            String name = DIVERGENCES.get(i).name();
            assertThat(atFivePercent[i]).as(name).isBetween(130, 245);
            assertThat(atOnePerMille[i]).as(name).isLessThanOrEqualTo(11);
        }
    }

    @Test
    void theLawTakesOverWhereTheDrawsAgreeWithIt() {
        for (DistanceOnBins<?> test : List.of(PSI, KL, JS, HELLINGER)) {
            Distance byLaw = distance(test.compare(counts(300, 350, 350), counts(210, 190, 200)));
            BinnedCounts counts = Binning.withDefaults().count(counts(300, 350, 350), counts(210, 190, 200));
            Resampling.Outcome byDraws = Resampling.withDefaults()
                    .of(new FixedBins(counts, test.sum()), test.sum().of(counts));
            assertThat(byLaw.pValue()).isCloseTo(byDraws.pValue(), within(0.03));
            assertThat(byLaw.noiseLevel())
                    .isCloseTo(test.ofSum(byDraws.noiseLevel()), within(0.15 * byLaw.noiseLevel()));
        }
    }

    @Test
    void moreDrawsAreTakenWhereThePValueIsSmall() {
        ColumnProfile before = counts(30, 30, 0);
        ColumnProfile now = counts(0, 5, 30);
        assertThat(distance(TV.compare(before, now)).pValue()).isEqualTo(1.0 / 20_000);
        assertThat(distance(TV.withMaximumDraws(999).compare(before, now)).pValue())
                .isEqualTo(1.0 / 1_000);
    }

    @Test
    void oneOutlierHidesNothingFromTheIndex() {
        SplittableRandom random = new SplittableRandom(24);
        double[] before = Samples.normal(random, 500, z -> z);
        double[] shifted = Samples.normal(random, 500, z -> z + 1);
        for (StatTest test : ALL) {
            Distance clean = distance(test.compare(Samples.numbers(before), Samples.numbers(shifted)));
            double[] withOutlier = before.clone();
            withOutlier[0] = 1e6;
            Distance there = distance(test.compare(Samples.numbers(withOutlier), Samples.numbers(shifted)));
            double[] shiftedWithOutlier = shifted.clone();
            shiftedWithOutlier[0] = 1e6;
            Distance here = distance(test.compare(Samples.numbers(before), Samples.numbers(shiftedWithOutlier)));
            assertThat(there.distance()).isGreaterThan(0.3).isCloseTo(clean.distance(), within(0.1 * clean.distance()));
            assertThat(here.distance()).isGreaterThan(0.3).isCloseTo(clean.distance(), within(0.1 * clean.distance()));
            assertThat(there.pValue()).isLessThan(1e-4);
        }
    }

    @Test
    void equalConstantsAreNoDriftAndOthersAre() {
        for (StatTest test : ALL) {
            Distance same = distance(test.compare(Samples.numbers(5, 5, 5), Samples.numbers(5, 5)));
            assertThat(same).isEqualTo(new Distance(0, 1, 0, List.of(new BinContribution("5", 1, 1, 0))));
            double[] fives = new double[40];
            double[] sixes = new double[40];
            java.util.Arrays.fill(fives, 5);
            java.util.Arrays.fill(sixes, 6);
            Distance other = distance(test.compare(Samples.numbers(fives), Samples.numbers(sixes)));
            assertThat(other.distance()).isGreaterThan(0.9);
            assertThat(other.pValue()).isLessThan(1e-4);
        }
    }

    @Test
    void sidesAreInterchangeableOnNames() {
        ColumnProfile a = counts(10, 20, 30);
        ColumnProfile b = counts(40, 20, 25);
        for (StatTest test : List.of(PSI, JS, HELLINGER, TV)) {
            Distance forth = distance(test.compare(a, b));
            Distance back = distance(test.compare(b, a));
            assertThat(forth).isEqualTo(Samples.exchanged(back));
        }
    }

    @Test
    void tenThousandNamesAreCompared() {
        SplittableRandom random = new SplittableRandom(25);
        Map<String, Long> before = new HashMap<>();
        Map<String, Long> now = new HashMap<>();
        for (int name = 0; name < 10_000; name++) {
            before.put("n" + name, (long) random.nextInt(9));
            now.put("n" + name, (long) random.nextInt(9));
        }
        for (StatTest test : ALL) {
            Distance found =
                    distance(test.compare(CategoricalProfile.of("x", 0, before), CategoricalProfile.of("x", 0, now)));
            assertThat(found.pValue()).isEqualTo(1.0 / 20_000);
            assertThat(found.distance()).isGreaterThan(found.noiseLevel());
        }
    }

    @Test
    void theSameSeedGivesTheSameBitsAndAnotherDoesNot() {
        ColumnProfile a = counts(10, 20, 30);
        ColumnProfile b = counts(15, 20, 25);
        assertThat(TV.withSeed(7).compare(a, b)).isEqualTo(TV.withSeed(7).compare(a, b));
        assertThat(TV.withSeed(7).compare(a, b)).isNotEqualTo(TV.withSeed(8).compare(a, b));
        assertThat(PSI.withSeed(7).compare(a, b)).isNotEqualTo(PSI.withSeed(8).compare(a, b));
    }

    @Test
    void parametersGiveTheSameTestBack() {
        for (StatTest test : ALL) {
            assertThat(test.parameters()).isEqualTo(Parameters.none());
        }
        List<StatTest> told = List.of(
                PSI.withBinning(Binning.ofSturges())
                        .withSmoothing(Smoothing.FLOOR)
                        .withSeed(5)
                        .withNoiseQuantile(0.99),
                KL.withSmoothing(Smoothing.NONE).withDirection(KullbackLeibler.Direction.REFERENCE_CURRENT),
                JS.withBase(JensenShannon.Base.E).withSeed(5),
                HELLINGER.withBinning(Binning.ofEqualWidth(5)),
                TV.withBinning(Binning.ofQuantiles(4)).withSeed(5).withNoiseQuantile(0.9));
        for (StatTest test : told) {
            assertThat(named(test.name()).withParameters(test.parameters()).parameters())
                    .isEqualTo(test.parameters());
        }
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThatThrownBy(() -> PSI.withParameters(Parameters.of("smoothin", "none")))
                .hasMessage("Unknown parameter 'smoothin'. Did you mean 'smoothing'?");
        assertThatThrownBy(() -> TV.withParameters(Parameters.of("smoothing", "none")))
                .hasMessage("Unknown parameter 'smoothing'. Known: bins, noise-quantile, seed.");
        assertThatThrownBy(() -> JS.withParameters(Parameters.of("base", 10)))
                .hasMessage("Parameter 'base' must be 2 or e, not 10.0.");
        assertThatThrownBy(() -> KL.withParameters(Parameters.of("direction", "backwards")))
                .hasMessage(
                        "Parameter 'direction' cannot be 'backwards'. Known: current-reference, reference-current.");
        assertThatThrownBy(() -> PSI.withParameters(Parameters.of("noise-quantile", 1)))
                .hasMessage("Parameter 'noise-quantile' must be above 0 and at most 0.999, not 1.0.");
        assertThatThrownBy(() -> PSI.withParameters(Parameters.of("seed", 0.5)))
                .hasMessage("Parameter 'seed' must be a whole number, not 0.5.");
        assertThatThrownBy(() -> TV.withSeed(Long.MAX_VALUE))
                .hasMessage("Parameter 'seed' must be from −2⁵³ to 2⁵³, which any JSON reader keeps, not"
                        + " 9223372036854775807.");
        assertThatThrownBy(() -> PSI.withParameters(Parameters.of("seed", 1e18)))
                .hasMessage("Parameter 'seed' must be from −2⁵³ to 2⁵³, which any JSON reader keeps, not"
                        + " 1000000000000000000.");
        assertThatThrownBy(() -> TV.withMaximumDraws(10)).hasMessage("At least 999 draws are needed, not 10.");
    }
}
