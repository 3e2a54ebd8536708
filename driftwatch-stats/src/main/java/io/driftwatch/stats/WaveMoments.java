package io.driftwatch.stats;

import io.driftwatch.profile.WeightedSample;
import org.apache.commons.math3.util.FastMath;

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
        for (int i = 0; i < sample.size(); i++) {
            double angle = FREQUENCY * quartiles.scaled(sample.value(i));
            double cosine = FastMath.cos(angle);
            double sine = FastMath.sin(angle);
            waves[0][i] = cosine;
            waves[1][i] = (cosine - sine) * (cosine + sine);
            waves[2][i] = sine;
            waves[3][i] = 2 * sine * cosine;
        }
        moments.fill(sample, waves);
        return moments;
    }

    private void fill(WeightedSample sample, double[][] waves) {
        for (int wave = 0; wave < WAVES; wave++) {
            CompensatedSum sum = new CompensatedSum();
            for (int i = 0; i < sample.size(); i++) {
                sum.add(sample.weight(i) * waves[wave][i]);
            }
            means[wave] = sum.value() / rows;
        }
        for (int a = 0; a < WAVES; a++) {
            for (int b = 0; b <= a; b++) {
                CompensatedSum sum = new CompensatedSum();
                for (int i = 0; i < sample.size(); i++) {
                    sum.add(sample.weight(i) * (waves[a][i] - means[a]) * (waves[b][i] - means[b]));
                }
                covariance[a][b] = sum.value() / rows;
                covariance[b][a] = covariance[a][b];
            }
        }
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
