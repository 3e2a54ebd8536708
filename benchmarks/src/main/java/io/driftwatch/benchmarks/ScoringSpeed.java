package io.driftwatch.benchmarks;

import io.driftwatch.data.NumericColumn;
import io.driftwatch.model.BankingFeature;
import io.driftwatch.model.BankingScenarios;
import io.driftwatch.model.LogisticTrainer;
import io.driftwatch.model.TrainedModel;
import io.driftwatch.scenario.LabelledRows;
import io.driftwatch.scenario.ScenarioRequest;
import io.driftwatch.scoring.LogisticModel;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.tribuo.Example;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.sgd.linear.LogisticRegressionTrainer;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/**
 * Times scoring a row by the model's own dot product beside Tribuo's predict of an example that is ready, and making up
 * customers, in one run.
 */
public final class ScoringSpeed {

    private static final int ROWS = 2000;
    private static final int CUSTOMERS = 100_000;
    private static final int TIMES = 50;
    private static final int ROUNDS = 15;
    private static final int UNCOUNTED = 8;
    private static final double NANOSECONDS_A_MILLISECOND = 1e6;

    private final BankingScenarios scenarios = new BankingScenarios();
    private final int customers;
    private final int uncounted;
    private final PairedTiming timing;

    ScoringSpeed(int customers, int uncounted, PairedTiming timing) {
        this.customers = customers;
        this.uncounted = uncounted;
        this.timing = timing;
    }

    /**
     * Prints the times.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        new ScoringSpeed(CUSTOMERS, UNCOUNTED, new PairedTiming(ROUNDS, System::nanoTime)).run(System.out);
    }

    void run(PrintStream out) {
        LabelledRows rows = scenarios.labelled(request(ROWS));
        TrainedModel trained = LogisticTrainer.withDefaults().train(rows, "stable customers");
        double[][] values = values(rows);
        List<Example<Label>> examples = examples(values, rows);
        Model<Label> tribuo = tribuo(examples);
        PairedTiming.Result scoring =
                timing.compare(uncounted, scores(trained.model(), values), predictions(tribuo, examples));
        out.println(scoring.line("own dot product", "Tribuo's predict"));
        out.println(
                "one row: " + Math.round(scoring.work() * NANOSECONDS_A_MILLISECOND / (ROWS * TIMES)) + " ns, Tribuo "
                        + Math.round(scoring.yardstick() * NANOSECONDS_A_MILLISECOND / (ROWS * TIMES)) + " ns");
        PairedTiming.Result making = timing.compare(
                uncounted / 4,
                () -> scenarios.generate(request(customers)),
                () -> scenarios.labelled(request(customers)));
        out.println(customers + " customers made up in " + Math.round(making.work()) + " ms: "
                + Math.round(customers / making.work() * 1000) + " a second");
    }

    private static ScenarioRequest request(int rows) {
        return new ScenarioRequest(ScenarioRequest.parse("stable_salary"), 1, LocalDate.of(2026, 2, 1), rows, 1);
    }

    private static double[][] values(LabelledRows rows) {
        double[][] values = new double[ROWS][BankingFeature.columns().size()];
        for (BankingFeature feature : BankingFeature.values()) {
            NumericColumn column = (NumericColumn) rows.features().column(feature.column());
            for (int row = 0; row < ROWS; row++) {
                values[row][feature.place()] = column.value(row);
            }
        }
        return values;
    }

    private static List<Example<Label>> examples(double[][] values, LabelledRows rows) {
        String[] names = BankingFeature.columns().toArray(String[]::new);
        List<Example<Label>> examples = new ArrayList<>();
        for (int row = 0; row < ROWS; row++) {
            examples.add(new ArrayExample<>(new Label(rows.isPositive(row) ? "1" : "0"), names, values[row]));
        }
        return examples;
    }

    private static Model<Label> tribuo(List<Example<Label>> examples) {
        LabelFactory labels = new LabelFactory();
        MutableDataset<Label> data =
                new MutableDataset<>(new SimpleDataSourceProvenance("rows in memory", labels), labels);
        examples.forEach(data::add);
        return new LogisticRegressionTrainer().train(data);
    }

    private static Supplier<Double> scores(LogisticModel model, double[][] values) {
        return () -> {
            double sum = 0;
            for (int time = 0; time < TIMES; time++) {
                for (double[] row : values) {
                    sum += model.score(row);
                }
            }
            return sum;
        };
    }

    private static Supplier<Double> predictions(Model<Label> tribuo, List<Example<Label>> examples) {
        return () -> {
            double sum = 0;
            for (int time = 0; time < TIMES; time++) {
                for (Example<Label> example : examples) {
                    sum += tribuo.predict(example).getOutput().getScore();
                }
            }
            return sum;
        };
    }
}
