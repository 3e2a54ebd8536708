package io.driftwatch.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.driftwatch.data.Dataset;
import io.driftwatch.profile.CategoricalAccumulator;
import io.driftwatch.profile.CategoricalProfile;
import io.driftwatch.profile.DatasetProfile;
import io.driftwatch.profile.NumericProfile;
import io.driftwatch.profile.Profiler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SketchJsonTest {

    private static final int LARGEST_STORED = 200_000;

    private static DatasetProfile sketched(int rows, Profiler profiler) {
        SplittableRandom random = new SplittableRandom(1);
        double[] values =
                DoubleStream.generate(random::nextGaussian).limit(rows).toArray();
        return profiler.profile(Dataset.builder().numeric("x", values).build());
    }

    private static byte[] write(DatasetProfile profile) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ProfileJson.write(profile, bytes);
        return bytes.toByteArray();
    }

    private static DatasetProfile read(byte[] bytes) throws IOException {
        return ProfileJson.read(new ByteArrayInputStream(bytes), "profile.json");
    }

    @Test
    void aSketchIsStoredInLessThan200KilobytesAndReadBackBitForBit() throws IOException {
        for (int rows : new int[] {150_000, 1_000_000}) {
            DatasetProfile profile = sketched(rows, Profiler.withDefaults());
            byte[] bytes = write(profile);
            assertThat(bytes.length).isBetween(20_000, LARGEST_STORED);
            assertThat(new String(bytes, StandardCharsets.UTF_8)).startsWith("{\"schemaVersion\":2,");
            DatasetProfile back = read(bytes);
            assertThat(back).isEqualTo(profile);
            assertThat(write(back)).isEqualTo(bytes);
            assertThat(((NumericProfile) back.column("x")).sketch())
                    .isEqualTo(((NumericProfile) profile.column("x")).sketch())
                    .isPresent();
        }
    }

    @Test
    void anExactProfileKeepsItsVersion() throws IOException {
        assertThat(new String(write(sketched(1_000, Profiler.withDefaults())), StandardCharsets.UTF_8))
                .startsWith("{\"schemaVersion\":1,");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"items\":150          | \"items\":99    | A sketch keeps at least 100 values",
                "\"items\":150,         |                 | The key 'items' is missing.",
                "\"distinctWhole\":false| \"distinctWhole\":true| carries the hash",
                "\"levelSizes\":        | \"levelSizes\":\"AgAAAA==\",\"repeatedAt\":| A sketched column has no 'repeatedAt'.",
                "\"spread\":            | \"spread\":\"AAAAAAAAAAA=\",\"repeatedAt\":| A sketched column has no 'repeatedAt'.",
                "\"valid\":5000         | \"valid\":5001  | but its sketch stands for 5000",
                "\"schemaVersion\":2    | \"schemaVersion\":3  | which reads version 2",
            })
    void refuses(String before, String after, String message) throws IOException {
        Profiler profiler = Profiler.withDefaults().withExactValues(1_000).withSketchItems(150);
        String text = new String(write(sketched(5_000, profiler)), StandardCharsets.UTF_8);
        assertThat(text).contains(before);
        String changed = text.replace(before, after == null ? "" : after);
        assertThatThrownBy(() -> read(changed.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(InvalidDataException.class)
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource({
        "levelSizes, AQAAAA==, The levels must hold the",
        "spread, AAAAAAAAAAA=, 'There must be smallest, largest, mean and standard deviation, not 1 numbers.'"
    })
    void refusesPackedNumbersThatDoNotFit(String key, String packed, String message) throws IOException {
        Profiler profiler = Profiler.withDefaults().withExactValues(1_000).withSketchItems(150);
        String text = new String(write(sketched(5_000, profiler)), StandardCharsets.UTF_8);
        String changed = text.replaceFirst("\"" + key + "\":\"[^\"]*\"", "\"" + key + "\":\"" + packed + "\"");
        assertThatThrownBy(() -> read(changed.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(InvalidDataException.class)
                .hasMessageContaining(message);
    }

    @Test
    void rowsOfOtherNamesAreStored() throws IOException {
        CategoricalAccumulator names = new CategoricalAccumulator();
        for (int row = 0; row < 30_000; row++) {
            names.add("n" + row % (1 + row % 3_000));
        }
        CategoricalProfile capped = names.seal("x");
        assertThat(capped.other()).isPositive();
        DatasetProfile profile = DatasetProfile.of(30_000, List.of(capped));
        byte[] bytes = write(profile);
        assertThat(new String(bytes, StandardCharsets.UTF_8))
                .startsWith("{\"schemaVersion\":2,")
                .contains("\"other\":" + capped.other());
        assertThat(read(bytes)).isEqualTo(profile);
        assertThat(write(read(bytes))).isEqualTo(bytes);
    }
}
