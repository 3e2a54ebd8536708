package io.driftwatch.stats;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.util.FastMath;

/**
 * The Epps–Singleton W with the rank of its covariance.
 *
 * @param statistic W, corrected for few rows
 * @param rank the number of eigenvalues above 1e-13 of the largest
 */
record WaveDifference(double statistic, int rank) {

    private static final double NEGLIGIBLE = 1e-13;
    /** With fewer rows on both sides W is too large. */
    private static final int ENOUGH_ROWS = 25;

    static WaveDifference between(WaveMoments one, WaveMoments other) {
        double all = (double) one.rows() + other.rows();
        RealMatrix matrix = new Array2DRowRealMatrix(WaveMoments.WAVES, WaveMoments.WAVES);
        double[] gaps = new double[WaveMoments.WAVES];
        for (int a = 0; a < gaps.length; a++) {
            gaps[a] = one.mean(a) - other.mean(a);
            for (int b = 0; b < gaps.length; b++) {
                double sum = all / one.rows() * one.covariance(a, b) + all / other.rows() * other.covariance(a, b);
                matrix.setEntry(a, b, sum);
            }
        }
        return of(new EigenDecomposition(matrix), gaps, all, correction(one.rows(), other.rows()));
    }

    private static WaveDifference of(EigenDecomposition eigen, double[] gaps, double all, double correction) {
        double largest = 0;
        for (int i = 0; i < gaps.length; i++) {
            largest = Math.max(largest, eigen.getRealEigenvalue(i));
        }
        CompensatedSum sum = new CompensatedSum();
        int rank = 0;
        for (int i = 0; i < gaps.length; i++) {
            double value = eigen.getRealEigenvalue(i);
            if (value > NEGLIGIBLE * largest) {
                double along = 0;
                for (int a = 0; a < gaps.length; a++) {
                    along += eigen.getV().getEntry(a, i) * gaps[a];
                }
                sum.add(along * along / value);
                rank++;
            }
        }
        return new WaveDifference(all * sum.value() * correction, rank);
    }

    private static double correction(long n, long m) {
        if (Math.max(n, m) >= ENOUGH_ROWS) {
            return 1;
        }
        double ofEach = FastMath.pow((double) n, -1.7) + FastMath.pow((double) m, -1.7);
        return 1 / (1 + FastMath.pow((double) n + m, -0.45) + 10.1 * ofEach);
    }
}
