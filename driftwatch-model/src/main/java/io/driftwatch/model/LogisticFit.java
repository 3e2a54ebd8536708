package io.driftwatch.model;

import io.driftwatch.scoring.LogisticModel.Coefficient;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tribuo.Example;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.sgd.linear.LinearSGDModel;
import org.tribuo.classification.sgd.linear.LinearSGDTrainer;
import org.tribuo.classification.sgd.objectives.LogMulticlass;
import org.tribuo.impl.ArrayExample;
import org.tribuo.math.la.DenseMatrix;
import org.tribuo.math.optimisers.AdaGrad;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/**
 * A logistic regression of some rows. Tribuo learns two linear scores and compares them; their difference is the
 * log-odds of one outcome. It orders features by name, and takes a feature that a row lacks for 0, which is the mean
 * once features are standardised.
 */
final class LogisticFit {

    static final Label POSITIVE = new Label("1");
    private static final Label NEGATIVE = new Label("0");
    private static final double RATE = 0.1;
    private static final int EPOCHS = 20;
    /** Tribuo tells of its progress each so many steps: never. */
    private static final int SELDOM = Integer.MAX_VALUE;

    private final Model<Label> tribuo;
    private final Standardisation scales;
    private final List<String> features;
    private final double[] coefficients;
    private final double intercept;

    private LogisticFit(LinearSGDModel tribuo, Standardisation scales, List<String> features) {
        this.tribuo = tribuo;
        this.scales = scales;
        this.features = features;
        DenseMatrix weights = tribuo.getWeightsCopy();
        int positive = tribuo.getOutputIDInfo().getID(POSITIVE);
        int negative = tribuo.getOutputIDInfo().getID(NEGATIVE);
        ImmutableFeatureMap ids = tribuo.getFeatureIDMap();
        this.coefficients = new double[features.size()];
        for (int feature = 0; feature < coefficients.length; feature++) {
            int id = ids.getID(features.get(feature));
            // A feature that varies nowhere was never shown to Tribuo.
            coefficients[feature] = id < 0 ? 0 : weights.get(positive, id) - weights.get(negative, id);
        }
        int bias = ids.size();
        this.intercept = weights.get(positive, bias) - weights.get(negative, bias);
    }

    static LogisticFit of(TrainingRows rows, int[] known, long seed) {
        Standardisation scales = Standardisation.of(rows, known);
        LabelFactory labels = new LabelFactory();
        MutableDataset<Label> data =
                new MutableDataset<>(new SimpleDataSourceProvenance("rows in memory", labels), labels);
        for (int row : known) {
            data.add(example(rows.row(row), rows.isPositive(row) ? POSITIVE : NEGATIVE, scales, rows.features()));
        }
        LinearSGDTrainer trainer =
                new LinearSGDTrainer(new LogMulticlass(), new AdaGrad(RATE), EPOCHS, SELDOM, 1, seed);
        return new LogisticFit(trainer.train(data), scales, rows.features());
    }

    private static Example<Label> example(double[] row, Label label, Standardisation scales, List<String> names) {
        List<String> present = new ArrayList<>();
        double[] values = new double[row.length];
        for (int feature = 0; feature < row.length; feature++) {
            if (!Double.isNaN(row[feature]) && scales.varies(feature)) {
                values[present.size()] = scales.of(row[feature], feature);
                present.add(names.get(feature));
            }
        }
        return new ArrayExample<>(label, present.toArray(String[]::new), Arrays.copyOf(values, present.size()));
    }

    /** What Tribuo itself says of a row: what {@link #score} must say too. */
    double tribuoScore(double[] row) {
        return tribuo.predict(example(row, NEGATIVE, scales, features))
                .getOutputScores()
                .getOrDefault(POSITIVE.getLabel(), NEGATIVE)
                .getScore();
    }

    double intercept() {
        return intercept;
    }

    List<Coefficient> coefficients() {
        List<Coefficient> list = new ArrayList<>();
        for (int feature = 0; feature < coefficients.length; feature++) {
            list.add(new Coefficient(
                    features.get(feature), scales.mean(feature), scales.scale(feature), coefficients[feature]));
        }
        return List.copyOf(list);
    }

    double score(double[] row) {
        double logOdds = intercept;
        for (int feature = 0; feature < row.length; feature++) {
            if (!Double.isNaN(row[feature])) {
                logOdds += scales.of(row[feature], feature) * coefficients[feature];
            }
        }
        return 1 / (1 + StrictMath.exp(-logOdds));
    }
}
