package io.driftwatch.stats;

import org.apache.commons.math3.util.FastMath;

/**
 * The distribution function of the one-sample Kolmogorov–Smirnov statistic by Durbin's matrix, as an element of its
 * n-th power. All entries are positive, so that nothing cancels; a power of two is split off where numbers grow.
 *
 * @see <a href="https://doi.org/10.18637/jss.v008.i18">Marsaglia, Tsang, Wang (2003), Evaluating Kolmogorov's
 *     distribution, Journal of Statistical Software 8(18)</a>
 */
final class DurbinMatrix {

    private static final int STEP = 400;
    private static final double LARGE = FastMath.scalb(1.0, STEP);

    private double[][] matrix;
    private int exponent;

    private DurbinMatrix(double[][] matrix, int exponent) {
        this.matrix = matrix;
        this.exponent = exponent;
    }

    /** The probability that the statistic of n rows is less than x. */
    static double distribution(int n, double x) {
        double product = n * x;
        int k = (int) Math.ceil(product);
        DurbinMatrix power = of(k, k - product).power(n);
        double value = power.matrix[k - 1][k - 1];
        int exponent = power.exponent;
        for (int i = 1; i <= n; i++) {
            value = value * i / n;
            if (value < 1 / LARGE) {
                value *= LARGE;
                exponent -= STEP;
            }
        }
        return Math.min(1, FastMath.scalb(value, exponent));
    }

    private static DurbinMatrix of(int k, double h) {
        int size = 2 * k - 1;
        double[] reciprocalFactorial = new double[size + 1];
        reciprocalFactorial[0] = 1;
        for (int i = 1; i <= size; i++) {
            reciprocalFactorial[i] = reciprocalFactorial[i - 1] / i;
        }
        double[][] matrix = new double[size][size];
        for (int row = 0; row < size; row++) {
            for (int column = 1; column <= Math.min(row + 1, size - 1); column++) {
                matrix[row][column] = reciprocalFactorial[row - column + 1];
            }
        }
        double power = 1;
        for (int i = 0; i < size - 1; i++) {
            power *= h;
            double border = (1 - power) * reciprocalFactorial[i + 1];
            matrix[i][0] = border;
            matrix[size - 1][size - 1 - i] = border;
        }
        double corner = 1 - 2 * power * h + (2 * h > 1 ? FastMath.pow(2 * h - 1, size) : 0);
        matrix[size - 1][0] = corner * reciprocalFactorial[size];
        return new DurbinMatrix(matrix, 0);
    }

    private DurbinMatrix power(int n) {
        DurbinMatrix square = this;
        DurbinMatrix result = identity();
        for (int rest = n; rest > 0; rest /= 2) {
            if (rest % 2 == 1) {
                result = result.times(square);
            }
            if (rest > 1) {
                square = square.times(square);
            }
        }
        return result;
    }

    private DurbinMatrix identity() {
        double[][] identity = new double[matrix.length][matrix.length];
        for (int i = 0; i < matrix.length; i++) {
            identity[i][i] = 1;
        }
        return new DurbinMatrix(identity, 0);
    }

    private DurbinMatrix times(DurbinMatrix other) {
        int size = matrix.length;
        double[][] product = new double[size][size];
        double largest = 0;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                double factor = matrix[i][j];
                for (int l = 0; l < size; l++) {
                    product[i][l] += factor * other.matrix[j][l];
                }
            }
            largest = Math.max(largest, product[i][size / 2]);
        }
        DurbinMatrix result = new DurbinMatrix(product, exponent + other.exponent);
        for (; largest > LARGE; largest /= LARGE) {
            result.scaleDown();
        }
        return result;
    }

    private void scaleDown() {
        for (double[] row : matrix) {
            for (int i = 0; i < row.length; i++) {
                row[i] /= LARGE;
            }
        }
        exponent += STEP;
    }
}
