package io.driftwatch.scoring;

import io.driftwatch.data.ContentHash;
import io.driftwatch.data.DisplayText;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A logistic regression on standardised features, as data: p = 1 / (1 + exp(−(b + Σ wᵢ·(xᵢ − mᵢ)/sᵢ))). A missing value
 * counts as the feature's mean, so that it adds nothing. The logarithm's inverse is {@code StrictMath.exp}, so that a
 * row has the same score on every machine. Immutable and thread-safe.
 */
public final class LogisticModel implements ScoringModel {

    private final String name;
    private final List<Coefficient> coefficients;
    private final double intercept;
    private final TrainingRecord training;
    private final List<String> features;
    private final double[] means;
    private final double[] weights;

    /**
     * Makes a model of its numbers.
     *
     * @param name a name for people
     * @param coefficients one a feature, in the order in which {@link #score} takes them
     * @param intercept the log-odds of a row whose features are all at their means
     * @param training where the numbers come from
     * @throws IllegalArgumentException if the name is blank, there is no feature, two have one name, or the intercept
     *     is not finite
     */
    public LogisticModel(String name, List<Coefficient> coefficients, double intercept, TrainingRecord training) {
        if (name.isBlank() || coefficients.isEmpty() || !Double.isFinite(intercept)) {
            throw new IllegalArgumentException("A model needs a name, a feature and a finite intercept; here are "
                    + DisplayText.quoted(name) + ", " + coefficients.size() + " features and " + intercept + ".");
        }
        this.name = name;
        this.coefficients = List.copyOf(coefficients);
        this.intercept = intercept + 0.0;
        this.training = training;
        this.features = this.coefficients.stream().map(Coefficient::feature).toList();
        this.means = this.coefficients.stream().mapToDouble(Coefficient::mean).toArray();
        this.weights = this.coefficients.stream()
                .mapToDouble(each -> each.coefficient() / each.scale())
                .toArray();
        requireDistinct(features);
    }

    private static void requireDistinct(List<String> names) {
        Set<String> seen = new HashSet<>();
        for (String each : names) {
            if (!seen.add(each)) {
                throw new IllegalArgumentException("Two features have the name " + DisplayText.quoted(each) + ".");
            }
        }
    }

    /**
     * What the model holds of one feature.
     *
     * @param feature the column's name
     * @param mean the mean in training, which a missing value counts as
     * @param scale the standard deviation in training, above 0
     * @param coefficient what one standard deviation adds to the log-odds
     */
    public record Coefficient(String feature, double mean, double scale, double coefficient) {
        /**
         * Checks the numbers.
         *
         * @throws IllegalArgumentException if the name is blank, a number is not finite or the scale not above 0
         */
        public Coefficient {
            if (feature.isBlank()) {
                throw new IllegalArgumentException("The name of a feature is blank.");
            }
            if (!(Double.isFinite(mean) && Double.isFinite(coefficient) && Double.isFinite(scale) && scale > 0)) {
                throw new IllegalArgumentException("Feature " + DisplayText.quoted(feature) + " needs a finite mean and"
                        + " coefficient and a scale above 0, not " + mean + ", " + coefficient + " and " + scale + ".");
            }
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<String> features() {
        return features;
    }

    /**
     * What the model holds of each feature.
     *
     * @return an immutable list, in the order of {@link #features}
     */
    public List<Coefficient> coefficients() {
        return coefficients;
    }

    /**
     * The log-odds of a row whose features are all at their means.
     *
     * @return a finite number
     */
    public double intercept() {
        return intercept;
    }

    /**
     * Where the numbers come from.
     *
     * @return how the model was trained, and how good it was then
     */
    public TrainingRecord training() {
        return training;
    }

    @Override
    public double score(double[] row) {
        if (row.length != weights.length) {
            throw new IllegalArgumentException("Model " + DisplayText.quoted(name) + " takes " + weights.length
                    + " values, not " + row.length + ".");
        }
        double logOdds = intercept;
        for (int i = 0; i < weights.length; i++) {
            double value = row[i];
            if (!Double.isNaN(value)) {
                logOdds += (value - means[i]) * weights[i];
            }
        }
        return 1 / (1 + StrictMath.exp(-logOdds));
    }

    /** Everything in the model, with its training: another origin is another model. */
    @Override
    public ContentHash hash() {
        ContentHash.Digest digest = ContentHash.digest("logistic-model/1").text(name);
        digest.number(intercept).whole(coefficients.size());
        for (Coefficient each : coefficients) {
            digest.text(each.feature()).number(each.mean()).number(each.scale()).number(each.coefficient());
        }
        training.writeTo(digest);
        return digest.finish();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LogisticModel model && hash().equals(model.hash());
    }

    @Override
    public int hashCode() {
        return hash().hashCode();
    }

    @Override
    public String toString() {
        return "model " + DisplayText.quoted(name) + " of " + features;
    }
}
