package io.driftwatch.benchmarks;

import io.driftwatch.data.Dataset;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * A made-up table: numeric columns of continuous values and categorical columns of twelve names with unequal shares.
 *
 * @param numeric one array a numeric column
 * @param categorical one array a categorical column
 */
record MadeUpTable(List<double[]> numeric, List<String[]> categorical) {

    private static final int NAMES = 12;

    static MadeUpTable of(long seed, int rows, int numericColumns, int categoricalColumns, double shift) {
        SplittableRandom random = new SplittableRandom(seed);
        List<double[]> numeric = new ArrayList<>();
        for (int column = 0; column < numericColumns; column++) {
            double[] values = new double[rows];
            for (int row = 0; row < rows; row++) {
                values[row] = 100 + 15 * (random.nextGaussian() + shift);
            }
            numeric.add(values);
        }
        List<String[]> categorical = new ArrayList<>();
        for (int column = 0; column < categoricalColumns; column++) {
            String[] names = new String[rows];
            for (int row = 0; row < rows; row++) {
                names[row] = "name-" + Math.min(random.nextInt(NAMES), random.nextInt(NAMES));
            }
            categorical.add(names);
        }
        return new MadeUpTable(numeric, categorical);
    }

    Dataset dataset() {
        Dataset.Builder builder = Dataset.builder();
        for (int column = 0; column < numeric.size(); column++) {
            builder.numeric("number-" + column, numeric.get(column));
        }
        for (int column = 0; column < categorical.size(); column++) {
            builder.categorical("text-" + column, categorical.get(column));
        }
        return builder.build();
    }

    /** The table as CSV, numbers with four decimals. */
    void writeTo(Writer out) throws IOException {
        List<String> header = new ArrayList<>();
        for (int column = 0; column < numeric.size(); column++) {
            header.add("number-" + column);
        }
        for (int column = 0; column < categorical.size(); column++) {
            header.add("text-" + column);
        }
        out.write(String.join(",", header) + "\n");
        int rows = numeric.get(0).length;
        for (int row = 0; row < rows; row++) {
            List<String> fields = new ArrayList<>();
            for (double[] values : numeric) {
                fields.add(String.format(Locale.ROOT, "%.4f", values[row]));
            }
            for (String[] names : categorical) {
                fields.add(names[row]);
            }
            out.write(String.join(",", fields) + "\n");
        }
    }
}
