package io.driftwatch.model;

/** Brings each feature to mean 0 and standard deviation 1 over some rows; missing values do not count. */
final class Standardisation {

    private final double[] means;
    private final double[] deviations;

    private Standardisation(double[] means, double[] deviations) {
        this.means = means;
        this.deviations = deviations;
    }

    static Standardisation of(TrainingRows rows, int[] known) {
        int features = rows.features().size();
        double[] means = new double[features];
        double[] deviations = new double[features];
        for (int feature = 0; feature < features; feature++) {
            double sum = 0;
            int count = 0;
            for (int row : known) {
                double value = rows.row(row)[feature];
                if (!Double.isNaN(value)) {
                    sum += value;
                    count++;
                }
            }
            means[feature] = count == 0 ? 0 : sum / count;
            deviations[feature] = deviation(rows, known, feature, means[feature], count);
        }
        return new Standardisation(means, deviations);
    }

    private static double deviation(TrainingRows rows, int[] known, int feature, double mean, int count) {
        double squares = 0;
        for (int row : known) {
            double value = rows.row(row)[feature];
            if (!Double.isNaN(value)) {
                squares += (value - mean) * (value - mean);
            }
        }
        return count == 0 ? 0 : Math.sqrt(squares / count);
    }

    boolean varies(int feature) {
        return deviations[feature] > 0;
    }

    double mean(int feature) {
        return means[feature];
    }

    /** A feature that does not vary has no scale of its own, and no weight either. */
    double scale(int feature) {
        return varies(feature) ? deviations[feature] : 1;
    }

    double of(double value, int feature) {
        return (value - means[feature]) / scale(feature);
    }
}
