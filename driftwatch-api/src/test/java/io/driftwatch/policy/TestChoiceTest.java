package io.driftwatch.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.driftwatch.data.Dataset;
import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.profile.Profiler;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TestChoiceTest {

    @ParameterizedTest
    @CsvSource({
        "1000, 6, ks, chi-square",
        "1000, 5, chi-square, chi-square",
        "1000, 3, chi-square, chi-square",
        "1000, 2, z-test, z-test",
        "1001, 6, wasserstein, jensen-shannon",
        "1001, 5, jensen-shannon, jensen-shannon",
        "1001, 2, jensen-shannon, jensen-shannon",
    })
    void evidentlyChoosesByReferenceRowsAndDistinctValues(int rows, int distinct, String ofNumbers, String ofNames) {
        Preset preset = Preset.EVIDENTLY;
        assertThat(TestChoice.of(preset, numbers(rows, distinct), numbers(50, 1)))
                .isEqualTo(ofNumbers);
        assertThat(TestChoice.of(preset, names(rows, distinct), names(5_000, 1)))
                .isEqualTo(ofNames);
        assertThat(TestChoice.of(preset, numbers(rows, 1), numbers(50, distinct)))
                .isEqualTo(ofNumbers);
        assertThat(preset.defaultTests()).contains(ofNumbers, ofNames);
    }

    @ParameterizedTest
    @CsvSource({"20, chi-square", "21, ks"})
    void calibratedChoosesByDistinctValues(int distinct, String ofNumbers) {
        Preset preset = Preset.CALIBRATED;
        assertThat(TestChoice.of(preset, numbers(50, distinct), numbers(5_000, 1)))
                .isEqualTo(ofNumbers);
        assertThat(TestChoice.of(preset, names(50, distinct), names(50, 1))).isEqualTo("chi-square");
        assertThat(preset.defaultTests()).containsExactly("ks", "chi-square");
    }

    private static ColumnProfile numbers(int rows, int distinct) {
        return profile(Dataset.builder()
                .numeric(
                        "x",
                        IntStream.range(0, rows)
                                .mapToDouble(row -> row % distinct)
                                .toArray())
                .build());
    }

    private static ColumnProfile names(int rows, int distinct) {
        return profile(Dataset.builder()
                .categorical(
                        "x",
                        IntStream.range(0, rows)
                                .mapToObj(row -> "n" + row % distinct)
                                .toArray(String[]::new))
                .build());
    }

    private static ColumnProfile profile(Dataset data) {
        return Profiler.withDefaults().profile(data).column("x");
    }
}
