package io.driftwatch.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.driftwatch.data.Dataset;
import io.driftwatch.data.NumericColumn;
import io.driftwatch.profile.CategoricalProfile;
import io.driftwatch.profile.DatasetProfile;
import io.driftwatch.profile.NumericProfile;
import io.driftwatch.profile.Profiler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileJsonTest {

    /** Four rows of every kind of column. */
    private static DatasetProfile profile() {
        Dataset data = Dataset.builder()
                .column(NumericColumn.ofNullable("amount", Arrays.asList(1.5, -2, null, 1.5)))
                .numeric("rate", Double.NaN, Double.POSITIVE_INFINITY, 0.25, Double.NEGATIVE_INFINITY)
                .numeric("id", 1, 2, 3, 4)
                .categorical("city", "Malmö", null, "Lund", "Malmö")
                .categorical("email", "a", "b", null, "c")
                .build();
        return Profiler.withDefaults()
                .profile(data)
                .withholding(
                        column -> column.name().equals("id") || column.name().equals("email"));
    }

    private static byte[] write(DatasetProfile profile) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ProfileJson.write(profile, bytes);
        return bytes.toByteArray();
    }

    private static DatasetProfile read(String text) throws IOException {
        return ProfileJson.read(JsonSamples.stream(text), "profile.json");
    }

    private static DatasetProfile roundTrip(DatasetProfile profile) throws IOException {
        byte[] bytes = write(profile);
        DatasetProfile read = ProfileJson.read(new ByteArrayInputStream(bytes), "profile.json");
        assertThat(write(read)).isEqualTo(bytes);
        return read;
    }

    @Test
    void writesAProfileOnOneLine() throws IOException {
        assertThat(new String(write(profile()), StandardCharsets.UTF_8))
                .isEqualTo(JsonSamples.resource("profile.json"));
    }

    @Test
    void readsAnEqualProfile() throws IOException {
        DatasetProfile read = read(JsonSamples.resource("profile.json"));
        assertThat(read.hash()).isEqualTo(profile().hash());
        NumericProfile amount = (NumericProfile) read.column("amount");
        assertThat(amount.sample().weight(1)).isEqualTo(2);
        assertThat(amount.mean()).hasValue(1 / 3.0);
        assertThat(((NumericProfile) read.column("rate")).counts()).isEqualTo(new NumericProfile.Counts(1, 0, 1, 1, 1));
        assertThat(read.column("id").isWithheld()).isTrue();
        assertThat(((CategoricalProfile) read.column("city")).categories()).containsExactly("Lund", "Malmö");
        assertThat(read.column("email").valid()).isEqualTo(3);
    }

    @Test
    void readsKeysInAnyOrder() throws IOException {
        String text = JsonSamples.resource("profile.json")
                .replace("\"rows\":4,", "")
                .replaceFirst("\"valid\":3,(.*?)\\},", "$1,\"valid\":3},")
                .replace("\"}\n", "\",\"rows\":4}\n");
        assertThat(text)
                .startsWith("{\"schemaVersion\":1,\"kind\":\"driftwatch-profile\",\"columns\":[{\"name\":\"amount\","
                        + "\"type\":\"numeric\",\"missing\":1,");
        assertThat(read(text)).isEqualTo(profile());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void roundTripsWhateverDataHold(long seed) throws IOException {
        DatasetProfile profile = MadeUpProfiles.of(seed);
        DatasetProfile read = roundTrip(profile);
        assertThat(read.hash()).isEqualTo(profile.hash());
        assertThat(read.schema()).isEqualTo(profile.schema());
        for (int i = 0; i < profile.columns().size(); i++) {
            if (profile.columns().get(i) instanceof NumericProfile numbers && !numbers.isWithheld()) {
                NumericProfile same = (NumericProfile) read.columns().get(i);
                assertThat(same.sample()).isEqualTo(numbers.sample());
                assertThat(same.standardDeviation()).isEqualTo(numbers.standardDeviation());
            } else if (profile.columns().get(i) instanceof CategoricalProfile names && !names.isWithheld()) {
                assertThat(((CategoricalProfile) read.columns().get(i)).categories())
                        .isEqualTo(names.categories());
            }
        }
    }

    @Test
    void roundTripsEmptyProfiles() throws IOException {
        for (DatasetProfile profile : List.of(
                DatasetProfile.of(0, List.of()),
                DatasetProfile.of(7, List.of()),
                Profiler.withDefaults()
                        .profile(Dataset.builder().numeric("x").categorical("y").build()))) {
            assertThat(roundTrip(profile)).isEqualTo(profile);
        }
    }

    @Test
    void streamsAMillionDistinctValues() throws IOException {
        double[] values =
                IntStream.range(0, 1_000_000).mapToDouble(i -> i / 3.0).toArray();
        DatasetProfile profile = Profiler.withDefaults()
                .withExactValues(1_000_000)
                .profile(Dataset.builder().numeric("x", values).build());
        byte[] bytes = write(profile);
        assertThat(bytes.length).isBetween(10_666_668, 10_668_000);
        assertThat(ProfileJson.read(new ByteArrayInputStream(bytes), "p")).isEqualTo(profile);
    }

    @Test
    void leavesStreamsOpen() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream() {
            @Override
            public void close() {
                throw new IllegalStateException("closed");
            }
        };
        ProfileJson.write(profile(), out);
        ByteArrayInputStream in = new ByteArrayInputStream(out.toByteArray()) {
            @Override
            public void close() {
                throw new IllegalStateException("closed");
            }
        };
        assertThat(ProfileJson.read(in, "p")).isEqualTo(profile());
    }

    static Stream<Arguments> refusals() {
        return RefusalCases.of("profile-refusals.txt");
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void refuses(String before, String after, String message) {
        RefusalCases.assertRefused(JsonSamples.resource("profile.json"), before, after, ProfileJsonTest::read, message);
    }

    @Test
    void readsAFileAndNamesItInMessages(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("p.json");
        Files.write(file, write(profile()));
        assertThat(ProfileJson.read(file)).isEqualTo(profile());
        Files.writeString(file, "{\"schemaVersion\": 1, \"kind\": \"driftwatch-report\"}");
        assertThatThrownBy(() -> ProfileJson.read(file))
                .isInstanceOf(InvalidDataException.class)
                .hasMessage(file + ":1:30: kind: Unknown kind of document 'driftwatch-report'."
                        + " Known: driftwatch-profile.");
    }
}
