package io.driftwatch.stats.distance;

import static org.assertj.core.api.Assertions.assertThat;

import io.driftwatch.profile.NumericProfile;
import io.driftwatch.stats.kernel.Samples;
import io.driftwatch.stattest.BinningRule;
import io.driftwatch.stattest.StatTest;
import io.driftwatch.stattest.StatTestResult;
import io.driftwatch.stattest.StatTestResult.Distance;
import io.driftwatch.stattest.StatTestResult.NotComputable;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A stored profile beside raw numbers gives what it gives beside their profile, bit for bit. */
class RawNumbersTest {

    private static final List<DistanceOnBins<?>> DISTANCES = List.of(
            PopulationStabilityIndex.withDefaults(),
            PopulationStabilityIndex.withDefaults().withSmoothing(Smoothing.NONE),
            KullbackLeibler.withDefaults(),
            JensenShannon.withDefaults(),
            Hellinger.withDefaults(),
            TotalVariation.withDefaults());

    private static final List<Binning> BINNINGS = List.of(
            Binning.withDefaults(),
            Binning.ofQuantiles(64),
            Binning.ofEqualWidth(7),
            Binning.ofSturges(),
            Binning.ofEdges(List.of(-1.0, -0.0, 0.5, 1.0)),
            Binning.ofEdges(IntStream.rangeClosed(-20, 20)
                    .mapToObj(i -> i == 0 ? -0.0 : i / 20.0)
                    .toList()),
            Binning.ofRule(new BinningRule() {
                @Override
                public String name() {
                    return "signs";
                }

                @Override
                public List<Double> edges(NumericProfile reference, NumericProfile current) {
                    return List.of(0.0);
                }
            }));

    private static double[] numbers(long seed, int rows, DoubleUnaryOperator of) {
        SplittableRandom random = new SplittableRandom(seed);
        return IntStream.range(0, rows)
                .mapToDouble(row -> of.applyAsDouble(random.nextGaussian()))
                .toArray();
    }

    private static NumericProfile profile(double... values) {
        return (NumericProfile) Samples.numbers(values);
    }

    private static void assertSame(NumericProfile reference, double[] current) {
        assertSame(DISTANCES, reference, current);
    }

    private static void assertSame(List<DistanceOnBins<?>> distances, NumericProfile reference, double[] current) {
        double[] before = current.clone();
        NumericProfile profile = profile(current.clone());
        for (DistanceOnBins<?> distance : distances) {
            for (Binning binning : BINNINGS) {
                StatTest binned = distance.withBinning(binning).withMaximumDraws(999);
                StatTestResult expected = binned.compare(reference, profile);
                assertThat(((DistanceOnBins<?>) binned).compare(reference, current))
                        .as("%s, %s", distance.name(), binning)
                        .isEqualTo(expected);
            }
        }
        assertThat(current).isEqualTo(before);
    }

    @Test
    void manyRowsAreTheSame() {
        NumericProfile reference = profile(numbers(1, 3_000, x -> x));
        assertSame(reference, numbers(2, 2_000, x -> x + 0.1));
        assertSame(reference, numbers(3, 2_500, x -> Math.rint(10 * x) / 10));
    }

    @Test
    void roundedReferencesAreTheSame() {
        assertSame(profile(numbers(4, 3_000, x -> Math.rint(20 * x) / 20)), numbers(5, 2_000, x -> x));
    }

    @Test
    void fewRowsAndFewValuesAreTheSame() {
        NumericProfile reference = profile(numbers(1, 200, x -> x));
        assertSame(DISTANCES.subList(0, 1), reference, numbers(2, 30, x -> x + 1));
        assertSame(profile(numbers(1, 900, Math::rint)), numbers(2, 800, Math::rint));
        assertSame(profile(numbers(1, 900, x -> 5)), numbers(2, 800, x -> x));
    }

    @Test
    void whatIsNotFiniteDoesNotCount() {
        NumericProfile reference = profile(numbers(1, 3_000, x -> x));
        double[] current = numbers(2, 2_000, x -> x < -1.5 ? Double.NaN : x > 2 ? Double.POSITIVE_INFINITY : x);
        current[7] = Double.NEGATIVE_INFINITY;
        current[8] = -0.0;
        current[9] = Double.MAX_VALUE;
        current[10] = -Double.MIN_VALUE;
        assertSame(reference, current);
        assertSame(reference, new double[0]);
        assertSame(reference, new double[] {Double.NaN, Double.NaN});
    }

    @Test
    void withheldAndEmptyReferencesAreNotComputable() {
        NumericProfile reference = profile(numbers(1, 3_000, x -> x));
        PopulationStabilityIndex psi = PopulationStabilityIndex.withDefaults();
        assertThat(psi.compare(reference.withhold(), new double[] {1, 2}))
                .isEqualTo(new NotComputable("The values of the column are withheld."));
        assertThat(psi.compare(profile(new double[0]), new double[] {1, 2})).isInstanceOf(NotComputable.class);
    }

    /** What is promised of speed is not for nothing: the case is counted, not profiled. */
    @Test
    void numbersInTheReferencesDecilesAreCountedAsTheyAre() {
        NumericProfile reference = profile(numbers(1, 3_000, x -> x));
        double[] current = numbers(2, 2_000, x -> x);
        assertThat(Binning.withDefaults().count(reference.sample(), current)).isPresent();
        assertThat(Binning.ofSturges().count(reference.sample(), current)).isEmpty();
        assertThat(PopulationStabilityIndex.withDefaults().compare(reference, current))
                .isInstanceOfSatisfying(
                        Distance.class, found -> assertThat(found.distance()).isLessThan(0.05));
    }
}
