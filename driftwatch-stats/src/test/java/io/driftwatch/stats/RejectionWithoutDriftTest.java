package io.driftwatch.stats;

import static org.assertj.core.api.Assertions.assertThat;

import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.stats.kernel.Samples;
import io.driftwatch.stattest.StatTest;
import io.driftwatch.stattest.StatTestResult.Significance;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How often tests reject two samples of one distribution: 2,000 pairs of samples for each row, with a fixed seed. */
class RejectionWithoutDriftTest {

    private static final int RUNS = Integer.getInteger("runs", 2_000);

    /** One distribution of each kind. */
    private enum Values {
        NORMAL,
        HEAVY_TAILED,
        SKEWED,
        ROUNDED,
        COUNTS,
        MOSTLY_ZERO,
        COIN,
        RARE;

        private double draw(SplittableRandom random) {
            return switch (this) {
                case NORMAL -> random.nextGaussian();
                case HEAVY_TAILED -> random.nextGaussian() / Math.abs(random.nextGaussian());
                case SKEWED -> Math.exp(1.5 * random.nextGaussian());
                case ROUNDED -> Math.rint(10 * random.nextGaussian());
                case COUNTS -> Math.floor(-2 * Math.log(1 - random.nextDouble()));
                case MOSTLY_ZERO -> random.nextInt(10) < 7 ? 0 : random.nextDouble();
                case COIN -> random.nextInt(2);
                case RARE -> random.nextInt(10) == 0 ? 1 : 0;
            };
        }

        ColumnProfile sample(SplittableRandom random, int rows) {
            return Samples.numbers(
                    DoubleStream.generate(() -> draw(random)).limit(rows).toArray());
        }
    }

    private static void assertHoldsItsLevel(StatTest test, int n, int m, Values values) {
        SplittableRandom random = new SplittableRandom(7);
        int[] rejected = new int[2];
        for (int run = 0; run < RUNS; run++) {
            double pValue = ((Significance) test.compare(values.sample(random, n), values.sample(random, m))).pValue();
            rejected[0] += pValue <= 0.05 ? 1 : 0;
            rejected[1] += pValue <= 0.01 ? 1 : 0;
        }
        System.out.printf(
                "%s %d %d %s: %.4f %.4f%n",
                test.name(), n, m, values, rejected[0] / (double) RUNS, rejected[1] / (double) RUNS);
        assertThat(rejected[0]).isLessThanOrEqualTo(highest(0.05));
        assertThat(rejected[1]).isLessThanOrEqualTo(highest(0.01));
    }

    /** The upper end of the range that holds 99.9 % of draws. */
    private static int highest(double level) {
        return new BinomialDistribution(null, RUNS, level).inverseCumulativeProbability(0.9995);
    }

    @ParameterizedTest
    @CsvSource({
        "20, 20, NORMAL",
        "20, 20, ROUNDED",
        "20, 20, COUNTS",
        "20, 20, COIN",
        "20, 20, MOSTLY_ZERO",
        "20, 20, RARE",
        "20, 100, SKEWED",
        "20, 100, COUNTS",
        "20, 100, COIN",
        "50, 50, HEAVY_TAILED",
        "50, 50, COUNTS",
        "50,50,COIN",
        "50, 50, RARE",
        "50, 200, MOSTLY_ZERO",
        "50, 200, RARE",
        "100, 100, SKEWED",
        "100, 100, ROUNDED",
        "100, 100, COUNTS",
        "100, 100, COIN",
        "1000,1000, COIN",
        "1000,1000,COUNTS"
    })
    void cramerVonMises(int n, int m, Values values) {
        assertHoldsItsLevel(CramerVonMises.withDefaults(), n, m, values);
    }

    @ParameterizedTest
    @CsvSource({
        "8, 30, NORMAL", "20, 20, NORMAL", "20, 20, COUNTS", "20, 20, COIN", "20, 20, RARE",
        "20, 100, SKEWED", "20, 100, COUNTS", "20, 100, RARE", "50, 50, HEAVY_TAILED", "50, 50, COIN",
        "50, 200, MOSTLY_ZERO", "100, 100, SKEWED", "100, 100, ROUNDED", "100, 100, COIN"
    })
    void mannWhitney(int n, int m, Values values) {
        assertHoldsItsLevel(MannWhitney.withDefaults(), n, m, values);
    }

    @ParameterizedTest
    @CsvSource({
        "20, 20, NORMAL",
        "20, 20, SKEWED",
        "20, 20, COUNTS",
        "20, 100, NORMAL",
        "50, 50, HEAVY_TAILED",
        "50, 50, SKEWED",
        "50, 200, ROUNDED",
        "100, 100, SKEWED",
        "100, 100, MOSTLY_ZERO",
        "100, 100, COUNTS",
        "200, 1000, COUNTS",
        "200,1000,SKEWED",
        "50,50,COIN",
        "20,20,RARE"
    })
    void tTest(int n, int m, Values values) {
        assertHoldsItsLevel(TTest.withDefaults(), n, m, values);
    }

    @ParameterizedTest
    @CsvSource({
        "20, 20, COIN",
        "50,50, COIN",
        "20, 100, COIN",
        "50, 50, RARE",
        "20, 100, RARE",
        "100, 100, RARE",
        "100, 100, COIN"
    })
    void zTest(int n, int m, Values values) {
        assertHoldsItsLevel(ZTest.withDefaults(), n, m, values);
    }
}
