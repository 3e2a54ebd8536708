package io.driftwatch.stats.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResamplingTest {

    /** The level of a p-value that may ask for more draws, where what is seen is one more draw of the same law. */
    @ParameterizedTest
    @CsvSource({"999, 0.95", "2000, 0.995", "19999, 0.95"})
    void pValuesAndNoiseLevelsHoldTheirLevel(int maximumDraws, double quantile) {
        Resampling resampling = new Resampling(Resampling.SEED, maximumDraws, quantile);
        SplittableRandom random = new SplittableRandom(48);
        double[] levels = {0.1, 0.05, 0.021, 0.02, 0.0199, 0.01, 0.001};
        int[] atMost = new int[levels.length];
        int aboveNoise = 0;
        int runs = 15_000;
        for (int run = 0; run < runs; run++) {
            double seen = random.nextDouble();
            Resampling.Outcome outcome = resampling.of(SplittableRandom::nextDouble, seen);
            for (int i = 0; i < levels.length; i++) {
                atMost[i] += outcome.pValue() <= levels[i] ? 1 : 0;
            }
            aboveNoise += seen > outcome.noiseLevel() ? 1 : 0;
        }
        for (int i = 0; i < levels.length; i++) {
            assertThat(atMost[i]).as("at most %s", levels[i]).isLessThanOrEqualTo(highest(runs, levels[i]));
        }
        assertThat(atMost[1]).isGreaterThan(650);
        assertThat(aboveNoise).isBetween(lowest(runs, 1 - quantile), highest(runs, 1 - quantile));
    }

    /** The ends of the 99.9 % band of a binomial count. */
    private static int highest(int runs, double level) {
        return (int) (runs * level + 3.29 * Math.sqrt(runs * level * (1 - level)));
    }

    private static int lowest(int runs, double level) {
        return (int) (runs * level - 3.29 * Math.sqrt(runs * level * (1 - level)));
    }

    @Test
    void aDistanceThatIsNeverReachedHasTheSmallestPValueNotZero() {
        Resampling resampling = new Resampling(1, 1_500, 0.95);
        assertThat(resampling.of(SplittableRandom::nextDouble, 2).pValue()).isEqualTo(1 / 1_501.0);
        assertThat(resampling.of(SplittableRandom::nextDouble, -1).pValue()).isEqualTo(1);
    }

    @Test
    void comparisonsOfOtherDistancesHaveOtherDraws() {
        Resampling resampling = Resampling.withDefaults();
        Resampling.Outcome one = resampling.of(SplittableRandom::nextDouble, 0.5);
        assertThat(resampling.of(SplittableRandom::nextDouble, 0.5)).isEqualTo(one);
        assertThat(resampling.of(SplittableRandom::nextDouble, Math.nextUp(0.5)).noiseLevel())
                .isNotEqualTo(one.noiseLevel());
    }
}
