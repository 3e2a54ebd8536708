package io.driftwatch.stats.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ChiSquareLawTest {

    /** The largest difference is 9e-10, at a million degrees of freedom and 1e-50. */
    private static final double PRECISE = 1e-9;

    @Test
    void equalsFortyDigitsFromTheCentreToTheTail() {
        for (String[] row : ExpectedValues.rows("chi-square-law.csv")) {
            double expected = Double.parseDouble(row[2]);
            double actual = new ChiSquareLaw(Integer.parseInt(row[0]) + 1).survival(Double.parseDouble(row[1]));
            assertThat(actual).as(String.join(" ", row)).isCloseTo(expected, within(PRECISE * expected));
        }
    }

    @Test
    void isAProbabilityForAnyStatistic() {
        SplittableRandom random = new SplittableRandom(42);
        for (int run = 0; run < 100_000; run++) {
            int degrees = (int) Math.exp(random.nextDouble() * Math.log(1_000_000));
            double nearCentre = Math.abs(degrees + Math.sqrt(2.0 * degrees) * 10 * random.nextGaussian());
            double anywhere = Math.exp(random.nextDouble() * 1_400 - 700);
            assertThat(new ChiSquareLaw(degrees + 1).survival(run % 2 == 0 ? nearCentre : anywhere))
                    .isBetween(0.0, 1.0);
        }
    }

    @Test
    void quantilesEqualScipys() {
        // chi2.ppf(level, degrees) of scipy 1.17.1
        assertThat(new ChiSquareLaw(2).quantile(0.95)).isCloseTo(3.841458820694124, within(1e-8));
        assertThat(new ChiSquareLaw(10).quantile(0.995)).isCloseTo(23.58935078125738, within(1e-8));
        assertThat(new ChiSquareLaw(100_001).quantile(0.95)).isCloseTo(100736.73617733, within(1e-6));
        assertThat(new ChiSquareLaw(1).quantile(0.95)).isZero();
    }
}
