package io.driftwatch.stats;

import io.driftwatch.profile.WeightedSample;

/**
 * Mean and covariance of the cosines and sines of 0.4 and 0.8 times a side's scaled values. Values are counted from the
 * lower quartile, which only turns each pair of cosine and sine. Not thread-safe.
 */
final class WaveMoments {

    static final int WAVES = 4;

    private static final double FREQUENCY = 0.4;

    private final long rows;
    private final double[] means = new double[WAVES];
    private final double[][] covariance = new double[WAVES][WAVES];

    private WaveMoments(long rows) {
        this.rows = rows;
    }

    static WaveMoments of(WeightedSample sample, PooledQuartiles quartiles) {
        WaveMoments moments = new WaveMoments(sample.total());
        double[][] waves = new double[WAVES][sample.size()];
        Turn turn = new Turn();
        for (int i = 0; i < sample.size(); i++) {
            turn.to(FREQUENCY * quartiles.scaled(sample.value(i)));
            double cosine = turn.cosine();
            double sine = turn.sine();
            waves[0][i] = cosine;
            waves[1][i] = (cosine - sine) * (cosine + sine);
            waves[2][i] = sine;
            waves[3][i] = 2 * sine * cosine;
        }
        moments.fill(weights(sample), waves);
        return moments;
    }

    private static double[] weights(WeightedSample sample) {
        double[] weights = new double[sample.size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = sample.weight(i);
        }
        return weights;
    }

    private void fill(double[] weights, double[][] waves) {
        double[] sums = sums(weights, waves);
        for (int wave = 0; wave < WAVES; wave++) {
            means[wave] = sums[wave] / rows;
            center(waves[wave], means[wave]);
        }
        for (int a = 0; a < WAVES; a++) {
            double[] products = sums(product(weights, waves[a]), waves);
            for (int b = 0; b <= a; b++) {
                covariance[a][b] = products[b] / rows;
                covariance[b][a] = covariance[a][b];
            }
        }
    }

    private static void center(double[] wave, double mean) {
        for (int i = 0; i < wave.length; i++) {
            wave[i] -= mean;
        }
    }

    private static double[] product(double[] weights, double[] wave) {
        double[] product = new double[wave.length];
        for (int i = 0; i < product.length; i++) {
            product[i] = weights[i] * wave[i];
        }
        return product;
    }

    /** The sums of a factor times each wave, side by side: each addition waits for the one before it. */
    private static double[] sums(double[] factor, double[][] waves) {
        double[] w0 = waves[0];
        double[] w1 = waves[1];
        double[] w2 = waves[2];
        double[] w3 = waves[3];
        CompensatedSum s0 = new CompensatedSum();
        CompensatedSum s1 = new CompensatedSum();
        CompensatedSum s2 = new CompensatedSum();
        CompensatedSum s3 = new CompensatedSum();
        for (int i = 0; i < factor.length; i++) {
            s0.add(factor[i] * w0[i]);
            s1.add(factor[i] * w1[i]);
            s2.add(factor[i] * w2[i]);
            s3.add(factor[i] * w3[i]);
        }
        return new double[] {s0.value(), s1.value(), s2.value(), s3.value()};
    }

    long rows() {
        return rows;
    }

    double mean(int wave) {
        return means[wave];
    }

    double covariance(int a, int b) {
        return covariance[a][b];
    }
}
