package io.driftwatch.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.driftwatch.scoring.LogisticModel;
import io.driftwatch.scoring.LogisticModel.Coefficient;
import io.driftwatch.scoring.ModelMetrics;
import io.driftwatch.scoring.ModelMetrics.Calibration;
import io.driftwatch.scoring.TrainingRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelJsonTest {

    private static LogisticModel model() {
        ModelMetrics holdout = new ModelMetrics(
                2_000,
                0.0735,
                0.8123456789012345,
                0.21,
                0.9265,
                List.of(new Calibration(1_000, 0.01, 0.012), new Calibration(1_000, 0.137, 0.135)));
        return new LogisticModel(
                "cards – 2026",
                List.of(new Coefficient("amount", 101.3, 9.8, 0.75), new Coefficient("age \"ü\"", 41, 13.5, -1.0e-3)),
                -2.5341,
                new TrainingRecord("made by hand", -42, 8_000, "default in a year", "cards of 2025", holdout));
    }

    private static LogisticModel withMetrics(ModelMetrics metrics) {
        TrainingRecord made = model().training();
        TrainingRecord training =
                new TrainingRecord(made.trainer(), Long.MIN_VALUE, 0, made.label(), made.source(), metrics);
        return new LogisticModel(model().name(), model().coefficients(), model().intercept(), training);
    }

    private static LogisticModel read(String text) throws IOException {
        return ModelJson.read(JsonSamples.stream(text), "model.json");
    }

    private static double number(SplittableRandom random) {
        double number = Double.longBitsToDouble(random.nextLong());
        return Double.isFinite(number) ? number : -0.0;
    }

    @Test
    void writesAModelForPeople() {
        assertThat(ModelJson.write(model())).isEqualTo(JsonSamples.resource("model.json"));
    }

    @Test
    void readsAnEqualModel() throws IOException {
        LogisticModel read = read(JsonSamples.resource("model.json"));
        assertThat(read).isEqualTo(model());
        assertThat(read.training()).isEqualTo(model().training());
        assertThat(read.coefficients()).isEqualTo(model().coefficients());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whatIsReadScoresWithTheSameBits(long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        List<Coefficient> coefficients = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            double scale = Math.max(Double.MIN_VALUE, Math.abs(number(random)));
            coefficients.add(new Coefficient("x" + i, number(random), scale, number(random)));
        }
        LogisticModel model = new LogisticModel("m", coefficients, number(random), model().training());
        LogisticModel read = read(ModelJson.write(model));
        assertThat(read.coefficients()).isEqualTo(coefficients);
        assertThat(read.intercept()).isEqualTo(model.intercept());
        double[] row = random.doubles(100, -5, 5).toArray();
        assertThat(Double.doubleToRawLongBits(read.score(row))).isEqualTo(Double.doubleToRawLongBits(model.score(row)));
    }

    @Test
    void keepsMeasuresThatAreNotFinite() throws IOException {
        ModelMetrics odd = new ModelMetrics(
                0,
                Double.NaN,
                Double.NaN,
                Double.POSITIVE_INFINITY,
                Double.NEGATIVE_INFINITY,
                List.of(new Calibration(0, Double.NaN, Double.NaN)));
        LogisticModel model = withMetrics(odd);
        assertThat(ModelJson.write(model)).contains("\"areaUnderCurve\": \"NaN\"", "\"logLoss\": \"Infinity\"");
        assertThat(read(ModelJson.write(model))).isEqualTo(model);
        assertThat(read(ModelJson.write(model)).training()).isEqualTo(model.training());
    }

    @Test
    void aChangedModelFileIsRefused() {
        String text = JsonSamples.resource("model.json");
        for (String number : List.of("101.3", "9.8", "0.75", "-2.5341", "8000", "0.0735", "0.135")) {
            String changed = text.replaceFirst(number + "\\b", number + "1");
            assertThat(changed).isNotEqualTo(text);
            assertThatThrownBy(() -> read(changed))
                    .isInstanceOf(InvalidDataException.class)
                    .hasMessageMatching("model\\.json:\\d+:11: hash: The model was changed after it was written: it"
                            + " carries the hash " + model().hash() + ", but its content has the hash [0-9a-f]{64}\\.");
        }
    }

    static Stream<Arguments> refusals() {
        return RefusalCases.of("model-refusals.txt");
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void refuses(String before, String after, String message) {
        RefusalCases.assertRefused(JsonSamples.resource("model.json"), before, after, ModelJsonTest::read, message);
    }

    @Test
    void readsAFileAndNamesItInMessages(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("m.json");
        Files.writeString(file, ModelJson.write(model()));
        assertThat(ModelJson.read(file)).isEqualTo(model());
        Files.writeString(file, "{\"schemaVersion\": 1, \"kind\": \"driftwatch-profile\"}");
        assertThatThrownBy(() -> ModelJson.read(file))
                .isInstanceOf(InvalidDataException.class)
                .hasMessage(file + ":1:30: kind: Unknown kind of document 'driftwatch-profile'."
                        + " Known: driftwatch-logistic-model.");
    }
}
