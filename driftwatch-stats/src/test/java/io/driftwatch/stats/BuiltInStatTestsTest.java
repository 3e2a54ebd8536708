package io.driftwatch.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.driftwatch.data.ColumnType;
import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.spi.StatTests;
import io.driftwatch.stats.contingency.ChiSquare;
import io.driftwatch.stats.contingency.GTest;
import io.driftwatch.stats.distance.Hellinger;
import io.driftwatch.stats.distance.JensenShannon;
import io.driftwatch.stats.distance.PopulationStabilityIndex;
import io.driftwatch.stats.distance.Smoothing;
import io.driftwatch.stats.distance.TotalVariation;
import io.driftwatch.stats.kernel.Samples;
import io.driftwatch.stattest.StatTest;
import io.driftwatch.stattest.StatTestResult.NotComputable;
import io.driftwatch.stattest.StatTestResult.Significance;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BuiltInStatTestsTest {

    static Stream<StatTest> tests() {
        return new BuiltInStatTests().statTests().stream();
    }

    @Test
    void areFoundAsAService() {
        assertThat(StatTests.installed().names())
                .containsExactly(
                        "anderson-darling",
                        "chi-square",
                        "cramer-von-mises",
                        "energy-distance",
                        "epps-singleton",
                        "fisher-exact",
                        "g-test",
                        "hellinger",
                        "jensen-shannon",
                        "kl-divergence",
                        "ks",
                        "mann-whitney",
                        "mmd",
                        "psi",
                        "t-test",
                        "total-variation",
                        "wasserstein",
                        "z-test");
    }

    @Test
    void distancesBringTheirThreshold() {
        StatTests tests = StatTests.installed();
        List<String> distances =
                List.of("hellinger", "jensen-shannon", "kl-divergence", "psi", "total-variation", "wasserstein");
        for (String name : distances) {
            assertThat(tests.require(name).defaultThreshold()).as(name).hasValue(0.1);
            assertThat(tests.require(name).isDistance()).as(name).isTrue();
        }
        assertThat(tests.require("energy-distance").defaultThreshold()).isEmpty();
        assertThat(tests.require("energy-distance").isDistance()).isTrue();
        assertThat(tests.require("wasserstein").columnTypes()).containsExactly(ColumnType.NUMERIC);
        assertThat(tests.require("ks").defaultThreshold()).isEmpty();
        assertThat(tests.require("ks").columnTypes()).containsExactly(ColumnType.NUMERIC);
        assertThat(tests.require("psi").columnTypes()).hasSize(2);
        assertThat(tests.require("total-variation").columnTypes()).hasSize(2);
        assertThat(tests.require("chi-square").columnTypes()).hasSize(2);
        assertThat(tests.require("g-test").columnTypes()).containsExactly(ColumnType.CATEGORICAL);
        assertThat(tests.require("fisher-exact").columnTypes()).containsExactly(ColumnType.CATEGORICAL);
    }

    @ParameterizedTest
    @MethodSource("tests")
    void sayWhyTheyCannotCompute(StatTest test) {
        ColumnProfile numbers = Samples.numbers(1, 2, 3);
        ColumnProfile none = Samples.numbers();
        assertThat(test.compare(numbers, none))
                .isEqualTo(new NotComputable("There are no usable values in the current data."));
        assertThat(test.compare(none, numbers))
                .isEqualTo(new NotComputable("There are no usable values in the reference."));
        assertThat(test.compare(numbers, numbers.withhold()))
                .isEqualTo(new NotComputable("The values of the column are withheld."));
        assertThat(test.compare(numbers, Samples.names("a")))
                .isEqualTo(new NotComputable(
                        "The column is numeric in the reference and categorical in the current data."));
    }

    @Test
    void kolmogorovSmirnovIsForNumbers() {
        assertThat(KolmogorovSmirnov.withDefaults().compare(Samples.names("a"), Samples.names("b")))
                .isEqualTo(new NotComputable("The test ks compares numeric columns."));
    }

    @ParameterizedTest
    @MethodSource("tests")
    void neverFailOnWhatDataCanHold(StatTest test) {
        double[][] awkward = {
            {0},
            {-0.0, 0.0},
            {Double.MIN_VALUE, -Double.MIN_VALUE},
            {1e308, -1e308, 1e308},
            {Double.NaN, 1, Double.POSITIVE_INFINITY},
            java.util.stream.IntStream.range(0, 50)
                    .mapToDouble(i -> (i - 25) * 7e306)
                    .toArray(),
        };
        for (double[] a : awkward) {
            for (double[] b : awkward) {
                List<ColumnProfile> sides = List.of(Samples.numbers(a), Samples.numbers(b));
                assertThat(test.compare(sides.get(0), sides.get(1)))
                        .as("%s", sides)
                        .isNotNull();
            }
        }
    }

    static Stream<StatTest> testsAndOptions() {
        ChiSquare chiSquare = ChiSquare.withDefaults();
        PopulationStabilityIndex psi = PopulationStabilityIndex.withDefaults();
        return Stream.of(
                        chiSquare,
                        chiSquare.withoutPooling(),
                        chiSquare.withPooling(1e9),
                        GTest.withDefaults(),
                        GTest.withDefaults().withoutPooling(),
                        psi,
                        psi.withSmoothing(Smoothing.FLOOR),
                        psi.withSmoothing(Smoothing.NONE),
                        JensenShannon.withDefaults(),
                        Hellinger.withDefaults(),
                        TotalVariation.withDefaults())
                .map(test -> test.withMaximumDraws(999));
    }

    /** From one row to the most that a profile holds, in one name or in a few. */
    @ParameterizedTest
    @MethodSource("testsAndOptions")
    void giveTheSameAnswerWithSidesExchangedWhateverTheCounts(StatTest test) {
        SplittableRandom random = new SplittableRandom(61);
        for (int run = 0; run < 150; run++) {
            int names = 1 + random.nextInt(4);
            ColumnProfile a = anyCounts(random, names);
            ColumnProfile b = anyCounts(random, names);
            assertThat(test.compare(a, b)).as("%s, %s", a, b).isEqualTo(Samples.exchanged(test.compare(b, a)));
        }
    }

    private static ColumnProfile anyCounts(SplittableRandom random, int names) {
        long[] counts = new long[names];
        for (int name = 0; name < names; name++) {
            counts[name] = (long) Math.exp(random.nextDouble() * Math.log(750_000_000)) - random.nextInt(2);
        }
        counts[random.nextInt(names)]++;
        return Samples.counted(counts);
    }

    @Test
    void kolmogorovSmirnovTakesTheMostRowsThatAProfileHolds() {
        long half = 1_500_000_000;
        Significance result = (Significance) KolmogorovSmirnov.withDefaults()
                .compare(
                        Samples.weighted(new double[] {1, 2}, half, half),
                        Samples.weighted(new double[] {1, 2}, half + 40_000, half - 40_000));
        assertThat(result.statistic()).isEqualTo(40_000.0 / 3e9);
        // kstwo.sf(4e4 / 3e9, 1500000000) of scipy 1.17.1
        assertThat(result.pValue()).isCloseTo(0.9524746411156833, within(1e-8));
        Significance apart = (Significance) KolmogorovSmirnov.withDefaults()
                .compare(Samples.weighted(new double[] {1}, 2 * half), Samples.weighted(new double[] {2}, 2 * half));
        assertThat(apart.statistic()).isEqualTo(1);
        assertThat(apart.pValue()).isZero();
    }
}
