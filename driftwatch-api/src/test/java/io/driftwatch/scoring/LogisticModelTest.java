package io.driftwatch.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.driftwatch.data.Dataset;
import io.driftwatch.data.NumericColumn;
import io.driftwatch.scoring.LogisticModel.Coefficient;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LogisticModelTest {

    private static final ModelMetrics METRICS =
            new ModelMetrics(100, 0.4, 0.9, 0.3, 0.85, List.of(new ModelMetrics.Calibration(100, 0.41, 0.4)));
    private static final TrainingRecord RECORD = new TrainingRecord("by hand", 7, 100, "left", "made up", METRICS);
    private static final Coefficient AGE = new Coefficient("age", 40, 10, 2);
    private static final Coefficient DEBT = new Coefficient("debt", 5, 2, -1);
    private static final LogisticModel MODEL = new LogisticModel("churn", List.of(AGE, DEBT), 0.5, RECORD);

    @Test
    void aRowAtTheMeansHasTheOddsOfTheIntercept() {
        assertThat(MODEL.score(new double[] {40, 5})).isEqualTo(1 / (1 + StrictMath.exp(-0.5)));
    }

    @Test
    void aStandardDeviationAddsItsCoefficient() {
        // 0.5 + 2 · 1 − 1 · 2 = 0.5; the logistic function of it is 0.6224593312018546 (Abramowitz and Stegun 4.2).
        assertThat(MODEL.score(new double[] {50, 9})).isCloseTo(0.6224593312018546, within(1e-15));
        assertThat(MODEL.score(new double[] {50, 5})).isCloseTo(0.9241418199787566, within(1e-15));
    }

    @Test
    void aMissingValueCountsAsTheMean() {
        assertThat(MODEL.score(new double[] {Double.NaN, 9})).isEqualTo(MODEL.score(new double[] {40, 9}));
        assertThat(MODEL.score(new double[] {Double.NaN, Double.NaN})).isEqualTo(MODEL.score(new double[] {40, 5}));
    }

    @Test
    void aScoreStaysWithinItsBounds() {
        assertThat(MODEL.score(new double[] {1e9, 5})).isEqualTo(1);
        assertThat(MODEL.score(new double[] {-1e9, 5})).isZero();
    }

    @Test
    void everyRowOfADataSetIsScored() {
        Dataset rows = Dataset.builder()
                .numeric("other", 1, 2)
                .column(NumericColumn.ofNullable("debt", Arrays.asList(9, null)))
                .numeric("age", 50, 60)
                .build();
        NumericColumn scores = MODEL.score(rows, "score");
        assertThat(scores.name()).isEqualTo("score");
        assertThat(scores.toArray())
                .containsExactly(MODEL.score(new double[] {50, 9}), MODEL.score(new double[] {60, Double.NaN}));
    }

    @Test
    void refusesRowsThatItCannotRead() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MODEL.score(new double[] {1}))
                .withMessage("Model 'churn' takes 2 values, not 1.");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> MODEL.score(Dataset.builder().numeric("age", 1).build(), "score"))
                .withMessageStartingWith("There is no column 'debt'.");
        Dataset names =
                Dataset.builder().numeric("age", 1).categorical("debt", "much").build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MODEL.score(names, "score"))
                .withMessage("Model 'churn' reads numbers, but column 'debt' is categorical.");
    }

    @Test
    void refusesNumbersThatMakeNoModel() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LogisticModel(" ", List.of(AGE), 0, RECORD))
                .withMessage("A model needs a name, a feature and a finite intercept; here are ' ', 1 features and"
                        + " 0.0.");
        assertThatIllegalArgumentException().isThrownBy(() -> new LogisticModel("m", List.of(), 0, RECORD));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LogisticModel("m", List.of(AGE), Double.NaN, RECORD))
                .withMessageEndingWith("1 features and NaN.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LogisticModel("m", List.of(AGE, DEBT, AGE), 0, RECORD))
                .withMessage("Two features have the name 'age'.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Coefficient("", 0, 1, 0))
                .withMessage("The name of a feature is blank.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Coefficient("age", 1, 0, 2))
                .withMessage("Feature 'age' needs a finite mean and coefficient and a scale above 0, not 1.0, 2.0 and"
                        + " 0.0.");
        assertThatIllegalArgumentException().isThrownBy(() -> new Coefficient("age", Double.NaN, 1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Coefficient("age", 0, 1, Double.POSITIVE_INFINITY));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TrainingRecord("t", 0, -1, "l", "s", METRICS))
                .withMessage("A model is trained on 0 rows or more, not -1.");
    }

    @Test
    void equalNumbersAreTheSameModel() {
        LogisticModel same = new LogisticModel("churn", List.of(AGE, DEBT), 0.5, RECORD);
        assertThat(same).isEqualTo(MODEL).hasSameHashCodeAs(MODEL).isNotEqualTo("churn");
        assertThat(same.hash()).isEqualTo(MODEL.hash());
        assertThat(new LogisticModel("m", List.of(AGE), -0.0, RECORD))
                .isEqualTo(new LogisticModel("m", List.of(AGE), 0.0, RECORD));
        assertThat(MODEL).hasToString("model 'churn' of [age, debt]");
    }

    static Stream<LogisticModel> others() {
        ModelMetrics calibrated =
                new ModelMetrics(100, 0.4, 0.9, 0.3, 0.85, List.of(new ModelMetrics.Calibration(100, 0.41, 0.5)));
        return Stream.of(
                new LogisticModel("other", List.of(AGE, DEBT), 0.5, RECORD),
                new LogisticModel("churn", List.of(DEBT, AGE), 0.5, RECORD),
                new LogisticModel("churn", List.of(AGE), 0.5, RECORD),
                new LogisticModel("churn", List.of(AGE, new Coefficient("debt", 5, 2, -2)), 0.5, RECORD),
                new LogisticModel("churn", List.of(AGE, new Coefficient("debt", 5, 3, -1)), 0.5, RECORD),
                new LogisticModel("churn", List.of(AGE, new Coefficient("debt", 6, 2, -1)), 0.5, RECORD),
                new LogisticModel("churn", List.of(AGE, new Coefficient("dept", 5, 2, -1)), 0.5, RECORD),
                new LogisticModel("churn", List.of(AGE, DEBT), 0.6, RECORD),
                trained(new TrainingRecord("by Tribuo", 7, 100, "left", "made up", METRICS)),
                trained(new TrainingRecord("by hand", 8, 100, "left", "made up", METRICS)),
                trained(new TrainingRecord("by hand", 7, 101, "left", "made up", METRICS)),
                trained(new TrainingRecord("by hand", 7, 100, "stays", "made up", METRICS)),
                trained(new TrainingRecord("by hand", 7, 100, "left", "observed", METRICS)),
                trained(new TrainingRecord("by hand", 7, 100, "left", "made up", calibrated)));
    }

    private static LogisticModel trained(TrainingRecord record) {
        return new LogisticModel("churn", List.of(AGE, DEBT), 0.5, record);
    }

    @ParameterizedTest
    @MethodSource("others")
    void whateverDiffersChangesTheHash(LogisticModel other) {
        assertThat(other.hash()).isNotEqualTo(MODEL.hash());
        assertThat(other).isNotEqualTo(MODEL);
    }

    @Test
    void tellsItsNumbers() {
        assertThat(MODEL.name()).isEqualTo("churn");
        assertThat(MODEL.features()).containsExactly("age", "debt");
        assertThat(MODEL.coefficients()).containsExactly(AGE, DEBT);
        assertThat(MODEL.intercept()).isEqualTo(0.5);
        assertThat(MODEL.training()).isEqualTo(RECORD);
    }
}
