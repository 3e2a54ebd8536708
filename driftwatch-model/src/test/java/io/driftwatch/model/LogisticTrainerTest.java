package io.driftwatch.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.driftwatch.data.Dataset;
import io.driftwatch.data.NumericColumn;
import io.driftwatch.scenario.LabelledRows;
import io.driftwatch.scoring.LogisticModel;
import io.driftwatch.scoring.ModelMetrics;
import java.util.BitSet;
import java.util.Collections;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LogisticTrainerTest {

    private static final LabelledRows CUSTOMERS =
            new BankingScenarios().labelled(Requests.of("stable_salary", 42, 2000));

    private final TrainedModel trained = LogisticTrainer.withDefaults().train(CUSTOMERS, "stable customers");

    @Test
    void equalsTribuoOnEveryRow() {
        TrainingRows rows = TrainingRows.of(CUSTOMERS);
        LogisticFit fit = LogisticFit.of(rows, IntStream.range(0, rows.count()).toArray(), 42);
        for (int row = 0; row < rows.count(); row++) {
            double tribuo = fit.tribuoScore(rows.row(row));
            assertThat(trained.model().score(rows.row(row))).isCloseTo(tribuo, within(1e-12));
        }
    }

    @Test
    void equalsTribuoWhereValuesAreMissing() {
        TrainingRows rows = TrainingRows.of(CUSTOMERS);
        LogisticFit fit = LogisticFit.of(rows, IntStream.range(0, rows.count()).toArray(), 42);
        double[] gap = rows.row(3).clone();
        gap[2] = Double.NaN;
        gap[7] = Double.NaN;
        double tribuo = fit.tribuoScore(gap);
        assertThat(trained.model().score(gap)).isCloseTo(tribuo, within(1e-12));
    }

    @Test
    void isGoodOnRowsThatItHasNotSeen() {
        ModelMetrics metrics = trained.model().training().holdout();
        assertThat(metrics.areaUnderCurve()).isBetween(0.85, 0.99);
        assertThat(metrics.baseRate()).isBetween(0.2, 0.5);
        assertThat(metrics.accuracy()).isGreaterThan(0.75);
        assertThat(metrics.logLoss()).isLessThan(0.5);
        assertThat(metrics.calibration())
                .hasSize(10)
                .allSatisfy(bin -> assertThat(bin.observed()).isCloseTo(bin.meanScore(), within(0.15)));
    }

    @Test
    void measuresAsByHand() {
        Dataset one = Dataset.builder().numeric("x", 1, 2, 3, 4).build();
        BitSet positive = new BitSet();
        positive.set(1);
        positive.set(3);
        ModelMetrics metrics = Holdout.metrics(
                TrainingRows.of(new LabelledRows(one, "y", positive)), new double[] {0.2, 0.2, 0.6, 0.9});
        // Pairs: (0.2, 0.2) counts half, (0.2 over 0.6) not, (0.9 over both) twice.
        assertThat(metrics.areaUnderCurve()).isEqualTo(2.5 / 4);
        assertThat(metrics.accuracy()).isEqualTo(0.5);
        assertThat(metrics.logLoss())
                .isCloseTo(-(Math.log(0.8) + Math.log(0.2) + Math.log(0.4) + Math.log(0.9)) / 4, within(1e-12));
    }

    @Test
    void theSameRowsAndSeedGiveTheSameModel() {
        LogisticModel again = LogisticTrainer.withDefaults()
                .train(CUSTOMERS, "stable customers")
                .model();
        assertThat(again.hash()).isEqualTo(trained.model().hash());
        LogisticModel other = LogisticTrainer.withDefaults()
                .withSeed(43)
                .train(CUSTOMERS, "stable customers")
                .model();
        assertThat(other.hash()).isNotEqualTo(trained.model().hash());
    }

    @Test
    void scoresOutOfSampleAreNotTheModelsOwn() {
        NumericColumn own = trained.model().score(CUSTOMERS.features(), "score");
        assertThat(trained.outOfSample().name()).isEqualTo("score");
        assertThat(trained.outOfSample().size()).isEqualTo(2000);
        assertThat(IntStream.range(0, 2000)
                        .filter(row -> own.value(row) == trained.outOfSample().value(row))
                        .count())
                .isLessThan(20);
    }

    @Test
    void aConstantFeatureAndAMissingValueDoNoHarm() {
        double[] x = IntStream.range(0, 100).mapToDouble(row -> row % 10).toArray();
        BitSet positive = new BitSet();
        IntStream.range(0, 100).filter(row -> row % 10 > 5).forEach(positive::set);
        Dataset rows = Dataset.of(
                NumericColumn.of("x", x),
                NumericColumn.of("constant", new double[100]),
                NumericColumn.ofNullable("empty", Collections.nCopies(100, (Double) null)));
        LogisticModel model = LogisticTrainer.withDefaults()
                .withName("small")
                .train(new LabelledRows(rows, "large x", positive), "made by hand")
                .model();
        assertThat(model.name()).isEqualTo("small");
        assertThat(model.coefficients().get(1).coefficient()).isZero();
        assertThat(model.score(new double[] {9, 0, Double.NaN})).isGreaterThan(0.8);
        assertThat(model.score(new double[] {0, 0, 5})).isLessThan(0.2);
    }

    @Test
    void refusesWhatCannotBeLearnt() {
        LabelledRows never = new LabelledRows(CUSTOMERS.features(), "never true", new BitSet());
        assertThatThrownBy(() -> LogisticTrainer.withDefaults().train(never, "-"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("To learn 'never true', at least 10 rows with it and as many without are needed;"
                        + " there are 0 and 2000.");
        BitSet half = new BitSet();
        half.set(0, 20);
        Dataset names = Dataset.builder()
                .categorical("town", Collections.nCopies(40, "Kiruna").toArray(String[]::new))
                .build();
        assertThatThrownBy(() -> LogisticTrainer.withDefaults().train(new LabelledRows(names, "y", half), "-"))
                .hasMessageContaining("column 'town' is categorical");
    }
}
