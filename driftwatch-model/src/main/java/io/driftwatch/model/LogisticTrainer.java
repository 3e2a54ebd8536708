package io.driftwatch.model;

import io.driftwatch.data.DisplayText;
import io.driftwatch.data.NumericColumn;
import io.driftwatch.scenario.LabelledRows;
import io.driftwatch.scoring.LogisticModel;
import io.driftwatch.scoring.ModelMetrics;
import io.driftwatch.scoring.ScoringModel;
import io.driftwatch.scoring.TrainingRecord;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Trains a logistic regression on standardised features, by Tribuo's stochastic gradient descent with AdaGrad. How good
 * it is, is measured on scores out of sample: the rows are dealt into five parts, and each part is scored by a model of
 * the other four. The same rows and seed give the same model. Immutable and thread-safe.
 */
public final class LogisticTrainer {

    private static final int PARTS = 5;
    private static final int FEWEST_OF_EACH = 2 * PARTS;
    private static final String TRAINER =
            "Tribuo 4.3.2, logistic regression, AdaGrad 0.1, 20 epochs, 5 parts out of sample";

    private final long seed;
    private final String name;

    private LogisticTrainer(long seed, String name) {
        this.seed = seed;
        this.name = name;
    }

    /**
     * A trainer with seed 42, of models named {@code logistic-regression}.
     *
     * @return the trainer
     */
    public static LogisticTrainer withDefaults() {
        return new LogisticTrainer(42, "logistic-regression");
    }

    /**
     * The same trainer with another seed, which deals the rows into parts and orders them in training.
     *
     * @param otherSeed any number
     * @return the trainer
     */
    public LogisticTrainer withSeed(long otherSeed) {
        return new LogisticTrainer(otherSeed, name);
    }

    /**
     * The same trainer, of models with another name.
     *
     * @param modelName for people
     * @return the trainer
     */
    public LogisticTrainer withName(String modelName) {
        return new LogisticTrainer(seed, modelName);
    }

    /**
     * Trains a model on all numeric columns.
     *
     * @param rows the rows with what became of them
     * @param source where they come from, in a few words, for the record
     * @return the model with its scores out of sample
     * @throws IllegalArgumentException if a column is not numeric, or there are fewer than ten rows with the outcome or
     *     without it
     */
    public TrainedModel train(LabelledRows rows, String source) {
        requireBoth(rows);
        TrainingRows all = TrainingRows.of(rows);
        int[] part = parts(all.count());
        double[] scores = new double[all.count()];
        for (int held = 0; held < PARTS; held++) {
            int test = held;
            int[] known = IntStream.range(0, part.length)
                    .filter(row -> part[row] != test)
                    .toArray();
            LogisticFit fit = LogisticFit.of(all, known, seed);
            for (int row = 0; row < part.length; row++) {
                if (part[row] == test) {
                    scores[row] = fit.score(all.row(row));
                }
            }
        }
        ModelMetrics metrics = Holdout.metrics(all, scores);
        TrainingRecord record = new TrainingRecord(TRAINER, seed, all.count(), rows.label(), source, metrics);
        LogisticFit fit = LogisticFit.of(all, IntStream.range(0, all.count()).toArray(), seed);
        LogisticModel model = new LogisticModel(name, fit.coefficients(), fit.intercept(), record);
        return new TrainedModel(model, NumericColumn.of(ScoringModel.COLUMN, scores));
    }

    private static void requireBoth(LabelledRows rows) {
        int without = rows.features().rows() - rows.positives();
        if (rows.positives() < FEWEST_OF_EACH || without < FEWEST_OF_EACH) {
            throw new IllegalArgumentException("To learn " + DisplayText.quoted(rows.label()) + ", at least "
                    + FEWEST_OF_EACH + " rows with it and as many without are needed; there are " + rows.positives()
                    + " and " + without + ".");
        }
    }

    /** Deals the rows into parts of equal size, give or take one. */
    private int[] parts(int count) {
        int[] part = new int[count];
        Arrays.setAll(part, row -> row % PARTS);
        SplittableRandom random = new SplittableRandom(seed);
        for (int last = count - 1; last > 0; last--) {
            int other = random.nextInt(last + 1);
            int kept = part[last];
            part[last] = part[other];
            part[other] = kept;
        }
        return part;
    }
}
