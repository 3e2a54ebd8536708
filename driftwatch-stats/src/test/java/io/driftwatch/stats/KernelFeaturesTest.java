package io.driftwatch.stats;

import static org.assertj.core.api.Assertions.assertThat;

import io.driftwatch.profile.NumericProfile;
import io.driftwatch.profile.WeightedSample;
import io.driftwatch.stats.kernel.Samples;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KernelFeaturesTest {

    private static WeightedSample sample(double... values) {
        return ((NumericProfile) Samples.numbers(values)).sample();
    }

    /** Isolated values need a number each: in heavy tails there are more of them. */
    @ParameterizedTest
    @CsvSource({"1, 500, 26", "1, 20, 25", "3, 500, 130", "9, 500, 300"})
    void multiplyToTheKernelWithFewNumbersAValue(int power, int rows, int most) {
        SplittableRandom random = new SplittableRandom(95);
        WeightedSample a = sample(Samples.normal(random, rows, z -> Math.pow(z, power)));
        WeightedSample b = sample(Samples.normal(random, rows, z -> Math.pow(z, power)));
        KernelMatrix kernel = KernelMatrix.of(new PooledRows(a, b));
        KernelFeatures features = KernelFeatures.of(kernel);
        double[][] ofValue = new double[kernel.size()][];
        for (int value = 0; value < ofValue.length; value++) {
            long[] one = new long[ofValue.length];
            one[value] = 1;
            ofValue[value] = features.sums(one);
        }
        double error = 0;
        for (int one = 0; one < ofValue.length; one++) {
            for (int other = 0; other <= one; other++) {
                error = Math.max(error, Math.abs(kernel.of(one, other) - product(ofValue[one], ofValue[other])));
            }
        }
        assertThat(error).isLessThan(2e-13);
        assertThat(features.count()).isLessThanOrEqualTo(most);
    }

    private static double product(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
