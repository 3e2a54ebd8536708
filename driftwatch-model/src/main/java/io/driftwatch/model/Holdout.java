package io.driftwatch.model;

import io.driftwatch.scoring.ModelMetrics;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** How good scores out of sample are. */
final class Holdout {

    private static final int BINS = 10;

    private Holdout() {}

    static ModelMetrics metrics(TrainingRows rows, double[] scores) {
        int[] ascending = IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble(row -> scores[row]))
                .mapToInt(Integer::intValue)
                .toArray();
        double loss = 0;
        int right = 0;
        int positives = 0;
        for (int row = 0; row < scores.length; row++) {
            boolean positive = rows.isPositive(row);
            loss -= StrictMath.log(Math.max(Double.MIN_NORMAL, positive ? scores[row] : 1 - scores[row]));
            right += (scores[row] >= 0.5) == positive ? 1 : 0;
            positives += positive ? 1 : 0;
        }
        double count = scores.length;
        return new ModelMetrics(
                scores.length,
                positives / count,
                areaUnderCurve(rows, scores, ascending, positives),
                loss / count,
                right / count,
                calibration(rows, scores, ascending));
    }

    /** By the sum of ranks of the positives; equal scores share their mean rank. */
    private static double areaUnderCurve(TrainingRows rows, double[] scores, int[] ascending, int positives) {
        double ranks = 0;
        for (int from = 0; from < ascending.length; ) {
            int to = from;
            while (to < ascending.length && scores[ascending[to]] == scores[ascending[from]]) {
                to++;
            }
            for (int i = from; i < to; i++) {
                ranks += rows.isPositive(ascending[i]) ? (from + 1 + to) / 2.0 : 0;
            }
            from = to;
        }
        double least = positives * (positives + 1.0) / 2;
        return (ranks - least) / ((double) positives * (scores.length - positives));
    }

    private static List<ModelMetrics.Calibration> calibration(TrainingRows rows, double[] scores, int[] ascending) {
        List<ModelMetrics.Calibration> bins = new ArrayList<>();
        for (int bin = 0; bin < BINS; bin++) {
            int from = (int) ((long) ascending.length * bin / BINS);
            int to = (int) ((long) ascending.length * (bin + 1) / BINS);
            double sum = 0;
            int positives = 0;
            for (int i = from; i < to; i++) {
                sum += scores[ascending[i]];
                positives += rows.isPositive(ascending[i]) ? 1 : 0;
            }
            if (to > from) {
                double count = to - from;
                bins.add(new ModelMetrics.Calibration(to - from, sum / count, positives / count));
            }
        }
        return bins;
    }
}
