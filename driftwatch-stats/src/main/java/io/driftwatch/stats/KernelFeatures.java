package io.driftwatch.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A few numbers for each value, such that the sum of products of two values' numbers is their kernel, to 1e-13: the
 * rows of a pivoted Cholesky factor. For a Gaussian kernel in one dimension some 25 numbers are enough. Immutable.
 *
 * @see <a href="https://doi.org/10.1016/j.apnum.2011.10.001">Harbrecht, Peters, Schneider (2012), On the low-rank
 *     approximation by the pivoted Cholesky decomposition, Applied Numerical Mathematics 62(4)</a>
 */
final class KernelFeatures {

    private static final double ERROR = 1e-13;

    private final double[][] ofValue;

    private KernelFeatures(double[][] ofValue) {
        this.ofValue = ofValue;
    }

    static KernelFeatures of(KernelMatrix kernel) {
        double[] left = new double[kernel.size()];
        Arrays.fill(left, 1);
        List<double[]> columns = new ArrayList<>();
        int pivot = 0;
        while (columns.size() < left.length && left[pivot] > ERROR) {
            double[] column = column(kernel, columns, pivot, Math.sqrt(left[pivot]));
            for (int value = 0; value < left.length; value++) {
                left[value] -= column[value] * column[value];
            }
            left[pivot] = 0;
            columns.add(column);
            pivot = largest(left);
        }
        return new KernelFeatures(transposed(columns, left.length));
    }

    /** What the columns before leave of the kernel with one value. */
    private static double[] column(KernelMatrix kernel, List<double[]> before, int pivot, double root) {
        double[] column = new double[kernel.size()];
        Arrays.setAll(column, value -> kernel.of(value, pivot));
        for (double[] other : before) {
            double ofPivot = other[pivot];
            for (int value = 0; value < column.length; value++) {
                column[value] -= ofPivot * other[value];
            }
        }
        for (int value = 0; value < column.length; value++) {
            column[value] /= root;
        }
        return column;
    }

    private static int largest(double[] numbers) {
        int largest = 0;
        for (int i = 1; i < numbers.length; i++) {
            largest = numbers[i] > numbers[largest] ? i : largest;
        }
        return largest;
    }

    private static double[][] transposed(List<double[]> columns, int size) {
        double[][] rows = new double[size][columns.size()];
        for (int column = 0; column < columns.size(); column++) {
            double[] from = columns.get(column);
            for (int value = 0; value < size; value++) {
                rows[value][column] = from[value];
            }
        }
        return rows;
    }

    /** How many numbers a value has. */
    int count() {
        return ofValue[0].length;
    }

    /** The sums of the numbers over the rows of each value. */
    double[] sums(long[] rows) {
        double[] sums = new double[count()];
        for (int value = 0; value < rows.length; value++) {
            if (rows[value] > 0) {
                add((double) rows[value], ofValue[value], sums);
            }
        }
        return sums;
    }

    private static void add(double times, double[] features, double[] sums) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += times * features[i];
        }
    }
}
