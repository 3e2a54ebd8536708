package io.driftwatch.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.driftwatch.policy.DriftPolicy;
import io.driftwatch.policy.InvalidPolicyException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever happens to a stored document, it is read as what was written, or refused. */
class DamagedJsonTest {

    private static final int CHANGES = 1_000;

    private static byte[] document(String name) {
        return JsonSamples.resource(name).getBytes(StandardCharsets.UTF_8);
    }

    private static Object read(String name, byte[] document) throws IOException {
        ByteArrayInputStream in = new ByteArrayInputStream(document);
        return switch (name) {
            case "model.json" -> ModelJson.read(in, name);
            case "report.json" -> ReportJson.read(in, name);
            default -> ProfileJson.read(in, name);
        };
    }

    @ParameterizedTest
    @CsvSource({"profile.json, 1", "report.json, 13", "model.json, 1"})
    void isRefusedWhereverItWasCutOff(String name, int step) throws IOException {
        byte[] document = document(name);
        int last = document.length - 1;
        assertThat(read(name, Arrays.copyOf(document, last))).isEqualTo(read(name, document));
        for (int length = 0; length < last; length += step) {
            byte[] start = Arrays.copyOf(document, length);
            assertThatThrownBy(() -> read(name, start))
                    .as("%s bytes", length)
                    .isInstanceOf(InvalidDataException.class)
                    .hasMessageStartingWith(name);
        }
    }

    @ParameterizedTest
    @CsvSource({"profile.json, 1", "profile.json, 2", "report.json, 3", "report.json, 4", "model.json, 5"})
    void neverBecomesAnotherDocument(String name, long seed) throws IOException {
        byte[] document = document(name);
        Object written = read(name, document);
        SplittableRandom random = new SplittableRandom(seed);
        int refused = 0;
        for (int i = 0; i < CHANGES; i++) {
            byte[] changed = changed(document, random);
            try {
                assertThat(read(name, changed)).isEqualTo(written);
            } catch (InvalidDataException e) {
                assertThat(e).message().startsWith(name).matches("(?s).*[.?]").doesNotContain("REDACTED");
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(CHANGES / 2);
    }

    @Test
    void isAPolicyOrAPolicyError() throws IOException {
        byte[] document = document("policy.json");
        SplittableRandom random = new SplittableRandom(5);
        int refused = 0;
        for (int i = 0; i < CHANGES; i++) {
            byte[] changed = changed(document, random);
            try {
                DriftPolicy policy = PolicyJson.read(new ByteArrayInputStream(changed), "p", JsonSamples.TESTS);
                assertThat(PolicyJson.read(JsonSamples.stream(PolicyJson.write(policy)), "p", JsonSamples.TESTS))
                        .isEqualTo(policy);
            } catch (InvalidPolicyException e) {
                assertThat(e).hasMessageStartingWith("p:");
                refused++;
            }
        }
        assertThat(refused).isBetween(CHANGES / 2, CHANGES - 1);
    }

    /** One or two bytes replaced, doubled or removed. */
    private static byte[] changed(byte[] document, SplittableRandom random) {
        byte[] changed = document;
        for (int i = random.nextInt(1, 3); i > 0; i--) {
            int at = random.nextInt(changed.length);
            ByteArrayOutputStream next = new ByteArrayOutputStream();
            next.write(changed, 0, at);
            switch (random.nextInt(3)) {
                case 0 -> next.write(random.nextInt(256));
                case 1 -> next.writeBytes(new byte[] {changed[at], changed[at]});
                default -> {}
            }
            next.write(changed, at + 1, changed.length - at - 1);
            changed = next.toByteArray();
        }
        return changed;
    }
}
